package io.github.subfleet.examples.chaos;

import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.subaccount.SubAccountClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** Carries all intents out, so many at a time, and compares what was believed with what was done. */
final class ChaosRun {
  /** After that nothing that was held up is left. */
  private static final Duration AFTERMATH = Duration.ofHours(1);

  private final ChaosSettings settings;

  ChaosRun(ChaosSettings settings) {
    this.settings = settings;
  }

  /** With a client that finds out what happened. */
  ChaosResult careful() throws InterruptedException {
    return run(
        RetryPolicy.standard(), (client, time) -> new CarefulPayer(client, time, settings.seed()));
  }

  /** With a client that tries again. */
  ChaosResult naive() throws InterruptedException {
    return run(RetryPolicy.none(), NaivePayer::new);
  }

  private ChaosResult run(
      RetryPolicy retries, BiFunction<SubAccountClient, VirtualTime, Payer> payers)
      throws InterruptedException {
    long start = System.nanoTime();
    try (World world = new World(settings);
        SubAccountClient client = world.client(retries)) {
      List<Intent> intents = world.intents();
      Map<Intent, Verdict> verdicts =
          carryOut(intents, payers.apply(client, world.time()), world.time());
      Duration took = Duration.ofNanos(world.time().nanos());
      world.time().pass(AFTERMATH);
      return ChaosResult.of(
          world, intents, verdicts, took, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private Map<Intent, Verdict> carryOut(List<Intent> intents, Payer payer, VirtualTime time)
      throws InterruptedException {
    Queue<Intent> waiting = new ConcurrentLinkedQueue<>(intents);
    Map<Intent, Verdict> verdicts = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(settings.atATime());
    // Before the first of them starts, so that no time passes before the last one has.
    time.enter(settings.atATime());
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < settings.atATime(); i++) {
        workers.add(threads.submit(() -> {
          try {
            for (Intent next = waiting.poll(); next != null; next = waiting.poll()) {
              verdicts.put(next, payer.pay(next));
            }
          } finally {
            time.leave();
          }
          return null;
        }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
      return verdicts;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an intent failed in a way that nothing is said of", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
