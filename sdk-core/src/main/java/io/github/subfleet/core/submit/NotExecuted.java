package io.github.subfleet.core.submit;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.ApiException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exchange did not execute the write, and will not: no request for it is left that could still be executed.
 *
 * @param clientId the caller's id of the write
 * @param reason why not
 * @param detail the same in words, without secrets
 * @param sends how often it was sent
 * @param cause what the last sending failed with, or null if there is nothing, or nothing left of it after a restart
 * @param <R> what the exchange answers
 * @param <F> an item of the history
 */
public record NotExecuted<R, F>(
    String clientId,
    Reason reason,
    String detail,
    int sends,
    @Nullable ApiException cause) implements Settlement<R, F> {
  /**
   * Checks that nothing is missing.
   *
   * @param clientId the caller's id
   * @param reason why not
   * @param detail the same in words
   * @param sends how often it was sent
   * @param cause what the last sending failed with, or null
   */
  public NotExecuted {
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
  }

  @Override
  public Outcome outcome() {
    return Outcome.NOT_EXECUTED;
  }

  @Override
  public Executed<R, F> orThrow() {
    throw new NotExecutedException(this);
  }

  /** Why a write was not executed. */
  public enum Reason {
    /** The exchange, or what stands before it, refused it: the cause says why. */
    REFUSED,
    /** No byte of it left this machine: no connection, no signature, or no turn at the rate limit in time. */
    NOT_SENT,
    /**
     * It was sent and its fate unknown, but the time in which it could have been executed has passed, and the history does
     * not know it.
     */
    NOT_FOUND,
    /** The exchange accepted it, and its history says that it failed. */
    FAILED,
    /** It was not sent since the batch that it is part of was stopped before. Run the batch again to send it. */
    SKIPPED
  }
}
