package io.github.subfleet.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import io.github.subfleet.core.outcome.Answer;
import io.github.subfleet.core.outcome.ErrorBody;
import io.github.subfleet.core.outcome.Failures;
import io.github.subfleet.core.outcome.SecretCutter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okio.Buffer;

/** Whatever an answer says that is no success, it becomes an exception that says what it means, and shows no secret. */
class ErrorAnswerFuzzTest {
  private static final String SECRET = "recognisable0secret";
  private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");
  private static final List<Integer> STATUSES =
      List.of(200, 202, 307, 400, 401, 403, 404, 408, 409, 418, 429, 451, 500, 502, 503, 504);
  private static final Operation READ = operation("GET");
  private static final Operation WRITE = operation("POST");

  private static Operation operation(String verb) {
    return new Operation("name", verb, "/path", 1, 0, SecurityType.TRADE, false);
  }

  @FuzzTest(maxDuration = "5m")
  void becomesAnException(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    ErrorBody said = ErrorBody.parse(text);
    assertThat(ErrorBody.read(new Buffer().write(body))).isEqualTo(said);
    assertThat(said.message()).hasSizeLessThanOrEqualTo(1000).doesNotContainPattern(UNPRINTABLE);

    int status = STATUSES.get(body.length % STATUSES.size());
    ApiException write = failure(WRITE, status, said, text);
    assertThat(write instanceof UnknownOutcomeException)
        .isEqualTo(write.outcome() == Outcome.UNKNOWN);
    ApiException read = failure(READ, status, said, text);
    assertThat(read).isNotInstanceOf(UnknownOutcomeException.class);
  }

  private static ApiException failure(
      Operation operation, int status, ErrorBody said, String text) {
    Answer answer = new Answer(status, Headers.of(), text, "text/plain");
    SecretCutter cutter = new SecretCutter(List.of(SECRET));
    ApiException failure = new Failures(operation, 1, cutter).answered(answer, said, NOW);
    assertThat(failure.httpStatus()).hasValue(status);
    assertThat(failure.getMessage()).doesNotContainPattern(UNPRINTABLE).doesNotContain(SECRET);
    assertThat(failure.body()).doesNotContain(SECRET);
    return failure;
  }
}
