package io.github.subfleet.core.limit;

import static io.github.subfleet.core.limit.Limiting.ip;
import static io.github.subfleet.core.limit.Limiting.operation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.limit.contract.VirtualTime;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time stands still here, and real threads do everything at once. */
class LocalRateLimiterThreadsTest {
  private static final int THREADS = 8;
  private static final int LIMIT = 20_000;
  private static final Duration LONG = Duration.ofHours(1);
  private static final LimitScope SCOPE = new LimitScope("exchange", "master");
  private static final Operation LIST = operation("GET", "/each/list", 1, 0);

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-01-01T12:00:20Z"));
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final AtomicInteger counted = new AtomicInteger();

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @Test
  void threadsUseTheWholeLimitAndNoMore() throws Exception {
    LocalRateLimiter limiter = limiter(LIMIT);

    everyThread(seed -> {
      CompletableFuture<Permit> permit = limiter.acquireAsync(SCOPE, LIST, Duration.ZERO);
      while (!permit.isCompletedExceptionally()) {
        // What the exchange does: it counts, and tells the count with the answer.
        permit.join().answered(ip(counted.incrementAndGet()));
        permit = limiter.acquireAsync(SCOPE, LIST, Duration.ZERO);
      }
    });

    // A thread gives up as soon as the requests of the others that are under way fill the limit.
    assertThat(counted.get()).isBetween(LIMIT - THREADS, LIMIT);
  }

  @Test
  void threadsThatWaitAndCancelLeaveNothingBehind() throws Exception {
    LocalRateLimiter limiter = limiter(3);
    AtomicInteger granted = new AtomicInteger();

    everyThread(seed -> {
      Random random = new Random(seed);
      for (int i = 0; i < 5_000; i++) {
        CompletableFuture<Permit> permit = limiter.acquireAsync(SCOPE, LIST, LONG);
        boolean cancelled = random.nextBoolean() && permit.cancel(false);
        if (!cancelled) {
          granted.incrementAndGet();
          permit.join().unsent();
        }
      }
    });

    assertThat(granted).hasPositiveValue();
    assertThat(limiter.state().waiting()).isZero();
    assertThat(limiter.state().windows()).singleElement().extracting("used").isEqualTo(0L);
    assertThat(time.scheduled()).isZero();
  }

  @Test
  void everybodyIsToldWhenItIsClosedMeanwhile() throws Exception {
    LocalRateLimiter limiter = limiter(3);
    List<CompletableFuture<Permit>> asked = new ArrayList<>();
    List<Future<?>> asking = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      asking.add(threads.submit(() -> {
        for (int i = 0; i < 1_000; i++) {
          CompletableFuture<Permit> permit = limiter.acquireAsync(SCOPE, LIST, LONG);
          synchronized (asked) {
            asked.add(permit);
          }
        }
      }));
    }

    limiter.close();
    for (Future<?> thread : asking) {
      thread.get(1, TimeUnit.MINUTES);
    }

    assertThat(asked).hasSize(THREADS * 1_000).allMatch(CompletableFuture::isDone);
    assertThat(asked).filteredOn(permit -> !permit.isCompletedExceptionally()).hasSizeLessThan(4);
  }

  private LocalRateLimiter limiter(int limit) {
    return LocalRateLimiter.builder()
        .limits(new RateLimits(List.of(new RateLimits.Rule("/each/", true, limit, 0))))
        .clock(time.clock())
        .scheduler(time)
        .build();
  }

  private void everyThread(LongConsumer work) throws Exception {
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      long seed = thread;
      running.add(threads.submit(() -> work.accept(seed)));
    }
    for (Future<?> thread : running) {
      thread.get(1, TimeUnit.MINUTES);
    }
  }
}
