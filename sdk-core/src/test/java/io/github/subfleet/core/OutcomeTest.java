package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void namesExactlyThreeOutcomes() {
    assertThat(Outcome.values())
        .containsExactly(Outcome.EXECUTED, Outcome.NOT_EXECUTED, Outcome.UNKNOWN);
  }
}
