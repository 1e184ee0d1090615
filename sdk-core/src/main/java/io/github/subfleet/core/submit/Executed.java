package io.github.subfleet.core.submit;

import io.github.subfleet.core.Outcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exchange executed the write, once. The answer says so, or an item of the history does; neither is there if the
 * write was settled by an earlier process, and is only known from the journal.
 *
 * @param clientId the caller's id of the write
 * @param exchangeId the exchange's id of it, such as the {@code tranId} of a transfer
 * @param sends how often it was sent
 * @param answer what the exchange answered, or null if the answer did not arrive
 * @param item the item of the history that proves it, or null if it was not looked up
 * @param <R> what the exchange answers
 * @param <F> an item of the history
 */
public record Executed<R, F>(
    String clientId,
    String exchangeId,
    int sends,
    @Nullable R answer,
    @Nullable F item) implements Settlement<R, F> {
  /**
   * Checks that the ids are there.
   *
   * @param clientId the caller's id
   * @param exchangeId the exchange's id
   * @param sends how often it was sent
   * @param answer what the exchange answered, or null
   * @param item the item of the history, or null
   */
  public Executed {
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(exchangeId, "exchangeId");
  }

  @Override
  public Outcome outcome() {
    return Outcome.EXECUTED;
  }

  @Override
  public Executed<R, F> orThrow() {
    return this;
  }
}
