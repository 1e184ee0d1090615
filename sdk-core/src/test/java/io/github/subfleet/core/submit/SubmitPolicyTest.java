package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubmitPolicyTest {
  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  @Test
  void tellsHowLongARequestMayLive() {
    assertThat(SubmitPolicy.defaults().fence()).isEqualTo(Duration.ofSeconds(5 + 10 + 1 + 2 + 10));
  }

  @Test
  void tellsHowLongSettlingOneSendingMayTake() {
    assertThat(SubmitPolicy.defaults().cycle())
        .isEqualTo(Duration.ofSeconds(90 + 28 + 2 * (5 + 30)));
  }

  @Test
  void tellsHowLongASubmissionMayTake() {
    assertThat(SubmitPolicy.defaults().worstCase()).isEqualTo(Duration.ofSeconds(600 + 30));
  }

  @Test
  void needsTheTimeForOneCycle() {
    Duration cycle = SubmitPolicy.defaults().cycle();

    assertThat(SubmitPolicy.builder().timeLimit(cycle).build().timeLimit()).isEqualTo(cycle);
    assertThatThrownBy(
            () -> SubmitPolicy.builder().timeLimit(cycle.minusMillis(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeLimit must be between PT3M8S and PT24H, but was PT3M7.999S");
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        wrong("recvWindow", policy -> policy.recvWindow(Duration.ofSeconds(61))),
        wrong("recvWindow", policy -> policy.recvWindow(Duration.ZERO)),
        wrong("sendTimeout", policy -> policy.sendTimeout(Duration.ZERO)),
        wrong("lookupTimeout", policy -> policy.lookupTimeout(Duration.ofMillis(-1))),
        wrong("processingBudget", policy -> policy.processingBudget(Duration.ofMillis(-1))),
        wrong("clockUncertainty", policy -> policy.clockUncertainty(Duration.ofMillis(-1))),
        wrong("historyLag", policy -> policy.historyLag(Duration.ofMillis(-1))),
        wrong("historyReach", policy -> policy.historyReach(Duration.ZERO)),
        wrong("absences", policy -> policy.absences(0)),
        wrong("maxSends", policy -> policy.maxSends(0)),
        wrong("firstPause", policy -> policy.firstPause(Duration.ZERO)),
        wrong("longestPause", policy -> policy.longestPause(Duration.ofMillis(100))),
        wrong("timeLimit", policy -> policy.timeLimit(Duration.ofDays(2))),
        wrong("sendTimeout", policy -> policy.sendTimeout(FOREVER)),
        wrong("lookupTimeout", policy -> policy.lookupTimeout(FOREVER)),
        wrong("processingBudget", policy -> policy.processingBudget(FOREVER)),
        wrong("clockUncertainty", policy -> policy.clockUncertainty(FOREVER)),
        wrong("historyLag", policy -> policy.historyLag(FOREVER)),
        wrong("historyReach", policy -> policy.historyReach(FOREVER)));
  }

  private static Arguments wrong(String name, UnaryOperator<SubmitPolicy.Builder> setting) {
    return Arguments.of(name, setting);
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void namesWhatIsWrong(String name, UnaryOperator<SubmitPolicy.Builder> setting) {
    assertThatThrownBy(() -> setting.apply(SubmitPolicy.builder()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + " must");
  }

  @Test
  void pausesDoubleUpToTheLongest() {
    Pauses pauses = new Pauses(Duration.ofMillis(250), Duration.ofSeconds(1), () -> 1);

    assertThat(Stream.generate(pauses::next).limit(5))
        .containsExactly(
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
    pauses.reset();
    assertThat(pauses.next()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void pausesAreHalfAsLongAtLeast() {
    Pauses pauses = new Pauses(Duration.ofMillis(250), Duration.ofSeconds(1), () -> 0);

    assertThat(pauses.next()).isEqualTo(Duration.ofMillis(125));
    assertThat(pauses.next()).isEqualTo(Duration.ofMillis(250));
  }
}
