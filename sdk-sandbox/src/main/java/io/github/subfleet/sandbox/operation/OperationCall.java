package io.github.subfleet.sandbox.operation;

import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.ledger.Ledger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that has passed the gate, on its way to its operation.
 *
 * @param parameters what is asked for; of the form that the document prescribes
 * @param caller the e-mail address of the account whose key signed it; null if the operation needs no key
 * @param time the exchange's time, the same during the whole call
 * @param ledger the exchange's state, which is the operation's own until it returns
 * @param guesses how the exchange behaves where the documentation is silent
 */
public record OperationCall(
    Parameters parameters, @Nullable String caller, Instant time, Ledger ledger, Guesses guesses) {

  /** The address of the account whose key signed the request; for operations that need a key. */
  public String requireCaller() {
    if (caller == null) {
      throw new IllegalStateException("an operation that needs no key has no caller");
    }
    return caller;
  }
}
