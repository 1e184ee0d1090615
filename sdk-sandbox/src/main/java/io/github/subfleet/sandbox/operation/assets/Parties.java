package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.gate.Parameters;
import java.util.function.Predicate;

/** Whose transfers a history is asked for by {@code fromEmail} or {@code toEmail}. */
final class Parties {
  private Parties() {}

  /** The transfers asked for, by one address at most; without one those that the master account paid. */
  static Predicate<Transfer> of(Parameters parameters, String masterEmail) {
    String from = parameters.findText("fromEmail");
    String to = parameters.findText("toEmail");
    if (to != null) {
      return transfer -> transfer.toEmail().equals(to);
    }
    String payer = from == null ? masterEmail : from;
    return transfer -> transfer.fromEmail().equals(payer);
  }
}
