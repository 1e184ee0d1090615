/** What is to happen later, by the exchange's clock. */
@NullMarked
package io.github.subfleet.sandbox.time;

import org.jspecify.annotations.NullMarked;
