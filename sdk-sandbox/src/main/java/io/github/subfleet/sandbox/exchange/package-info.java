/** The exchange as a whole: from a request to its answer. */
@NullMarked
package io.github.subfleet.sandbox.exchange;

import org.jspecify.annotations.NullMarked;
