/** Calling one operation for each of many inputs, at the rate that the exchange's limits allow. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.scan;
