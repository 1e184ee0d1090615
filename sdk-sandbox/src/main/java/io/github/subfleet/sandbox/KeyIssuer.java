package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.key.KeyPairs;
import io.github.subfleet.sandbox.key.SignatureCheck;
import io.github.subfleet.sandbox.ledger.ApiKeys;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.ledger.RegisteredKey;
import io.github.subfleet.sandbox.spec.Audience;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives tests the API keys that they sign with, and puts the checking half on the books: one for each account and type,
 * when it is first asked for. They may do everything, from everywhere. API keys and shared secrets follow from the seed;
 * key pairs are new in each sandbox. Thread-safe.
 */
final class KeyIssuer {
  private final Ledger ledger;
  private final Clock clock;
  private final Map<String, SandboxKey> issued = new ConcurrentHashMap<>();

  KeyIssuer(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The account's key of a type. */
  SandboxKey key(KeyType type, String email, Audience audience) {
    String label = type + " " + email;
    return issued.computeIfAbsent(label, l -> issue(type, label, email, audience));
  }

  /**
   * Puts a key on the books.
   *
   * @throws IllegalArgumentException if it cannot be sent in a header, or is known already
   */
  void register(
      String apiKey, KeyType type, String email, Audience audience, SignatureCheck signatures) {
    Instant now = clock.instant();
    ApiKey details = new ApiKey(
        apiKey,
        email,
        "sandbox",
        type,
        EnumSet.allOf(KeyPermission.class),
        IpRestriction.none(now),
        now);
    ledger.exclusively(() -> {
      ledger.keys().add(new RegisteredKey(details, audience, signatures));
      return details;
    });
  }

  private SandboxKey issue(KeyType type, String label, String email, Audience audience) {
    ApiKeys keys = ledger.keys();
    String apiKey = keys.text("key " + label);
    if (type == KeyType.HMAC) {
      String secret = keys.text("secret " + label);
      register(apiKey, type, email, audience, SignatureCheck.hmac(secret));
      return new SandboxKey(type, apiKey, secret);
    }
    KeyPair pair = KeyPairs.generate(type);
    register(apiKey, type, email, audience, SignatureCheck.asymmetric(pair.getPublic()));
    return new SandboxKey(type, apiKey, KeyPairs.pem(pair.getPrivate()));
  }
}
