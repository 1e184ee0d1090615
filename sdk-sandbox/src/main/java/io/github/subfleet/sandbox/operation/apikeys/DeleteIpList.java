package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.IpRestriction;
import io.github.subfleet.sandbox.KeyIpStatus;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.List;

/**
 * Takes IP addresses off the list that a key of a sub-account trusts.
 *
 * <p>Guesses: an address that is not on the list is refused, and with it the whole request; when none is left the
 * restriction stays, and the key cannot be used from anywhere.
 */
public final class DeleteIpList implements Operation {
  @Override
  public String id() {
    return "deleteIpList";
  }

  @Override
  public Object answer(OperationCall call) {
    ApiKey key = NamedKey.of(call);
    List<String> addresses = IpAddresses.read(call.parameters());
    IpRestriction before = key.restriction();
    if (before.status() != KeyIpStatus.TRUSTED_IPS || !before.entries().containsAll(addresses)) {
      throw ErrorCode.INVALID_PARAMETER.refusal(IpAddresses.PARAMETER);
    }
    List<String> left = before.entries().stream()
        .filter(address -> !addresses.contains(address))
        .toList();
    ApiKey changed = key.withRestriction(new IpRestriction(before.status(), left, call.time()));
    call.ledger().keys().change(changed);
    return RestrictionAnswer.of(changed);
  }
}
