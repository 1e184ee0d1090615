package io.github.subfleet.subaccount.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.submit.ClientIds;
import io.github.subfleet.core.submit.Journal;
import io.github.subfleet.core.submit.NotExecuted;
import io.github.subfleet.core.submit.Settlement;
import io.github.subfleet.core.submit.Submitter;
import io.github.subfleet.core.submit.UnsettledException;
import io.github.subfleet.sandbox.Fault;
import io.github.subfleet.sandbox.FaultKind;
import io.github.subfleet.sandbox.FaultRule;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Transfers that are submitted through the limiter, with the exchange's own limits, while much goes wrong. */
class LimitedTransfersTest {
  private static final long SEED = Long.getLong("subfleet.simulation.seed", 20_260_101);
  private static final int AT_A_TIME = 16;
  private static final int TRANSFERS_A_MINUTE = 500;
  private static final String DESK = "desk-1@fund.example";
  private static final BigDecimal START = new BigDecimal("1000000");
  private static final Duration BAN = Duration.ofMinutes(20);

  /** All that the exchange does at once; what it holds up would need a patience in simulated time, too. */
  private static final List<Fault> AT_ONCE = Stream.of(FaultKind.values())
      .filter(kind -> kind.defaultTime() == null || kind == FaultKind.RATE_LIMIT)
      .filter(kind -> kind != FaultKind.RESET_CONNECTION)
      .map(Fault::of)
      .toList();

  private final Simulation simulation = new Simulation(
      Sandbox.builder().subAccounts(1).requestsKept(Integer.MAX_VALUE), 2 * AT_A_TIME);
  private final Sandbox sandbox = simulation.sandbox();
  private final SimulatedTime time = simulation.time();
  private final Tally tally = new Tally(time);
  private final SubAccountClient client =
      simulation.client(tally).retryBudget(1_000_000).build();
  private final Random random = new Random(SEED);
  private final Submitter<
          UniversalTransferRequest,
          UniversalTransferRequest.Builder,
          UniversalTransferResult,
          UniversalTransfer>
      transfers = client
          .transfers()
          .withClientIds(ClientIds.random(random))
          .withExecutor(simulation.threads())
          .withTime(time::ticks, time, this::chance);

  @TempDir
  private Path directory;

  LimitedTransfersTest() {
    sandbox.ledger().setBalance(DESK, Wallet.SPOT, "USDT", START);
  }

  @AfterEach
  void stop() {
    client.close();
    simulation.close();
  }

  @Test
  void aThousandTransfersAreExecutedOnceOrNotAtAllWithinTheLimits() throws Exception {
    submit(1_000);
  }

  @Test
  @EnabledIfSystemProperty(named = "subfleet.long", matches = "true")
  void tenThousandTransfersAreExecutedOnceOrNotAtAllWithinTheLimits() throws Exception {
    submit(10_000);
  }

  private void submit(int count) throws InterruptedException {
    sandbox.faults().add(FaultRule.mix(0.3, SEED, AT_ONCE));
    List<CompletableFuture<Settlement<UniversalTransferResult, UniversalTransfer>>> settlements =
        new ArrayList<>();
    for (int i = 0; i < count; i++) {
      settlements.add(new CompletableFuture<>());
    }
    AtomicInteger next = new AtomicInteger();
    for (int i = 0; i < AT_A_TIME; i++) {
      submitNext(next, settlements);
    }
    simulation.runUntil(Simulation.START.plus(Duration.ofHours(10)));

    // With a certain answer for each, since a future that failed, or did not end, gives none.
    assertThat(settlements).allSatisfy(settlement -> assertThat(settlement).isCompleted());
    Map<String, Long> executions = sandbox.ledger().transfers().stream()
        .collect(Collectors.groupingBy(Transfer::clientId, Collectors.counting()));
    BigDecimal moved = BigDecimal.ZERO;
    int executed = 0;
    for (int i = 0; i < count; i++) {
      Settlement<?, ?> settlement = settlements.get(i).join();
      boolean isExecuted = settlement.outcome() == Outcome.EXECUTED;
      assertThat(executions.getOrDefault(settlement.clientId(), 0L))
          .as("%s", settlement)
          .isEqualTo(isExecuted ? 1 : 0);
      if (isExecuted) {
        moved = moved.add(amount(i));
        executed++;
      }
    }
    System.out.printf(
        "%d transfers: seed %d, %d executed, faults %s, until %s: %s%n",
        count, SEED, executed, sandbox.faults().struck(), lastRequest(), tally);
    assertThat(executed).isBetween(count / 2, count - 1);
    assertThat(sandbox.ledger().balance(DESK, Wallet.SPOT, "USDT"))
        .isEqualByComparingTo(START.subtract(moved));
    assertThat(sandbox.faults().struck()).containsKey(FaultKind.RATE_LIMIT);
    // It waited for the limits, and so met none that was no fault.
    assertThat(Duration.between(Simulation.START, lastRequest()))
        .isGreaterThan(Duration.ofMinutes(count / TRANSFERS_A_MINUTE - 1));
    assertThat(refusedByTheLimits()).isLessThanOrEqualTo(minutesOf(lastRequest()));
  }

  private void submitNext(
      AtomicInteger next,
      List<CompletableFuture<Settlement<UniversalTransferResult, UniversalTransfer>>> settlements) {
    int number = next.getAndIncrement();
    if (number < settlements.size()) {
      var unused = transfers.submitAsync(request(number)).whenComplete((settlement, failure) -> {
        if (failure == null) {
          settlements.get(number).complete(settlement);
        } else {
          settlements.get(number).completeExceptionally(failure);
        }
        submitNext(next, settlements);
      });
    }
  }

  @Test
  void aBanStopsEverythingUntilItsEndAndResumeSettlesWhatWasOpen() throws Exception {
    Path file = directory.resolve("transfers.journal");
    sandbox
        .faults()
        .add(
            FaultRule.of(FaultKind.DROP_AFTER_EXECUTING).on("universalTransfer").times(1),
            FaultRule.of(Fault.of(FaultKind.BAN).time(BAN)).times(1));
    try (Journal journal = Journal.file(file)) {
      var journalled = transfers.withJournal(journal);
      // Executed without an answer; then the ban hits the look into the history.
      var open = journalled.submitAsync(request(0));
      simulation.threads().awaitIdle();
      Instant banned = time.now();
      var refused = journalled.submitAsync(request(1));
      simulation.runUntil(banned.plus(BAN).minusSeconds(1));

      assertThat(sandbox.faults().struck()).containsKey(FaultKind.BAN);
      assertThat(sandbox.requests()).allMatch(request -> !request.time().isAfter(banned));
      assertThat(open)
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(UnsettledException.class);
      assertThat(refused)
          .isCompletedWithValueMatching(settlement -> settlement instanceof NotExecuted<?, ?> not
              && not.reason() == NotExecuted.Reason.NOT_SENT
              && not.cause() instanceof BannedException);
    }

    try (Journal journal = Journal.file(file)) {
      simulation.runUntil(time.now().plusSeconds(10));
      var journalled = transfers.withJournal(journal);
      var resumed = CompletableFuture.supplyAsync(journalled::resume, simulation.threads());
      var paid = journalled.submitAsync(request(1));
      simulation.runUntil(time.now().plus(Duration.ofMinutes(2)));

      assertThat(resumed)
          .isCompletedWithValueMatching(
              report -> report.isSettled() && report.with(Outcome.EXECUTED).size() == 1);
      assertThat(paid)
          .isCompletedWithValueMatching(settlement -> settlement.outcome() == Outcome.EXECUTED);
    }
    assertThat(sandbox.ledger().transfers())
        .extracting(Transfer::amount)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyInAnyOrder(amount(0), amount(1));
  }

  private Instant lastRequest() {
    return sandbox.requests().get(sandbox.requests().size() - 1).time();
  }

  private static long minutesOf(Instant end) {
    return Duration.between(Simulation.START, end).toMinutes() + 1;
  }

  private long refusedByTheLimits() {
    return sandbox.requests().stream()
        .filter(request -> request.fault() == null)
        .map(SandboxRequest::status)
        .filter(status -> status == 429)
        .count();
  }

  private synchronized double chance() {
    return random.nextDouble();
  }

  /** The number, in the last decimals, makes it the only one of its kind. */
  private static BigDecimal amount(int number) {
    return BigDecimal.ONE.add(BigDecimal.valueOf(number, 8));
  }

  private static UniversalTransferRequest request(int number) {
    return UniversalTransferRequest.builder()
        .fromEmail(DESK)
        .fromAccountType(AccountType.SPOT)
        .toAccountType(AccountType.SPOT)
        .asset("USDT")
        .amount(amount(number))
        .build();
  }
}
