package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.SandboxKey;

/** A key that the walk has made for a sub-account. */
record MadeKey(String email, SandboxKey key) {}
