package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.ledger.RegisteredKey;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import io.github.subfleet.sandbox.spec.OperationSpec;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a request brings an API key, and one that may do what is asked for. Thread-safe. */
final class KeyCheck {
  private static final Pattern ISSUED = Pattern.compile("[A-Za-z0-9]{64}");

  /** All callers have one address: the sandbox listens to nothing but the loopback interface. */
  private static final String CALLER = "127.0.0.1";

  private final Ledger ledger;

  KeyCheck(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The key that a request names.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if it names none, or one that is not known
   */
  RegisteredKey find(@Nullable String apiKey) {
    if (apiKey == null) {
      throw ErrorCode.BAD_API_KEY_FORMAT.refusal();
    }
    return ledger
        .exclusively(() -> ledger.keys().find(apiKey))
        .orElseThrow(() -> ISSUED.matcher(apiKey).matches()
            ? ErrorCode.REJECTED_API_KEY.refusal()
            : ErrorCode.BAD_API_KEY_FORMAT.refusal());
  }

  /**
   * Refuses a key of the wrong kind of account, one that is used from an address it does not trust, and one that lacks
   * the permission.
   */
  static void check(RegisteredKey key, OperationSpec operation) {
    if (key.audience() != operation.audience()
        || !key.details().restriction().allows(CALLER)
        || !key.details().permissions().containsAll(operation.permissions())) {
      throw ErrorCode.REJECTED_API_KEY.refusal();
    }
  }
}
