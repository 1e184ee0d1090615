package io.github.subfleet.core.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ParameterRulesTest {
  private static final List<String> NAMES = List.of("fromEmail", "toEmail");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void refusesAStartAfterTheEnd() {
    assertThatThrownBy(
            () -> ParameterRules.ordered("startTime", START, "endTime", START.minusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("startTime must not be after endTime, but they were 2026-01-01T00:00:00Z and"
            + " 2025-12-31T23:59:59.999Z");
  }

  @Test
  void allowsAStartThatIsTheEnd() {
    assertThatCode(() -> ParameterRules.ordered("startTime", START, "endTime", START))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesATimeThatIsTooLong() {
    assertThatThrownBy(() -> ParameterRules.spanAtMost(
            "startTime", START, "endTime", START.plus(WEEK).plusMillis(1), WEEK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "endTime must be at most 7 days after startTime, but they were 2026-01-08T00:00:00.001Z and"
                + " 2026-01-01T00:00:00Z");
  }

  @Test
  void refusesATimeThatReachesALimitItMustStayBelow() {
    assertThatThrownBy(
            () -> ParameterRules.spanBelow("startTime", START, "endTime", START.plus(WEEK), WEEK))
        .hasMessageStartingWith("endTime must be less than 7 days after startTime");
  }

  @Test
  void measuresTheTimeInTheMillisecondsThatAreSent() {
    assertThatThrownBy(() -> ParameterRules.spanBelow(
            "startTime", START.plusNanos(999), "endTime", START.plus(WEEK), WEEK))
        .hasMessageStartingWith("endTime must be less than 7 days after startTime");
  }

  @Test
  void tellsALimitThatIsNotInDays() {
    assertThatThrownBy(() -> ParameterRules.spanAtMost(
            "startTime", START, "endTime", START.plus(WEEK), Duration.ofHours(36)))
        .hasMessageStartingWith("endTime must be at most 36h after startTime");
  }

  @Test
  void allowsATimeUpToItsLimit() {
    assertThatCode(() -> {
          ParameterRules.spanAtMost("startTime", START, "endTime", START.plus(WEEK), WEEK);
          ParameterRules.spanBelow(
              "startTime", START, "endTime", START.plus(WEEK).minusMillis(1), WEEK);
        })
        .doesNotThrowAnyException();
  }

  @Test
  void allowsATimeThatIsOpenAtOneSide() {
    assertThatCode(() -> {
          ParameterRules.ordered("startTime", START, "endTime", null);
          ParameterRules.ordered("startTime", null, "endTime", START);
          ParameterRules.spanAtMost("startTime", START, "endTime", null, Duration.ZERO);
          ParameterRules.spanBelow("startTime", null, "endTime", START, Duration.ZERO);
        })
        .doesNotThrowAnyException();
  }

  @Test
  void refusesTwoWhereOneIsAllowedAndSaysWhich() {
    assertThatThrownBy(() -> ParameterRules.atMostOne(List.of("a", "b", "c"), "1", null, "3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at most one of a, b, c may be set, but a and c were");
  }

  @Test
  void allowsOneOrNoneWhereOneIsAllowed() {
    assertThatCode(() -> {
          ParameterRules.atMostOne(NAMES, null, "b");
          ParameterRules.atMostOne(NAMES, null, null);
        })
        .doesNotThrowAnyException();
  }

  @Test
  void refusesNoneWhereOneIsNeeded() {
    assertThatThrownBy(() -> ParameterRules.atLeastOne(NAMES, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at least one of fromEmail, toEmail must be set, but none was");
  }

  @Test
  void allowsOneOrMoreWhereOneIsNeeded() {
    assertThatCode(() -> {
          ParameterRules.atLeastOne(NAMES, "a", null);
          ParameterRules.atLeastOne(NAMES, "a", "b");
        })
        .doesNotThrowAnyException();
  }

  @Test
  void refusesNoneWhereOneIsNeededUnderACondition() {
    assertThatThrownBy(
            () -> ParameterRules.atLeastOneWhen(true, "both wallets are alike", NAMES, null, null))
        .hasMessage(
            "at least one of fromEmail, toEmail must be set when both wallets are alike, but"
                + " none was");
    assertThatCode(() -> {
          ParameterRules.atLeastOneWhen(false, "both wallets are alike", NAMES, null, null);
          ParameterRules.atLeastOneWhen(true, "both wallets are alike", NAMES, null, "b");
        })
        .doesNotThrowAnyException();
  }

  @Test
  void refusesToDoWithoutWhatAConditionNeeds() {
    assertThatThrownBy(() -> ParameterRules.requiredWhen(true, "status is TWO", "ip", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ip must be set when status is TWO");
    assertThatCode(() -> {
          ParameterRules.requiredWhen(false, "status is TWO", "ip", null);
          ParameterRules.requiredWhen(true, "status is TWO", "ip", "10.0.0.1");
        })
        .doesNotThrowAnyException();
  }

  @Test
  void refusesWhatAConditionRulesOutWithoutRepeatingIt() {
    assertThatThrownBy(() -> ParameterRules.onlyWhen(false, "status is TWO", "ip", "10.0.0.1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ip may be set only when status is TWO");
    assertThatCode(() -> {
          ParameterRules.onlyWhen(false, "status is TWO", "ip", null);
          ParameterRules.onlyWhen(true, "status is TWO", "ip", "10.0.0.1");
        })
        .doesNotThrowAnyException();
  }

  @Test
  void namesTheElementThatLacksWhatAConditionNeeds() {
    List<List<String>> orders = List.of(List.of("a"), List.of());
    assertThatThrownBy(() -> ParameterRules.requiredWhen(
            true, "kind is UM", "orders", orders, "side", ParameterRulesTest::first))
        .hasMessage("orders[1].side must be set when kind is UM");
    assertThatCode(() -> {
          ParameterRules.requiredWhen(
              false, "kind is UM", "orders", orders, "side", ParameterRulesTest::first);
          ParameterRules.requiredWhen(
              true, "kind is UM", "orders", null, "side", Function.identity());
        })
        .doesNotThrowAnyException();
  }

  @Test
  void namesTheElementWithWhatAConditionRulesOut() {
    List<List<String>> orders = Arrays.asList(List.of(), List.of("a"));
    assertThatThrownBy(() -> ParameterRules.onlyWhen(
            false, "kind is UM", "orders", orders, "side", ParameterRulesTest::first))
        .hasMessage("orders[1].side may be set only when kind is UM");
    assertThatCode(() -> {
          ParameterRules.onlyWhen(
              true, "kind is UM", "orders", orders, "side", ParameterRulesTest::first);
          ParameterRules.onlyWhen(false, "kind is UM", "orders", null, "side", Function.identity());
        })
        .doesNotThrowAnyException();
  }

  private static Object first(List<String> values) {
    return values.isEmpty() ? null : values.get(0);
  }
}
