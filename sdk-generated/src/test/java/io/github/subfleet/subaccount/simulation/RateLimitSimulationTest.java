package io.github.subfleet.subaccount.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ClientBuilder;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.subaccount.SubAccountClient;
import java.time.Duration;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The whole client, with its limiter and its retries, against the sandbox with the limits that the exchange documents. The
 * requests are real, the time is not. Another seed can be given as the system property {@code subfleet.simulation.seed}.
 */
class RateLimitSimulationTest {
  private static final long SEED = Long.getLong("subfleet.simulation.seed", 20_260_101);
  private static final int CALLERS = 64;

  /** What weighs 3,000 of 180,000 by account. */
  private static final Load KEYS = new Load(
      client -> client.apiKeys().apiKeyList(r -> r.email("desk-1@fund.example")),
      60,
      Duration.ofSeconds(2));

  /** What weighs 60 of 12,000 by address. */
  private static final Load STATISTICS =
      new Load(client -> client.accounts().transactionStatistics(), 200, Duration.ofSeconds(2));

  /** What weighs 1 of 12,000 by address. */
  private static final Load LIST =
      new Load(client -> client.accounts().list(), 12_000, Duration.ofMillis(50));

  private final Simulation simulation =
      new Simulation(Sandbox.builder().subAccounts(1).requestsKept(0), 2 * CALLERS);
  private final SimulatedTime time = simulation.time();
  private final Tally ours = new Tally(time);
  private final Tally others = new Tally(time);
  private final Random random = new Random(SEED);

  @AfterEach
  void stop() {
    simulation.close();
  }

  @Test
  void sixtyFourCallersUseUpAnHourOfAnAccountWithoutA429() throws Exception {
    useUp("an hour by account", KEYS, 60);
  }

  @Test
  void sixtyFourCallersUseUpTheWeightOfAnAddressWithoutA429() throws Exception {
    useUp("a quarter by address", STATISTICS, 15);
  }

  @Test
  @EnabledIfSystemProperty(named = "subfleet.long", matches = "true")
  void sixtyFourCallersUseUpAnHourOfAnAddressWithoutA429() throws Exception {
    useUp("an hour by address", STATISTICS, 60);
  }

  /** 720,000 requests. */
  @Test
  @EnabledIfSystemProperty(named = "subfleet.long", matches = "true")
  void sixtyFourCallersUseUpAnHourOfTheSmallestRequestsWithoutA429() throws Exception {
    useUp("an hour of the smallest requests", LIST, 60);
  }

  @Test
  void anotherProcessOnTheSameAddressCostsOne429AMinuteAtMost() throws Exception {
    shareWithOthers("others for a quarter", 15);
  }

  @Test
  @EnabledIfSystemProperty(named = "subfleet.long", matches = "true")
  void anotherProcessOnTheSameAddressCostsOne429AMinuteAtMostForAnHour() throws Exception {
    shareWithOthers("others for an hour", 60);
  }

  private void useUp(String name, Load load, int minutes) throws InterruptedException {
    try (SubAccountClient client = client(ours).build()) {
      start(client, load);

      run(name, minutes);

      assertThat(ours.refused()).isZero();
      assertThat(ours.failedCalls()).isZero();
      assertThat(ours.served() / (double) (minutes * load.requestsAMinute())).isGreaterThan(0.98);
    }
  }

  /** Another process takes 40 % of each minute, in its first two seconds, and limits nothing. */
  private void shareWithOthers(String name, int minutes) throws InterruptedException {
    int theirs = STATISTICS.requestsAMinute() * 4 / 10;
    try (SubAccountClient client = client(ours).build();
        SubAccountClient other = client(others)
            .rateLimiter(RateLimiter.unlimited())
            .retries(RetryPolicy.none())
            .build()) {
      start(client, STATISTICS);
      for (int minute = 0; minute < minutes; minute++) {
        for (int i = 0; i < theirs; i++) {
          var unused = time.schedule(
              () -> {
                var ignored = STATISTICS.call().apply(other).executeAsync();
              },
              Duration.ofMinutes(minute).plus(upTo(Duration.ofSeconds(2))));
        }
      }

      run(name, minutes);

      long left = (long) minutes * STATISTICS.requestsAMinute() - others.served();
      assertThat(others.served()).isGreaterThan((long) (0.95 * minutes * theirs));
      assertThat(ours.refusedInAMinute()).isLessThanOrEqualTo(1);
      assertThat(ours.failedCalls()).isZero();
      assertThat(ours.served() / (double) left).isGreaterThan(0.95);
    }
  }

  private ClientBuilder<SubAccountClient> client(Tally tally) {
    // Of 64 callers, some have to wait for the minute after the next.
    return simulation.client(tally).callTimeout(Duration.ofMinutes(5));
  }

  /** Callers who call again and again, after a random pause. */
  private void start(SubAccountClient client, Load load) {
    for (int i = 0; i < CALLERS; i++) {
      callAgain(client, load);
    }
  }

  private void callAgain(SubAccountClient client, Load load) {
    var unused = time.schedule(
        () -> {
          var ignored = load.call()
              .apply(client)
              .executeAsync()
              .whenComplete((answer, failure) -> callAgain(client, load));
        },
        upTo(load.longestPause()));
  }

  private void run(String name, int minutes) throws InterruptedException {
    simulation.runUntil(Simulation.START.plus(Duration.ofMinutes(minutes)));
    System.out.printf(
        "%s: seed %d, %d min: ours %s; others %s%n", name, SEED, minutes, ours, others);
  }

  private Duration upTo(Duration longest) {
    return Duration.ofNanos((long) (nextDouble() * longest.toNanos()));
  }

  private synchronized double nextDouble() {
    return random.nextDouble();
  }

  /**
   * What callers call.
   *
   * @param call makes the call
   * @param requestsAMinute how many of them a minute has room for
   * @param longestPause how long a caller pauses in between, at most
   */
  private record Load(
      Function<SubAccountClient, ApiCall<?>> call, int requestsAMinute, Duration longestPause) {}
}
