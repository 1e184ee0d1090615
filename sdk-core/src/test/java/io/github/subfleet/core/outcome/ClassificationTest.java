package io.github.subfleet.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {
  private static final Operation READ =
      new Operation("read", "GET", "/r", 1, 0, SecurityType.USER_DATA, false);
  private static final Operation WRITE =
      new Operation("write", "POST", "/w", 1, 0, SecurityType.TRADE, false);

  @ParameterizedTest(name = "{0} without a code is {1}")
  @CsvSource({
    "299, REJECTED",
    "300, UNKNOWN",
    "301, UNKNOWN",
    "302, UNKNOWN",
    "303, UNKNOWN",
    "307, UNKNOWN",
    "308, UNKNOWN",
    "400, REJECTED",
    "401, AUTHENTICATION",
    "402, REJECTED",
    "403, BLOCKED",
    "404, BAD_REQUEST",
    "405, REJECTED",
    "408, UNKNOWN",
    "409, UNKNOWN",
    "413, REJECTED",
    "418, BAN",
    "421, REJECTED",
    "429, RATE_LIMIT",
    "451, PERMISSION",
    "499, REJECTED",
    "500, UNKNOWN",
    "501, UNKNOWN",
    "502, UNKNOWN",
    "503, UNKNOWN",
    "504, UNKNOWN",
    "520, UNKNOWN",
    "599, UNKNOWN"
  })
  void goesByTheStatusWhereThereIsNoCode(int status, ErrorClass expected) {
    assertThat(Classification.of(WRITE, status, ErrorBody.NONE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 403, 404, 451})
  void goesByAListedCodeWhereTheStatusIsDefinite(int status) {
    assertThat(Classification.of(WRITE, status, coded(-5002)))
        .isEqualTo(ErrorClass.INSUFFICIENT_FUNDS);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 408, 409, 500, 503, 504})
  void leavesTheOutcomeOpenWhateverTheCodeWhereTheStatusDoes(int status) {
    for (long code : new long[] {-1003, -1021, -1022, -2015, -5002, -9000, -1001}) {
      assertThat(Classification.of(WRITE, status, coded(code)).outcome())
          .isEqualTo(Outcome.UNKNOWN);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401})
  void leavesTheOutcomeOpenWhereTheCodeDoes(int status) {
    for (long code : new long[] {-1000, -1001, -1006, -1007, -3000, -5012}) {
      assertThat(Classification.of(WRITE, status, coded(code)).outcome())
          .isEqualTo(Outcome.UNKNOWN);
    }
  }

  @Test
  void takesAnUnlistedCodeWithAClientErrorForARejection() {
    assertThat(Classification.of(WRITE, 400, coded(-99_999))).isEqualTo(ErrorClass.REJECTED);
  }

  @Test
  void takesAnUnlistedCodeUnderSuccessForARejectionOfARead() {
    assertThat(Classification.of(READ, 200, coded(-99_999))).isEqualTo(ErrorClass.REJECTED);
  }

  @Test
  void leavesTheOutcomeOfAWriteOpenIfACodeUnderSuccessIsNotListed() {
    assertThat(Classification.of(WRITE, 200, coded(-99_999))).isEqualTo(ErrorClass.UNKNOWN);
  }

  @Test
  void takesSuccessFalseForARejection() {
    ErrorBody body = new ErrorBody(null, "not enabled", false, false);

    assertThat(Classification.of(WRITE, 200, body)).isEqualTo(ErrorClass.REJECTED);
  }

  @ParameterizedTest
  @CsvSource({
    "400, banned until 1700000000000, BAN",
    "429, 'Way too much request weight used; IP banned until 1700000000000.', BAN",
    "429, Too much request weight used, RATE_LIMIT",
    "403, Too much request weight used, RATE_LIMIT",
    "418, anything, BAN",
    "400, banned until then, RATE_LIMIT"
  })
  void tellsABanFromALimit(int status, String message, ErrorClass expected) {
    ErrorBody body = new ErrorBody(-1003L, message, null, false);

    assertThat(Classification.of(WRITE, status, body)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {418, 429})
  void believesAStatusThatSaysTooManyRequestsWhateverTheCode(int status) {
    assertThat(Classification.of(WRITE, status, coded(-1007)).outcome())
        .isEqualTo(Outcome.NOT_EXECUTED);
  }

  private static ErrorBody coded(long code) {
    return new ErrorBody(code, "", null, false);
  }
}
