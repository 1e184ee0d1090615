package io.github.subfleet.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Answer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Requests about API keys: about those that the walk has made, so that those it needs stay as they are. */
final class KeySteps {
  private static final List<String> ADDRESSES = List.of("127.0.0.1", "10.0.0.1");

  private KeySteps() {}

  static Step create(Walk walk) {
    String email = walk.subAccount();
    Query query = new Query()
        .put("email", email)
        .put("apiName", "walk")
        .put("status", 1 + walk.below(3))
        .put("ipAddress", walk.onceIn(2) ? walk.oneOf(ADDRESSES) : null)
        .put("canTrade", !walk.onceIn(4));
    String operation = walk.oneOf(List.of("createApiKey", "createApiKeyV2"));
    return change(walk, operation, query, answer -> {
      SandboxKey key = new SandboxKey(
          KeyType.HMAC, (String) answer.at("apiKey"), (String) answer.at("secretKey"));
      walk.madeKeys().add(new MadeKey(email, key));
      assertThat(walk.ledger().keys().get(key.apiKey()).email()).isEqualTo(email);
    });
  }

  /** Something with a key that was made before. */
  static Step use(Walk walk) {
    if (walk.madeKeys().isEmpty()) {
      return create(walk);
    }
    MadeKey made = walk.oneOf(walk.madeKeys());
    Query query = new Query()
        .put("email", walk.onceIn(12) ? walk.subAccount() : made.email())
        .put("subAccountApiKey", made.key().apiKey());
    return switch (walk.below(6)) {
      case 0 -> change(walk, "deleteApiKey", query, answer -> forget(walk, made));
      case 1 ->
        change(walk, "modifyApiKeyPermission", query.put("canTrade", walk.onceIn(2)), a -> {});
      case 2 ->
        change(
            walk,
            "addIpRestriction",
            query.put("status", 1 + walk.below(2)).put("ipAddress", walk.oneOf(ADDRESSES)),
            answer -> {});
      case 3 ->
        change(walk, "deleteIpList", query.put("ipAddress", trusted(walk, made)), answer -> {});
      case 4 -> Step.read("ipRestriction", walk.masterKey(), query);
      default -> Step.read("apiKeyList", walk.masterKey(), query);
    };
  }

  /** An address that the key trusts, or any if there is none. */
  private static String trusted(Walk walk, MadeKey made) {
    List<String> trusted =
        walk.ledger().keys().get(made.key().apiKey()).restriction().entries();
    return walk.oneOf(trusted.isEmpty() ? ADDRESSES : trusted);
  }

  private static void forget(Walk walk, MadeKey made) {
    walk.madeKeys().remove(made);
    assertThat(walk.ledger().keys().of(made.email()))
        .extracting(ApiKey::value)
        .doesNotContain(made.key().apiKey());
  }

  private static Step change(Walk walk, String operation, Query query, Consumer<Answer> effect) {
    return new Step(operation, walk.masterKey(), query.toString(), Set.of(Part.KEYS), effect);
  }
}
