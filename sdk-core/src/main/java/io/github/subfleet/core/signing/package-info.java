/** Turns parameters into the bytes that are signed and sent. Not exported. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.signing;
