package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.IpRestriction;
import io.github.subfleet.sandbox.KeyIpStatus;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Restricts a key of a sub-account to trusted IP addresses, or lifts the restriction.
 *
 * <p>Guesses: addresses are added to those that are trusted already; a restriction to no address at all is refused; the
 * addresses are forgotten when the restriction is lifted, and ignored when they come with that. A third party's list is
 * refused, since the parameter for its name is gone from the documentation.
 */
public final class AddIpRestriction implements Operation {
  @Override
  public String id() {
    return "addIpRestriction";
  }

  @Override
  public Object answer(OperationCall call) {
    ApiKey key = NamedKey.of(call);
    List<String> addresses = IpAddresses.read(call.parameters());
    IpRestriction restriction =
        restriction(call.parameters(), addresses, key.restriction(), call.time());
    call.ledger().keys().change(key.withRestriction(restriction));
    JsonObject answer =
        new JsonObject().put("status", String.valueOf(restriction.status().code()));
    if (restriction.status() != KeyIpStatus.UNRESTRICTED && !addresses.isEmpty()) {
      answer.put("ipList", restriction.entries());
    }
    return answer
        .put("updateTime", restriction.updateTime().toEpochMilli())
        .put("apiKey", key.value());
  }

  private static IpRestriction restriction(
      Parameters parameters, List<String> addresses, IpRestriction before, Instant time) {
    int status = parameters.integer("status");
    if (status == KeyIpStatus.UNRESTRICTED.code()) {
      return IpRestriction.none(time);
    }
    if (status != KeyIpStatus.TRUSTED_IPS.code()) {
      throw ErrorCode.INVALID_PARAMETER.refusal("status");
    }
    Set<String> trusted = new LinkedHashSet<>();
    if (before.status() == KeyIpStatus.TRUSTED_IPS) {
      trusted.addAll(before.entries());
    }
    trusted.addAll(addresses);
    if (trusted.isEmpty()) {
      throw ErrorCode.MANDATORY_PARAMETER_MISSING.refusal(IpAddresses.PARAMETER);
    }
    return new IpRestriction(KeyIpStatus.TRUSTED_IPS, List.copyOf(trusted), time);
  }
}
