/** Which requests a fault strikes. What it then does to them is in {@code effect}, and on the wire in {@code http}. */
@NullMarked
package io.github.subfleet.sandbox.fault;

import org.jspecify.annotations.NullMarked;
