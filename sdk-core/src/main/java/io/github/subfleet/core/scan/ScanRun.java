package io.github.subfleet.core.scan;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.error.RateLimitException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries a scan out, without a thread of its own. Whichever thread finds work first does all that comes up meanwhile, so
 * that at any moment one thread at most is in here, and no call waits on another's stack.
 */
final class ScanRun<I, T, R> {
  /** How long to wait for a turn where the limiter does not say. */
  private static final Duration SOME_TIME = Duration.ofSeconds(1);

  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final List<I> inputs;
  private final Function<? super I, ? extends ApiCall<T>> calls;
  private final ScanSettings<I, T> settings;
  private final Gathering<I, T, R> gathering;
  private final CompletableFuture<R> result = new CompletableFuture<>();
  private final AtomicInteger work = new AtomicInteger();
  private final Queue<Runnable> news = new ConcurrentLinkedQueue<>();

  private final Map<Integer, CompletableFuture<?>> running = new HashMap<>();
  private final Map<Integer, CompletableFuture<?>> heldBack = new HashMap<>();
  private ScanProgress progress;
  private int next;
  private boolean stopped;

  ScanRun(
      List<I> inputs,
      Function<? super I, ? extends ApiCall<T>> calls,
      ScanSettings<I, T> settings,
      Gathering<I, T, R> gathering) {
    this.inputs = inputs;
    this.calls = calls;
    this.settings = settings;
    this.gathering = gathering;
    this.progress = new ScanProgress(inputs.size(), 0, 0, 0);
  }

  CompletableFuture<R> start() {
    var unused = result.whenComplete((gathered, why) -> tell(this::giveUp));
    tell(this::advance);
    return result;
  }

  /** Sends what there is room for now that something gathered has been taken. */
  void goOn() {
    tell(() -> {});
  }

  private void tell(Runnable message) {
    news.add(message);
    if (work.getAndIncrement() > 0) {
      return;
    }
    do {
      try {
        news.remove().run();
        advance();
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    } while (work.decrementAndGet() > 0);
  }

  private void advance() {
    while (!result.isDone() && !stopped && hasRoom() && next < inputs.size()) {
      begin(next++);
    }
    if (!result.isDone() && progress.done() == inputs.size()) {
      result.complete(gathering.result());
    }
  }

  private boolean hasRoom() {
    return running.size() + heldBack.size() + gathering.waiting() < settings.concurrency();
  }

  private void begin(int index) {
    CompletableFuture<ApiResponse<T>> call = call(inputs.get(index));
    running.put(index, call);
    var unused =
        call.whenComplete((response, why) -> tell(() -> ended(index, response, unwrapped(why))));
  }

  private CompletableFuture<ApiResponse<T>> call(I input) {
    try {
      return calls.apply(input).executeForResponseAsync();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void ended(int index, @Nullable ApiResponse<T> response, @Nullable Throwable why) {
    running.remove(index);
    if (result.isDone()) {
      return;
    }
    if (response != null) {
      end(new ScanItem<>(index, inputs.get(index), response.value(), response.usedWeight(), null));
    } else if (why instanceof RateLimitException refusal && refusal.isHeldBack()) {
      await(index, refusal.retryAfter().orElse(SOME_TIME));
    } else {
      end(new ScanItem<>(index, inputs.get(index), null, null, why));
    }
  }

  private void await(int index, Duration turn) {
    if (stopped) {
      end(skipped(index));
      return;
    }
    CompletableFuture<?> wait =
        settings.sleeper().sleepAsync(turn.compareTo(SHORTEST) < 0 ? SHORTEST : turn);
    heldBack.put(index, wait);
    var unused = wait.whenComplete((over, why) -> tell(() -> tryAgain(index)));
  }

  private void tryAgain(int index) {
    heldBack.remove(index);
    if (result.isDone()) {
      return;
    }
    if (stopped) {
      end(skipped(index));
    } else {
      begin(index);
    }
  }

  private void end(ScanItem<I, T> item) {
    gathering.add(item);
    progress = progress.and(item);
    ScanListener<I, T> listener = settings.listener();
    if (listener != null) {
      listener.ended(item, progress);
    }
    if (!stopped && settings.stopping().test(item)) {
      stop();
    }
  }

  private void stop() {
    stopped = true;
    cancelAll(heldBack);
    while (next < inputs.size() && !result.isDone()) {
      end(skipped(next++));
    }
  }

  /** Nobody wants the result any more, or it is there. */
  private void giveUp() {
    cancelAll(heldBack);
    cancelAll(running);
  }

  private ScanItem<I, T> skipped(int index) {
    return new ScanItem<>(index, inputs.get(index), null, null, null);
  }

  private static void cancelAll(Map<Integer, CompletableFuture<?>> futures) {
    List.copyOf(futures.values()).forEach(future -> future.cancel(true));
  }

  private static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
