package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void thereIsOneOfEachKind() {
    assertThat(Fault.all()).extracting(Fault::kind).containsExactly(FaultKind.values());
  }

  @Test
  void refusesATimeForAKindThatTakesNone() {
    assertThatThrownBy(() -> Fault.of(FaultKind.CUT_BODY).time(Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time must not be set for cut-body, but was PT1S");
  }

  @Test
  void refusesToTakeNoTime() {
    assertThatThrownBy(() -> Fault.of(FaultKind.ANSWER_LATE).time(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time must be more than zero, but was PT0S");
    assertThatThrownBy(() -> new Fault(FaultKind.ANSWER_LATE, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time must be set for answer-late");
  }

  @Test
  void takesAClockThatJumpsBack() {
    assertThat(Fault.of(FaultKind.JUMP_CLOCK).time(Duration.ofSeconds(-2)).time())
        .isEqualTo(Duration.ofSeconds(-2));
  }

  @Test
  void refusesAStatusThatIsNoServerError() {
    assertThatThrownBy(() -> Fault.of(FaultKind.SERVER_ERROR).status(499))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("status must be between 500 and 599, but was 499");
    assertThatThrownBy(() -> Fault.of(FaultKind.SERVER_ERROR).status(600))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAStatusForAKindThatHasItsOwn() {
    assertThatThrownBy(() -> Fault.of(FaultKind.BAN).status(500))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("status must not be set for ban, but was 500");
    assertThatThrownBy(() -> new Fault(FaultKind.SERVER_ERROR, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("status must be set for server-error");
  }
}
