package io.github.subfleet.core.submit;

import io.github.subfleet.core.submit.JournalStep.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one write: the sum of its steps. A write that is under way and one that is taken up after a crash
 * are the same sum, so they cannot be treated differently.
 *
 * @param clientId the id
 * @param fingerprint stands for the parameters
 * @param parameters the parameters; empty once it is settled
 * @param since when it was intended, by the exchange's clock as far as it was known
 * @param sends how often it was sent
 * @param sentAt when it was sent last, by that same clock, or when it was intended
 * @param recvWindow how long after its timestamp what was sent last is accepted; null if that is not known
 * @param deadAt from when on, by the exchange's clock, nothing that was sent can still be executed, and the history shows
 *     what was; null if nothing was sent, or if whoever sent it did not live to record it
 * @param evidence what the answer to the last sending said
 * @param note the same in words
 * @param end the step that settled it, or null while it is open
 */
record Intent(
    String clientId,
    String fingerprint,
    Map<String, String> parameters,
    Instant since,
    int sends,
    Instant sentAt,
    @Nullable Duration recvWindow,
    @Nullable Instant deadAt,
    Evidence evidence,
    String note,
    @Nullable JournalStep end) {

  private static final Duration CLOCK_SLACK = Duration.ofDays(1);
  private static final Duration LEAST_WINDOW = Duration.ofDays(6);
  private static final String SEND = "send";
  private static final String RECV_WINDOW = "recvWindow";
  private static final String DEAD_AT = "deadAt";
  private static final String EVIDENCE = "evidence";
  private static final String NOTE = "note";
  private static final String EXCHANGE_ID = "exchangeId";
  private static final String REASON = "reason";

  /** The write that a first step speaks of. */
  static Intent first(JournalStep step) {
    if (step.kind() != Kind.INTENDED) {
      throw new IllegalArgumentException("nothing was said of it before");
    }
    return new Intent(
        step.clientId(),
        IdText.fingerprint(step.details()),
        step.details(),
        step.time(),
        0,
        step.time(),
        null,
        null,
        Evidence.UNKNOWN,
        "",
        null);
  }

  /** What is known after one more step. */
  Intent after(JournalStep step) {
    return switch (step.kind()) {
      case INTENDED -> first(step);
      case SENDING ->
        new Intent(
            clientId,
            fingerprint,
            parameters,
            since,
            Integer.parseInt(detail(step, SEND)),
            step.time(),
            window(step),
            null,
            Evidence.UNKNOWN,
            "",
            null);
      case OPEN ->
        new Intent(
            clientId,
            fingerprint,
            parameters,
            since,
            sends,
            sentAt,
            recvWindow,
            Instant.parse(detail(step, DEAD_AT)),
            Evidence.valueOf(detail(step, EVIDENCE)),
            detail(step, NOTE),
            null);
      case EXECUTED, NOT_EXECUTED ->
        new Intent(
            clientId,
            fingerprint,
            Map.of(),
            since,
            sends,
            sentAt,
            recvWindow,
            deadAt,
            evidence,
            note,
            checked(step));
    };
  }

  Intent deadAt(Instant time) {
    return new Intent(
        clientId,
        fingerprint,
        parameters,
        since,
        sends,
        sentAt,
        recvWindow,
        time,
        evidence,
        note,
        end);
  }

  boolean isSettled() {
    return end != null;
  }

  /** A window that is as long as the given one and as that of what was sent. */
  Duration longerWindow(Duration window) {
    return recvWindow != null && recvWindow.compareTo(window) > 0 ? recvWindow : window;
  }

  /** Whether it was settled, and not executed. */
  boolean isNotExecuted() {
    return end != null && end.kind() == Kind.NOT_EXECUTED;
  }

  /** Whether it may be begun anew under the same id, since it was given up before it was ever sent. */
  boolean isSkipped() {
    return end != null && NotExecuted.Reason.SKIPPED.name().equals(end.details().get(REASON));
  }

  /** The definite answer, as far as the journal keeps it; only if it is settled. */
  <R, F> Settlement<R, F> settlement() {
    if (end == null) {
      throw new IllegalStateException(clientId + " is not settled");
    }
    return end.kind() == Kind.EXECUTED
        ? new Executed<>(clientId, detail(end, EXCHANGE_ID), sends, null, null)
        : new NotExecuted<>(
            clientId,
            NotExecuted.Reason.valueOf(detail(end, REASON)),
            detail(end, NOTE),
            sends,
            null);
  }

  /**
   * The time within which the history has to show it, if it was executed, or as much of that as one look reaches over. The
   * slack is there since a clock may not have been right yet when it was read. It may have been wrong by days, so some days
   * are looked through in any case.
   */
  TimeWindow window(Instant now, Duration reach) {
    Instant end = deadAt == null ? now : earlier(now, deadAt.plus(CLOCK_SLACK));
    TimeWindow whole = new TimeWindow(earlier(since, end).minus(CLOCK_SLACK), end);
    if (whole.length().compareTo(reach) <= 0) {
      Duration least = reach.compareTo(LEAST_WINDOW) < 0 ? reach : LEAST_WINDOW;
      return new TimeWindow(earlier(whole.from(), end.minus(least)), end);
    }
    // If it is not known when it was over, then most likely soon after it was begun.
    Instant start = deadAt == null ? sentAt.minus(CLOCK_SLACK) : end.minus(reach);
    return new TimeWindow(start, start.plus(reach));
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  static Map<String, String> sending(int send, Duration recvWindow) {
    return Map.of(SEND, Integer.toString(send), RECV_WINDOW, recvWindow.toString());
  }

  static Map<String, String> open(Instant deadAt, Evidence evidence, String note) {
    return Map.of(DEAD_AT, deadAt.toString(), EVIDENCE, evidence.name(), NOTE, note);
  }

  static Map<String, String> executed(String exchangeId) {
    return Map.of(EXCHANGE_ID, exchangeId);
  }

  static Map<String, String> notExecuted(NotExecuted.Reason reason, String note) {
    return Map.of(REASON, reason.name(), NOTE, note);
  }

  private static JournalStep checked(JournalStep step) {
    if (step.kind() == Kind.EXECUTED) {
      detail(step, EXCHANGE_ID);
    } else {
      NotExecuted.Reason.valueOf(detail(step, REASON));
      detail(step, NOTE);
    }
    return step;
  }

  private static @Nullable Duration window(JournalStep step) {
    String window = step.details().get(RECV_WINDOW);
    return window == null ? null : Duration.parse(window);
  }

  private static String detail(JournalStep step, String name) {
    String value = step.details().get(name);
    if (value == null) {
      throw new IllegalArgumentException("a step " + step.kind() + " lacks " + name);
    }
    return value;
  }
}
