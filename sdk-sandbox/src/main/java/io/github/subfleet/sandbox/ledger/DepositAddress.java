package io.github.subfleet.sandbox.ledger;

/**
 * Where an account's deposits are sent.
 *
 * @param address the address on the network
 * @param tag what must go with it; empty if nothing must
 */
public record DepositAddress(String address, String tag) {}
