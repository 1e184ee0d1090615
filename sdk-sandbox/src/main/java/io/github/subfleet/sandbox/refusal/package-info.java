/** How the exchange says no: error codes, and the exception that carries one to the answer. */
@NullMarked
package io.github.subfleet.sandbox.refusal;

import org.jspecify.annotations.NullMarked;
