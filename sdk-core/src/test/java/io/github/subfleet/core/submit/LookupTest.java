package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.json.OpenEnum;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookupTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private record Wallet(String value) implements OpenEnum {
    @Override
    public boolean isKnown() {
      return !value.equals("NEW");
    }
  }

  @Test
  void whatWasNotAskedForAgreesWithAnything() {
    assertThat(Lookup.agree(null, "x")).isTrue();
    assertThat(Lookup.agree(null, null)).isTrue();
  }

  @Test
  void whatWasAskedForHasToBeThere() {
    assertThat(Lookup.agree("x", null)).isFalse();
  }

  @Test
  void numbersAgreeByValue() {
    assertThat(Lookup.agree(new BigDecimal("1.50"), new BigDecimal("1.5"))).isTrue();
    assertThat(Lookup.agree(new BigDecimal("1.50"), new BigDecimal("1.51"))).isFalse();
  }

  @Test
  void textsAgreeWhateverTheirCase() {
    assertThat(Lookup.agree("Desk@fund.example", "desk@fund.example")).isTrue();
    assertThat(Lookup.agree("desk@fund.example", "task@fund.example")).isFalse();
  }

  @Test
  void enumerationsAgreeByTheirText() {
    assertThat(Lookup.agree(new Wallet("SPOT"), new Wallet("SPOT"))).isTrue();
    assertThat(Lookup.agree(new Wallet("SPOT"), "SPOT")).isTrue();
    assertThat(Lookup.agree(new Wallet("SPOT"), new Wallet("MARGIN"))).isFalse();
  }

  @Test
  void aValueThatThisVersionDoesNotKnowContradictsNothing() {
    assertThat(Lookup.agree(new Wallet("SPOT"), new Wallet("NEW"))).isTrue();
    assertThat(Lookup.agree(new Wallet("NEW"), new Wallet("SPOT"))).isFalse();
  }

  @Test
  void aWindowHoldsBothItsEnds() {
    TimeWindow window = new TimeWindow(NOON, NOON.plusSeconds(1));

    assertThat(window.contains(NOON)).isTrue();
    assertThat(window.contains(NOON.plusSeconds(1))).isTrue();
    assertThat(window.contains(NOON.minusNanos(1))).isFalse();
    assertThat(window.contains(NOON.plusSeconds(1).plusNanos(1))).isFalse();
  }

  @Test
  void aWindowHasAnEndThatIsNotBeforeItsStart() {
    assertThatThrownBy(() -> new TimeWindow(NOON, NOON.minusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("to must not be before from");
  }
}
