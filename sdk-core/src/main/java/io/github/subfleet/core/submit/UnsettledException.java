package io.github.subfleet.core.submit;

import io.github.subfleet.core.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * It could not be found out whether a write was executed. It must not be sent under another id before that is known.
 *
 * <p>The write stays open, in the journal if there is one: {@link Submitter#resume()} goes on with it, and so does to
 * submit the same request with the same {@link #clientId()} again, in this process or, with a journal, in a later one.
 * {@link Submitter#settle(Object, Instant)} looks without ever sending, and needs no journal.
 */
public final class UnsettledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The caller's id. */
  private final String clientId;

  /** Why it could not be found out. */
  private final Reason reason;

  /** When nothing that was sent can be executed any more. */
  private final @Nullable Instant deadAt;

  UnsettledException(
      String operation,
      String clientId,
      Reason reason,
      @Nullable Instant deadAt,
      @Nullable Throwable cause) {
    super(
        operation + " with client id " + clientId + ": " + reason.words
            + ". Do not send it under another id. " + reason.advice,
        cause);
    this.clientId = clientId;
    this.reason = reason;
    this.deadAt = deadAt;
  }

  /**
   * Gives the id of the write.
   *
   * @return the caller's id
   */
  public String clientId() {
    return clientId;
  }

  /**
   * Tells why it could not be found out.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * Tells that nobody knows.
   *
   * @return {@link Outcome#UNKNOWN}
   */
  public Outcome outcome() {
    return Outcome.UNKNOWN;
  }

  /**
   * Tells from when on nothing that was sent can still be executed, and the history shows what was.
   *
   * @return the exchange's time, or nothing if nothing was sent
   */
  public Optional<Instant> deadAt() {
    return Optional.ofNullable(deadAt);
  }

  /** Why a write could not be settled. */
  public enum Reason {
    /** The time limit passed while the history could not be read, or did not have a last word. */
    TIME_LIMIT(
        "the time limit passed before its outcome was known, so it may or may not have been"
            + " executed",
        "To settle it, call resume(), or submit it again with this id"),
    /** The thread was interrupted. */
    INTERRUPTED(
        "the thread was interrupted, so it may or may not have been executed",
        "To settle it, call resume(), or submit it again with this id"),
    /** Something failed in a way that waiting does not help against, such as a closed client: the cause tells. */
    BROKEN(
        "looking it up failed in a way that does not pass, so it may or may not have been executed",
        "Mend what the cause says; then, to settle it, call resume(), or submit it again with this"
            + " id"),
    /** The exchange answered that it accepted the write, but its history does not know it. */
    CONTRADICTION(
        "the exchange accepted it, but its history does not know it, so it may or may not have been"
            + " executed",
        "Ask the exchange"),
    /** The history has the id with other parameters: it was used before, for something else. */
    DIFFERENT(
        "the history has this id for something else, so it may or may not have been executed",
        "Compare this write with what the history has under this id"),
    /** The history has the id more than once as executed. This should not be possible, and needs a human. */
    REPEATED("the history says that it was executed more than once", "Ask the exchange"),
    /** It was sent so long ago that the history may not reach back to it. */
    TOO_OLD(
        "it was sent longer ago than the history is known to reach back, so it may or may not have"
            + " been executed",
        "Look at the balances");

    private final String words;
    private final String advice;

    Reason(String words, String advice) {
      this.words = words;
      this.advice = advice;
    }
  }
}
