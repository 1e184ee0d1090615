package io.github.subfleet.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final RateLimits.Rule WIDE = new RateLimits.Rule("/sapi/", true, 1, 2);
  private static final RateLimits.Rule NARROW = new RateLimits.Rule("/sapi/v2/", false, 3, 4);

  @Test
  void knowsTheDocumentedLimits() {
    assertThat(RateLimits.standard().ruleFor("/sapi/v1/sub-account/list"))
        .isEqualTo(new RateLimits.Rule("/sapi/", true, 12_000, 180_000));
    assertThat(RateLimits.standard().ruleFor("/api/v3/time"))
        .isEqualTo(new RateLimits.Rule("/api/", false, 6_000, 0));
  }

  @Test
  void knowsNoLimitForOtherPaths() {
    assertThat(RateLimits.standard().ruleFor("/fapi/v1/time")).isNull();
  }

  @Test
  void goesByTheLongestPrefixInAnyOrder() {
    assertThat(new RateLimits(List.of(WIDE, NARROW)).ruleFor("/sapi/v2/x")).isEqualTo(NARROW);
    assertThat(new RateLimits(List.of(NARROW, WIDE)).ruleFor("/sapi/v2/x")).isEqualTo(NARROW);
  }

  @Test
  void addsARule() {
    RateLimits.Rule futures = new RateLimits.Rule("/fapi/", false, 2_400, 0);

    assertThat(RateLimits.standard().with(futures).rules()).hasSize(3).contains(futures);
  }

  @Test
  void replacesTheRuleWithTheSamePrefix() {
    assertThat(RateLimits.standard().with(WIDE).rules())
        .hasSize(2)
        .contains(WIDE)
        .doesNotContain(new RateLimits.Rule("/sapi/", true, 12_000, 180_000));
  }

  @Test
  void refusesTwoRulesWithOnePrefix() {
    assertThatThrownBy(() -> new RateLimits(List.of(WIDE, WIDE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/sapi/");
  }

  @Test
  void refusesAPrefixWithoutASlash() {
    assertThatThrownBy(() -> new RateLimits.Rule("sapi/", true, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pathPrefix must start with a slash, but was sapi/");
  }

  @Test
  void refusesNegativeWeights() {
    assertThatThrownBy(() -> new RateLimits.Rule("/sapi/", true, -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weights must not be negative, but were -1 and 1");
    assertThatThrownBy(() -> new RateLimits.Rule("/sapi/", true, 1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weights must not be negative, but were 1 and -1");
  }
}
