/**
 * Writes that happen once. {@link io.github.subfleet.core.submit.Submitter} sends a write that carries an id of the
 * caller's, and answers only when it is certain whether the exchange executed it; {@link
 * io.github.subfleet.core.submit.UnidentifiedWrite} is as careful as one can be with writes that carry none. The protocol,
 * what it takes for granted about the exchange, and how long it may take, are described in {@code docs/transfers.md} of
 * the project.
 */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.submit;
