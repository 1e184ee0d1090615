package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.IpRestriction;
import io.github.subfleet.sandbox.KeyIpStatus;
import io.github.subfleet.sandbox.json.JsonObject;

/** From where a key may be used, as two operations answer it. */
final class RestrictionAnswer {
  private RestrictionAnswer() {}

  /** The answer. That {@code ipList} is left out where there is no restriction is a guess. */
  static JsonObject of(ApiKey key) {
    IpRestriction restriction = key.restriction();
    boolean restricted = restriction.status() != KeyIpStatus.UNRESTRICTED;
    JsonObject answer = new JsonObject().put("ipRestrict", String.valueOf(restricted));
    if (restricted) {
      answer.put("ipList", restriction.entries());
    }
    return answer
        .put("updateTime", restriction.updateTime().toEpochMilli())
        .put("apiKey", key.value());
  }
}
