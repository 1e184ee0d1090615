package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.IpRestriction;
import io.github.subfleet.sandbox.KeyIpStatus;
import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.ApiKeys;
import io.github.subfleet.sandbox.ledger.RegisteredKey;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.spec.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates a key as both operations that do so have it in common.
 *
 * <p>Guesses: addresses that come with no restriction are ignored; the answer has {@code ipList} only with one, and
 * {@code secretKey} only without a public key; any third party's name is taken.
 */
final class NewKey {
  private NewKey() {}

  /**
   * Creates a key and answers it.
   *
   * @param rsa whether it may sign with RSA
   * @param more permissions besides those that every key can have
   */
  static JsonObject create(OperationCall call, boolean rsa, Set<KeyPermission> more) {
    Parameters parameters = call.parameters();
    ApiKeys keys = call.ledger().keys();
    String email =
        call.ledger().accounts().requireSubAccount(parameters.text("email")).email();
    IpRestriction restriction = restriction(parameters, call.time());
    KeyMaterial material = KeyMaterial.of(call, rsa);
    ApiKey key = new ApiKey(
        keys.newText(),
        email,
        parameters.text("apiName"),
        material.type(),
        Permissions.read(parameters, more),
        restriction,
        call.time());
    keys.add(new RegisteredKey(key, Audience.SUB_ACCOUNT, material.signatures()));
    return answer(key, material.secret());
  }

  private static IpRestriction restriction(Parameters parameters, Instant time) {
    int status = parameters.integer("status");
    if (status == KeyIpStatus.TRUSTED_IPS.code()) {
      return new IpRestriction(KeyIpStatus.TRUSTED_IPS, IpAddresses.read(parameters), time);
    }
    return status == KeyIpStatus.UNRESTRICTED.code()
        ? IpRestriction.none(time)
        : new IpRestriction(
            KeyIpStatus.THIRD_PARTY_LIST, List.of(parameters.text("thirdPartyName")), time);
  }

  private static JsonObject answer(ApiKey key, @Nullable String secret) {
    JsonObject answer = new JsonObject().put("apiName", key.name()).put("apiKey", key.value());
    if (secret != null) {
      answer.put("secretKey", secret);
    }
    Permissions.put(key.permissions(), answer);
    answer.put("status", key.restriction().status().code());
    if (key.restriction().status() != KeyIpStatus.UNRESTRICTED) {
      answer.put("ipList", key.restriction().entries());
    }
    return answer;
  }
}
