package io.github.subfleet.core.limit.simulation;

import static io.github.subfleet.core.limit.simulation.Simulation.FAR;
import static io.github.subfleet.core.limit.simulation.Simulation.LIST;
import static io.github.subfleet.core.limit.simulation.Simulation.NEAR;
import static io.github.subfleet.core.limit.simulation.Simulation.OURS;
import static io.github.subfleet.core.limit.simulation.Simulation.SNAPSHOT;
import static io.github.subfleet.core.limit.simulation.Simulation.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.limit.simulation.Simulation.Figures;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The figures that the limiter stands for, each printed with its seed. Another seed can be given as the system property
 * {@code subfleet.simulation.seed}.
 */
class RateLimiterSimulationTest {
  private static final long SEED = Long.getLong("subfleet.simulation.seed", 20_260_101);
  private static final int CALLERS = 64;
  private static final int OTHERS_WEIGHT = 4_800;
  private static final String OWNER = "master";

  private String name = "";

  @BeforeEach
  void takeName(TestInfo test) {
    String method = test.getTestMethod().orElseThrow().getName();
    boolean plain = test.getDisplayName().equals(method + "()");
    name = plain ? method : method + " " + test.getDisplayName();
  }

  @Test
  void sixtyFourCallersUseUpAnHourWithoutA429() {
    Simulation simulation = new Simulation(SEED);
    simulation.process(OURS, NEAR, 0).start(CALLERS, LIST, OWNER);

    Figures figures = print(simulation.run(60));

    assertThat(figures.refused(OURS)).isZero();
    assertThat(figures.ipShare(OURS)).isGreaterThan(0.98);
  }

  @Test
  void callersWhoAreBusyAtTheTurnOfEachMinuteUseUpTheirWeightWithoutA429() {
    Simulation simulation = new Simulation(SEED);
    simulation.process(OURS, FAR, 0).start(CALLERS, LIST, OWNER);

    Figures figures = print(simulation.run(15));

    assertThat(figures.refused(OURS)).isZero();
    assertThat(figures.ipShare(OURS)).isGreaterThan(0.98);
  }

  @Test
  void lostAnswersLeadToNo429() {
    Simulation simulation = new Simulation(SEED);
    simulation.process(OURS, NEAR, 0.001).start(CALLERS, LIST, OWNER);

    Figures figures = print(simulation.run(15));

    assertThat(figures.refused(OURS)).isZero();
    assertThat(figures.ipShare(OURS)).isGreaterThan(0.98);
  }

  @Test
  void fiveHundredTransfersAMinuteAreSent() {
    Simulation simulation = new Simulation(SEED);
    simulation.process(OURS, FAR, 0).start(CALLERS, TRANSFER, OWNER);

    Figures figures = print(simulation.run(60));

    assertThat(figures.refused(OURS)).isZero();
    assertThat(figures.uidShare(OURS)).isGreaterThan(0.98);
  }

  @Test
  void fiveSnapshotsAMinuteAreSent() {
    Simulation simulation = new Simulation(SEED);
    simulation.process(OURS, FAR, 0).start(CALLERS, SNAPSHOT, OWNER);

    Figures figures = print(simulation.run(60));

    assertThat(figures.refused(OURS)).isZero();
    assertThat(figures.ipShare(OURS)).isGreaterThan(0.98);
  }

  @Test
  void endpointsAndAccountsEachUseUpTheirOwnWeight() {
    Simulation simulation = new Simulation(SEED);
    Callers ours = simulation.process(OURS, NEAR, 0);
    ours.start(CALLERS, LIST, OWNER);
    ours.start(CALLERS, SNAPSHOT, OWNER);
    ours.start(CALLERS, TRANSFER, OWNER);
    ours.start(CALLERS, TRANSFER, "another owner");

    Figures figures = print(simulation.run(10));

    assertThat(figures.refused(OURS)).isZero();
    assertThat(figures.uidShare(OURS)).as("of two accounts").isGreaterThan(2 * 0.98);
    assertThat(figures.ipShare(OURS)).as("list and snapshot").isGreaterThan(2 * 0.98);
  }

  @ParameterizedTest
  @ValueSource(ints = {-17_000, -3_000, 3_000, 17_000})
  void minutesAreThoseOfTheExchangesClock(int aheadMillis) {
    Duration ahead = Duration.ofMillis(aheadMillis);
    Simulation simulation = new Simulation(SEED, ahead, ahead);
    simulation.process(OURS, FAR, 0).start(CALLERS, LIST, OWNER);

    Figures figures = print(simulation.run(5));

    assertThat(figures.refused(OURS)).isZero();
    assertThat(figures.ipShare(OURS)).isGreaterThan(0.98);
  }

  @ParameterizedTest
  @ValueSource(ints = {-900, 900, 4_500})
  void aClockThatTheExchangeAcceptsLeadsToNo429(int aheadMillis) {
    Simulation simulation = new Simulation(SEED, Duration.ofMillis(aheadMillis), Duration.ZERO);
    simulation.process(OURS, FAR, 0).start(CALLERS, LIST, OWNER);

    Figures figures = print(simulation.run(10));

    assertThat(figures.refused(OURS)).isZero();
    assertThat(figures.ipShare(OURS)).isGreaterThan(0.98);
  }

  @Test
  void aClockThatIsFarTooFastLeadsToOne429AMinute() {
    Simulation simulation = new Simulation(SEED, Duration.ofSeconds(-5), Duration.ZERO);
    simulation.process(OURS, NEAR, 0).start(CALLERS, LIST, OWNER);

    Figures figures = print(simulation.run(10));

    assertThat(figures.refusedInAMinute(OURS)).isLessThanOrEqualTo(1);
    assertThat(figures.ipShare(OURS)).isGreaterThan(0.98);
  }

  @Test
  void whatOthersTakeAtTheStartOfEachMinuteIsLeftToThem() {
    Simulation simulation = new Simulation(SEED);
    simulation.process(OURS, NEAR, 0).start(CALLERS, LIST, OWNER);
    simulation.other(LIST).sendAtTheStartOfEachMinute(OTHERS_WEIGHT);

    Figures figures = print(simulation.run(15));

    assertThat(figures.ipShare(OtherProcess.NAME)).isEqualTo(0.4);
    assertThat(figures.refusedInAMinute(OURS)).isLessThanOrEqualTo(1);
    assertThat(figures.ipShareOfWhatIsLeft(OURS)).isGreaterThan(0.95);
  }

  @Test
  void whatOthersTakeWhileWeAreBusyIsLeftToThem() {
    Simulation simulation = new Simulation(SEED);
    simulation.process(OURS, FAR, 0).start(CALLERS, LIST, OWNER);
    simulation.other(LIST).sendAtTheStartOfEachMinute(OTHERS_WEIGHT);

    Figures figures = print(simulation.run(15));

    assertThat(figures.ipShare(OtherProcess.NAME)).isEqualTo(0.4);
    assertThat(figures.refusedInAMinute(OURS)).isLessThanOrEqualTo(1);
    assertThat(figures.ipShareOfWhatIsLeft(OURS)).isGreaterThan(0.95);
  }

  @Test
  void othersWhoSendSteadilyCostOne429AMinute() {
    Simulation simulation = new Simulation(SEED);
    simulation.process(OURS, FAR, 0).start(CALLERS, LIST, OWNER);
    simulation.other(LIST).sendSteadily(OTHERS_WEIGHT);

    Figures figures = print(simulation.run(15));

    assertThat(figures.refusedInAMinute(OURS)).isLessThanOrEqualTo(1);
    assertThat(figures.ipShareOfWhatIsLeft(OURS)).isGreaterThan(0.95);
  }

  @Test
  void othersWhoSendSteadilyCostOne429AMinuteIfWeAreQuick() {
    Simulation simulation = new Simulation(SEED);
    simulation.process(OURS, NEAR, 0).start(CALLERS, LIST, OWNER);
    simulation.other(LIST).sendSteadily(OTHERS_WEIGHT);

    Figures figures = print(simulation.run(15));

    assertThat(figures.refusedInAMinute(OURS)).isLessThanOrEqualTo(1);
    assertThat(figures.ipShareOfWhatIsLeft(OURS)).isGreaterThan(0.95);
  }

  @Test
  void othersWhoSendTransfersForTheSameAccountCostOne429AMinute() {
    Simulation simulation = new Simulation(SEED);
    simulation.process(OURS, FAR, 0).start(CALLERS, TRANSFER, OtherProcess.OWNER);
    simulation.other(TRANSFER).sendSteadily(200);

    Figures figures = print(simulation.run(15));

    assertThat(figures.refusedInAMinute(OURS)).isLessThanOrEqualTo(1);
    assertThat(figures.uidShare(OURS) + figures.uidShare(OtherProcess.NAME)).isGreaterThan(0.95);
  }

  @Test
  void twoProcessesThatLimitThemselvesShareTheWeight() {
    Simulation simulation = new Simulation(SEED);
    simulation.process(OURS, FAR, 0).start(CALLERS, LIST, OWNER);
    simulation.process(OtherProcess.NAME, FAR, 0).start(CALLERS, LIST, OWNER);

    Figures figures = print(simulation.run(15));

    assertThat(figures.refusedInAMinute(OURS)).isLessThanOrEqualTo(1);
    assertThat(figures.refusedInAMinute(OtherProcess.NAME)).isLessThanOrEqualTo(1);
    assertThat(figures.ipShareOfWhatIsLeft(OURS)).isGreaterThan(0.95);
    assertThat(figures.ipShare(OURS)).isBetween(0.4, 0.6);
  }

  /** For the reader of the build's log, who may want to run the same again. */
  private Figures print(Figures figures) {
    System.out.println(name + ": " + figures);
    return figures;
  }
}
