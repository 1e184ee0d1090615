package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.Wallet;

/** Where money lies: one wallet of one account. */
record Place(String email, Wallet wallet) {}
