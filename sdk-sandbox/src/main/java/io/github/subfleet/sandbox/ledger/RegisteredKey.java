package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.key.SignatureCheck;
import io.github.subfleet.sandbox.spec.Audience;

/**
 * An API key that the exchange knows, from its own side: it checks signatures and cannot make them.
 *
 * @param details the key as it is on file
 * @param audience the kind of account that it belongs to
 * @param signatures tells whether a signature was made with it
 */
public record RegisteredKey(ApiKey details, Audience audience, SignatureCheck signatures) {}
