package io.github.subfleet.core.submit;

import io.github.subfleet.core.Sleeper;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * What a submitter works with.
 *
 * @param policy how to go about it
 * @param clientIds makes ids
 * @param executor decides, and writes journals, for asynchronous submissions
 * @param ticker a counter that nobody sets, in nanoseconds
 * @param sleeper waits
 * @param chance varies pauses, 0 to 1
 */
record Wiring(
    SubmitPolicy policy,
    ClientIds clientIds,
    Executor executor,
    LongSupplier ticker,
    Sleeper sleeper,
    DoubleSupplier chance) {

  static Wiring defaults() {
    return new Wiring(
        SubmitPolicy.defaults(),
        ClientIds.random(),
        ForkJoinPool.commonPool(),
        System::nanoTime,
        Sleeper.system(),
        () -> ThreadLocalRandom.current().nextDouble());
  }

  Wiring policy(SubmitPolicy other) {
    return new Wiring(other, clientIds, executor, ticker, sleeper, chance);
  }

  Wiring clientIds(ClientIds other) {
    return new Wiring(policy, other, executor, ticker, sleeper, chance);
  }

  Wiring executor(Executor other) {
    return new Wiring(policy, clientIds, other, ticker, sleeper, chance);
  }

  Wiring time(LongSupplier otherTicker, Sleeper otherSleeper, DoubleSupplier otherChance) {
    return new Wiring(policy, clientIds, executor, otherTicker, otherSleeper, otherChance);
  }

  Pauses pauses() {
    return new Pauses(policy.firstPause(), policy.longestPause(), chance);
  }
}
