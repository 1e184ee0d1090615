package io.github.subfleet.sandbox.operation;

import io.github.subfleet.sandbox.RepeatedClientId;

/**
 * How the exchange behaves where the documentation is silent, as far as a test may choose.
 *
 * @param repeatedClientId what a repeated {@code clientTranId} leads to
 */
public record Guesses(RepeatedClientId repeatedClientId) {}
