package io.github.subfleet.core.submit;

import io.github.subfleet.core.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Carries the writes of a batch out, so many at a time, without a thread of its own. Whichever thread finds work first
 * does all that comes up meanwhile, so that at any moment one thread at most is in here.
 */
final class BatchRun<Q, R, F> {
  private final Desk<Q, R, F> desk;
  private final List<Claim<Q, R, F>> claims;
  private final BatchSettings<Q, R, F> settings;
  private final CompletableFuture<BatchReport<Q, R, F>> result = new CompletableFuture<>();
  private final AtomicInteger work = new AtomicInteger();
  private final Queue<BatchItem<Q, R, F>> ended = new ConcurrentLinkedQueue<>();

  private final Map<Integer, CompletableFuture<?>> running = new HashMap<>();
  private final Queue<Integer> waiting = new ArrayDeque<>();
  private final TreeMap<Integer, BatchItem<Q, R, F>> items = new TreeMap<>();
  private BatchProgress progress;
  private boolean stopped;
  private @Nullable Throwable failure;

  BatchRun(Desk<Q, R, F> desk, List<Claim<Q, R, F>> claims, BatchSettings<Q, R, F> settings) {
    this.desk = desk;
    this.claims = claims;
    this.settings = settings;
    this.progress = new BatchProgress(claims.size(), 0, 0, 0);
    for (int i = 0; i < claims.size(); i++) {
      waiting.add(i);
    }
  }

  CompletableFuture<BatchReport<Q, R, F>> start() {
    var unused = result.whenComplete((report, why) -> run());
    run();
    return result;
  }

  private void run() {
    if (work.getAndIncrement() > 0) {
      return;
    }
    int done = 1;
    do {
      try {
        advance();
      } catch (RuntimeException | Error e) {
        failure = failure == null ? e : failure;
        work.incrementAndGet();
      }
      done = work.addAndGet(-done);
    } while (done > 0);
  }

  private void advance() {
    for (BatchItem<Q, R, F> item = ended.poll(); item != null; item = ended.poll()) {
      end(item);
    }
    // By somebody else, that is, such as with a time limit: who does not wait wants nothing sent.
    if (result.isDone() && failure == null) {
      failure = new CancellationException();
      running.values().forEach(future -> future.cancel(true));
    }
    while (failure == null && running.size() < settings.concurrency() && !waiting.isEmpty()) {
      begin(waiting.remove());
    }
    if (running.isEmpty() && ended.isEmpty()) {
      finish();
    }
  }

  private void begin(int index) {
    Claim<Q, R, F> claim = claims.get(index);
    CompletableFuture<Settlement<R, F>> future = desk.runAsync(stopped ? claim.lookOnly() : claim);
    running.put(index, future);
    var unused = future.whenComplete((settlement, why) -> {
      ended.add(item(index, claim, settlement, why));
      run();
    });
  }

  private void end(BatchItem<Q, R, F> item) {
    running.remove(item.index());
    items.put(item.index(), item);
    progress = progress.and(item);
    boolean isNew = !claims.get(item.index()).intent().isSettled();
    if (failure != null) {
      return;
    }
    if (settings.stopping() && !stopped && isNew && item.outcome() != Outcome.EXECUTED) {
      stop();
    }
    BatchListener<Q, R, F> listener = settings.listener();
    if (listener != null) {
      listener.ended(item, progress);
    }
  }

  /** Sends nothing more; but what an earlier process sent has to be settled all the same. */
  private void stop() {
    stopped = true;
    List<Integer> skipped =
        waiting.stream().filter(index -> claims.get(index).isNeverSent()).toList();
    waiting.removeAll(Set.copyOf(skipped));
    List<Settlement<R, F>> settlements = List.of();
    RuntimeException unrecorded = null;
    try {
      settlements = desk.skip(skipped.stream().map(claims::get).toList());
    } catch (RuntimeException e) {
      // They stay open; and what became of the others has to be reported all the same.
      unrecorded = e;
    }
    for (int i = 0; i < skipped.size(); i++) {
      int index = skipped.get(i);
      Settlement<R, F> settlement = unrecorded == null ? settlements.get(i) : null;
      ended.add(item(index, claims.get(index), settlement, unrecorded));
    }
    work.incrementAndGet();
  }

  private void finish() {
    if (result.isDone() && waiting.isEmpty()) {
      return;
    }
    // What was not begun stays open, in the journal if there is one.
    waiting.forEach(index -> desk.release(claims.get(index)));
    waiting.clear();
    if (failure == null) {
      result.complete(new BatchReport<>(new ArrayList<>(items.values())));
    } else {
      result.completeExceptionally(failure);
    }
  }

  private static <Q, R, F> BatchItem<Q, R, F> item(
      int index,
      Claim<Q, R, F> claim,
      @Nullable Settlement<R, F> settlement,
      @Nullable Throwable why) {
    Throwable cause = why instanceof CompletionException ? why.getCause() : why;
    return new BatchItem<>(index, claim.task().request(), claim.clientId(), settlement, cause);
  }
}
