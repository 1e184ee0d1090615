package io.github.subfleet.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of the list of codes, with the class that the reference gives it. */
class ErrorCodesTest {
  private static final Map<String, ErrorClass> CLASSES = Map.ofEntries(
      Map.entry("bad-request", ErrorClass.BAD_REQUEST),
      Map.entry("auth", ErrorClass.AUTHENTICATION),
      Map.entry("signature", ErrorClass.SIGNATURE),
      Map.entry("clock", ErrorClass.CLOCK),
      Map.entry("permission", ErrorClass.PERMISSION),
      Map.entry("rate-limit", ErrorClass.RATE_LIMIT),
      Map.entry("insufficient-funds", ErrorClass.INSUFFICIENT_FUNDS),
      Map.entry("account-state", ErrorClass.ACCOUNT_STATE),
      Map.entry("rejected", ErrorClass.REJECTED),
      Map.entry("not-applicable", ErrorClass.REJECTED),
      Map.entry("unavailable", ErrorClass.UNAVAILABLE),
      Map.entry("pending", ErrorClass.PENDING),
      Map.entry("retryable", ErrorClass.TRANSIENT),
      Map.entry("unknown-outcome", ErrorClass.UNKNOWN));

  /** Twice in the list: the meaning that promises less is the one that counts. */
  private static final String AMBIGUOUS = "-5012";

  @ParameterizedTest(name = "{0} is {1}")
  @CsvFileSource(resources = "error-codes.csv", delimiter = ';', numLinesToSkip = 1)
  void classifiesEachCode(String codes, String errorClass) {
    if (codes.equals("none") || errorClass.equals("success")) {
      return;
    }
    ErrorClass expected = codes.equals(AMBIGUOUS) ? ErrorClass.PENDING : CLASSES.get(errorClass);

    assertThat(edges(codes).map(ErrorCodes::classOf)).containsOnly(expected);
  }

  @ParameterizedTest(name = "{0} may be retried as a write: {2}")
  @CsvFileSource(resources = "error-codes.csv", delimiter = ';', numLinesToSkip = 1)
  void leavesTheOutcomeOpenWhereAWriteMustNotBeRetriedBlindly(
      String codes, String errorClass, String retryWrite) {
    if (codes.equals("none") || errorClass.equals("success") || codes.equals(AMBIGUOUS)) {
      return;
    }
    Outcome expected = retryWrite.equals("after-check") || errorClass.equals("pending")
        ? Outcome.UNKNOWN
        : Outcome.NOT_EXECUTED;

    assertThat(edges(codes).map(code -> ErrorCodes.classOf(code).outcome())).containsOnly(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 200, -1, -999, -1168 - 1000, -4009, -4020, -6000, -6021, -999999999})
  void knowsNoOtherCode(long code) {
    assertThat(ErrorCodes.classOf(code)).isNull();
  }

  @Test
  void prefersACodeToTheRangeThatItIsIn() {
    assertThat(List.of(-10037L, -10038L, -10039L).stream().map(ErrorCodes::classOf))
        .containsExactly(ErrorClass.REJECTED, ErrorClass.PERMISSION, ErrorClass.REJECTED);
  }

  /** The codes that a row stands for, of ranges the first and the last. */
  private static Stream<Long> edges(String codes) {
    return Stream.of(codes.split(","))
        .flatMap(range -> Stream.of(range.split("\\.\\.")))
        .map(Long::valueOf);
  }
}
