package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Wallet;

/**
 * One wallet of one account: where money lies.
 *
 * @param email the account
 * @param wallet its wallet
 */
public record Holder(String email, Wallet wallet) {}
