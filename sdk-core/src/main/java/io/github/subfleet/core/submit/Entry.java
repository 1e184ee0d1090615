package io.github.subfleet.core.submit;

import io.github.subfleet.core.submit.JournalStep.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What is known about one write in hand, and how more is recorded. Used by one thread after the other. */
final class Entry {
  private final String operation;
  private final Intents intents;
  private final ExchangeTime time;
  private Intent intent;

  Entry(String operation, Intents intents, ExchangeTime time, Intent intent) {
    this.operation = operation;
    this.intents = intents;
    this.time = time;
    this.intent = intent;
  }

  Intent intent() {
    return intent;
  }

  /** It is about to be sent once more. */
  void sending(Duration recvWindow) {
    record(Kind.SENDING, Intent.sending(intent.sends() + 1, recvWindow));
  }

  /** What was sent last is to be looked up. */
  void open(Instant deadAt, Evidence evidence, String note) {
    record(Kind.OPEN, Intent.open(deadAt, evidence, note));
  }

  /** It has become known from when on nothing that was sent can execute. */
  void deadAt(Instant deadAt) {
    intent = intent.deadAt(deadAt);
  }

  void executed(String exchangeId) {
    recordEnd(Kind.EXECUTED, Intent.executed(exchangeId), "executed as " + exchangeId);
  }

  void notExecuted(NotExecuted.Reason reason, String note) {
    recordEnd(Kind.NOT_EXECUTED, Intent.notExecuted(reason, note), "not executed");
  }

  private void recordEnd(Kind kind, Map<String, String> details, String what) {
    try {
      record(kind, details);
    } catch (JournalException e) {
      throw new JournalException(
          operation + " with client id " + intent.clientId() + " was " + what
              + ", but the journal could not record that, and still holds it as open",
          intent.clientId(),
          e);
    }
  }

  private void record(Kind kind, Map<String, String> details) {
    intent = intents.record(intent.clientId(), kind, time.now(), details);
  }
}
