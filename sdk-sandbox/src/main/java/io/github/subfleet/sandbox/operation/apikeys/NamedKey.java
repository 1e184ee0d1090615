package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.ledger.RegisteredKey;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;

/** The key that a request names by the parameters {@code email} and {@code subAccountApiKey}. */
final class NamedKey {
  static final String PARAMETER = "subAccountApiKey";

  private NamedKey() {}

  /**
   * Finds the key.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if the master account has no such sub-account, or that has no
   *     such key; the code for the latter is a guess
   */
  static ApiKey of(OperationCall call) {
    Ledger ledger = call.ledger();
    String email =
        ledger.accounts().requireSubAccount(call.parameters().text("email")).email();
    return ledger
        .keys()
        .find(call.parameters().text(PARAMETER))
        .map(RegisteredKey::details)
        .filter(key -> key.email().equals(email))
        .orElseThrow(() -> ErrorCode.NO_SUCH_API_KEY.refusal());
  }
}
