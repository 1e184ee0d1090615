/**
 * What a request must pass before an operation sees it: limits, key, time, signature, parameters; all judged by the
 * bytes received.
 */
@NullMarked
package io.github.subfleet.sandbox.gate;

import org.jspecify.annotations.NullMarked;
