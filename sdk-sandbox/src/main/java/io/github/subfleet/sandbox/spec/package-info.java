/** Reads the API document: which operations there are, what they take, what they cost, who may call them. */
@NullMarked
package io.github.subfleet.sandbox.spec;

import org.jspecify.annotations.NullMarked;
