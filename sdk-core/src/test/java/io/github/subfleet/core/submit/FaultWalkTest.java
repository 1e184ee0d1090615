package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.submit.FakeLedger.RepeatedId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of payments under seeded faults: each executed exactly once, or not at all, as was said. */
class FaultWalkTest {
  private static final SubmitPolicy DEFAULTS = SubmitPolicy.defaults();

  static Stream<Arguments> walks() {
    return Stream.of(RepeatedId.values())
        .flatMap(repeatedId -> Stream.of(1L, 2L).map(seed -> Arguments.of(repeatedId, seed)));
  }

  @ParameterizedTest
  @MethodSource("walks")
  void sixteenAtATimeNothingIsLostAndNothingDoubled(RepeatedId repeatedId, long seed) {
    Walk walk = new Walk(seed, 1000, repeatedId, DEFAULTS, DEFAULTS);

    var report = walk.submitter().batch(walk.payments).runAsync();
    walk.disturbClock(() -> !report.isDone());

    assertThat(walk.contradictions(settlements(walk.time.await(report)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RepeatedId.class)
  void oneAfterTheOtherNothingIsLostAndNothingDoubled(RepeatedId repeatedId) {
    Walk walk = new Walk(5, 500, repeatedId, DEFAULTS, DEFAULTS);
    Map<String, Settlement<Receipt, Row>> settlements = new HashMap<>();
    walk.disturbClock(() -> settlements.size() < 500);

    var submitter = walk.submitter();
    walk.payments.forEach(payment -> settlements.put(payment.id(), submitter.submit(payment)));

    assertThat(walk.contradictions(settlements)).isEmpty();
  }

  @Test
  void theWalksMeetBothOutcomesAndSecondSendings() {
    Walk walk = new Walk(1, 1000, RepeatedId.EXECUTE_AGAIN, DEFAULTS, DEFAULTS);

    var report = walk.time.await(walk.submitter().batch(walk.payments).runAsync());

    assertThat(report.with(Outcome.EXECUTED)).hasSizeGreaterThan(500);
    assertThat(report.with(Outcome.NOT_EXECUTED)).hasSizeGreaterThan(50);
    assertThat(report.items())
        .filteredOn(item -> item.settlement().sends() > 1)
        .hasSizeGreaterThan(20);
    assertThat(report.items())
        .filteredOn(item -> item.settlement() instanceof NotExecuted<?, ?> no
            && no.reason() == NotExecuted.Reason.FAILED)
        .isNotEmpty();
  }

  @Test
  void theSameWalkDoublesPaymentsIfRequestsAreTakenForDeadTooEarly() {
    SubmitPolicy hasty = SubmitPolicy.builder()
        .processingBudget(Duration.ZERO)
        .clockUncertainty(Duration.ZERO)
        .historyLag(Duration.ZERO)
        .absences(1)
        .build();
    Walk walk = new Walk(1, 1000, RepeatedId.EXECUTE_AGAIN, DEFAULTS, hasty);

    var report = walk.time.await(walk.submitter().batch(walk.payments).runAsync());

    List<String> contradictions = walk.contradictions(settlements(report));
    assertThat(contradictions).anyMatch(wrong -> wrong.contains("executed 2 times"));
  }

  private static Map<String, Settlement<Receipt, Row>> settlements(
      BatchReport<Payment, Receipt, Row> report) {
    Map<String, Settlement<Receipt, Row>> settlements = new HashMap<>();
    report.items().forEach(item -> settlements.put(item.clientId(), item.settlement()));
    return settlements;
  }
}
