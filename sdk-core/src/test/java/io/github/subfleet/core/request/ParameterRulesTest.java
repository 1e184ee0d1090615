package io.github.subfleet.core.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterRulesTest {
  private static final List<String> NAMES = List.of("fromEmail", "toEmail");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void refusesTwoWhereOneIsAllowed() {
    assertThatThrownBy(() -> ParameterRules.atMostOne(NAMES, "a", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("only one of fromEmail, toEmail may be set");
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
        .hasMessage("one of fromEmail, toEmail must be set");
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
  void refusesAWindowThatEndsBeforeItStarts() {
    assertThatThrownBy(() ->
            ParameterRules.windowAtMost("startTime", START, "endTime", START.minusMillis(1), WEEK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "endTime must not be before startTime, but they were 2025-12-31T23:59:59.999Z and"
                + " 2026-01-01T00:00:00Z");
  }

  @Test
  void refusesAWindowThatIsTooLong() {
    assertThatThrownBy(() -> ParameterRules.windowAtMost(
            "startTime", START, "endTime", START.plus(WEEK).plusMillis(1), WEEK))
        .hasMessage(
            "endTime must be at most 7 days after startTime, but they were 2026-01-08T00:00:00.001Z and"
                + " 2026-01-01T00:00:00Z");
  }

  @Test
  void refusesAWindowThatReachesALimitItMustStayBelow() {
    assertThatThrownBy(
            () -> ParameterRules.windowBelow("startTime", START, "endTime", START.plus(WEEK), WEEK))
        .hasMessageStartingWith("endTime must be less than 7 days after startTime");
  }

  @Test
  void tellsALimitThatIsNotInDays() {
    assertThatThrownBy(() -> ParameterRules.windowAtMost(
            "startTime", START, "endTime", START.plus(WEEK), Duration.ofHours(36)))
        .hasMessageStartingWith("endTime must be at most 36h after startTime");
  }

  @Test
  void allowsAWindowUpToItsLimit() {
    assertThatCode(() -> {
          ParameterRules.windowAtMost("startTime", START, "endTime", START.plus(WEEK), WEEK);
          ParameterRules.windowBelow(
              "startTime", START, "endTime", START.plus(WEEK).minusMillis(1), WEEK);
          ParameterRules.windowBelow("startTime", START, "endTime", START, WEEK);
        })
        .doesNotThrowAnyException();
  }

  @Test
  void allowsAWindowThatIsOpenAtOneSide() {
    assertThatCode(() -> {
          ParameterRules.windowAtMost("startTime", START, "endTime", null, WEEK);
          ParameterRules.windowAtMost("startTime", null, "endTime", START, WEEK);
        })
        .doesNotThrowAnyException();
  }
}
