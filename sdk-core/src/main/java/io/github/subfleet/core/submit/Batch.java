package io.github.subfleet.core.submit;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Many writes, each of them submitted as by {@link Submitter#submit(Object)}, so many of them at a time. Nothing is sent
 * before {@link #run()} or {@link #runAsync()}; before the first is sent, all of them are recorded in the journal, if
 * there is one. Immutable.
 *
 * @param <Q> the request
 * @param <R> the answer
 * @param <F> an item of the history
 */
public final class Batch<Q, R, F> {
  private final Desk<Q, R, F> desk;
  private final Supplier<List<Claim<Q, R, F>>> claims;
  private final BatchSettings<Q, R, F> settings;

  Batch(
      Desk<Q, R, F> desk, Supplier<List<Claim<Q, R, F>>> claims, BatchSettings<Q, R, F> settings) {
    this.desk = desk;
    this.claims = claims;
    this.settings = settings;
  }

  /**
   * Sets how many writes are under way at a time.
   *
   * @param concurrency 1 or more; 16 unless it is set
   * @return a batch with that setting
   * @throws IllegalArgumentException if it is less than 1
   */
  public Batch<Q, R, F> concurrency(int concurrency) {
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency must be 1 or more, but was " + concurrency);
    }
    return with(new BatchSettings<>(concurrency, settings.stopping(), settings.listener()));
  }

  /**
   * Makes the batch stop after the first write that was not executed, or could not be settled: those under way are
   * settled, and nothing more is sent. The rest is reported as {@link NotExecuted.Reason#SKIPPED}, and sent if the same
   * batch is run again. What an earlier run of the batch found to be not executed does not stop it. Unless this is set, a
   * batch goes on.
   *
   * @return a batch with that setting
   */
  public Batch<Q, R, F> stopWhenNotExecuted() {
    return with(new BatchSettings<>(settings.concurrency(), true, settings.listener()));
  }

  /**
   * Sets who is told of progress.
   *
   * @param listener is called after each write that has come to an end
   * @return a batch with that setting
   */
  public Batch<Q, R, F> listener(BatchListener<Q, R, F> listener) {
    return with(new BatchSettings<>(settings.concurrency(), settings.stopping(), listener));
  }

  /**
   * Carries the batch out, and waits for its end.
   *
   * @return what became of each write
   * @throws CancellationException if the thread is interrupted: then nothing more is sent, what is under way is left open,
   *     and the thread stays interrupted
   * @throws IllegalArgumentException if an id is there twice, or belongs to another request
   * @throws IllegalStateException if an id is being submitted already, or the batch was run before without a journal
   * @throws JournalException if the batch cannot be recorded; nothing was sent then
   */
  public BatchReport<Q, R, F> run() {
    CompletableFuture<BatchReport<Q, R, F>> future = start();
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException(
          "interrupted; what was under way, and what was not sent, is left open: resume() settles it");
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new CompletionException(e.getCause());
    }
  }

  /**
   * Carries the batch out without waiting.
   *
   * @return a future of what became of each write; it fails with what {@link #run()} would throw. To cancel it, or to
   *     complete it in another way, such as with a time limit, sends nothing more, and leaves open what is under way
   */
  public CompletableFuture<BatchReport<Q, R, F>> runAsync() {
    try {
      return start();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<BatchReport<Q, R, F>> start() {
    return new BatchRun<>(desk, claims.get(), settings).start();
  }

  private Batch<Q, R, F> with(BatchSettings<Q, R, F> other) {
    return new Batch<>(desk, claims, other);
  }
}
