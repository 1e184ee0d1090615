package io.github.subfleet.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RetryTest {
  private static final Operation READ =
      new Operation("read", "GET", "/r", 1, 0, SecurityType.USER_DATA, false);
  private static final Operation WRITE =
      new Operation("write", "POST", "/w", 1, 0, SecurityType.TRADE, false);

  @ParameterizedTest(name = "{0} as a read")
  @CsvFileSource(resources = "error-codes.csv", delimiter = ';', numLinesToSkip = 1)
  void sendsReadsAgainAfterPassingTroublesLimitsAndRefusedTimestamps(
      String codes, String errorClass) {
    if (codes.equals("none") || errorClass.equals("success")) {
      return;
    }
    Retry expected =
        switch (errorClass) {
          case "retryable", "unknown-outcome" -> Retry.AFTER_BACKOFF;
          case "clock" -> Retry.AFTER_SYNCHRONIZATION;
          default -> codes.equals("-1003") ? Retry.AFTER_LIMIT : Retry.NEVER;
        };
    assertThat(Retry.of(refused(READ, codes))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} as a write")
  @CsvFileSource(resources = "error-codes.csv", delimiter = ';', numLinesToSkip = 1)
  void sendsWritesAgainAfterALimitAndARefusedTimestampOnly(String codes, String errorClass) {
    if (codes.equals("none") || errorClass.equals("success")) {
      return;
    }
    Retry expected =
        switch (codes) {
          case "-1003" -> Retry.AFTER_LIMIT;
          case "-1021" -> Retry.AFTER_SYNCHRONIZATION;
          default -> Retry.NEVER;
        };
    assertThat(Retry.of(refused(WRITE, codes))).isEqualTo(expected);
  }

  static Stream<IOException> passing() {
    return Stream.of(
        new ConnectException("refused"),
        new UnknownHostException("host"),
        new SocketTimeoutException("timeout"),
        new SocketException("reset"),
        new ProtocolException("unexpected end of stream"),
        new SSLHandshakeException("closed"));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void takesTroublesOfTheNetworkForPassing(IOException cause) {
    assertThat(Retry.of(failures(READ).unanswered(true, cause))).isEqualTo(Retry.AFTER_BACKOFF);
    assertThat(Retry.of(failures(WRITE).unanswered(false, cause))).isEqualTo(Retry.AFTER_BACKOFF);
    assertThat(Retry.of(failures(WRITE).unanswered(true, cause))).isEqualTo(Retry.NEVER);
  }

  static Stream<IOException> lasting() {
    IOException untrusted = new SSLHandshakeException("not trusted");
    var unused = untrusted.initCause(new CertificateException("not trusted"));
    return Stream.of(
        untrusted,
        new SSLPeerUnverifiedException("another host"),
        new UnknownServiceException("no cleartext"),
        new InterruptedIOException("timeout"),
        new InterruptedIOException("interrupted"));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void seesNoPointInTryingAgainWhatWillFailAgainOrWasGivenUp(IOException cause) {
    assertThat(Retry.of(failures(READ).unanswered(true, cause))).isEqualTo(Retry.NEVER);
    assertThat(Retry.of(failures(WRITE).unanswered(false, cause))).isEqualTo(Retry.NEVER);
  }

  @ParameterizedTest
  @CsvSource({
    "299, NEVER",
    "300, NEVER",
    "399, NEVER",
    "408, AFTER_BACKOFF",
    "409, NEVER",
    "500, AFTER_BACKOFF",
    "503, AFTER_BACKOFF"
  })
  void sendsReadsAgainAfterAStatusThatMayPass(int status, Retry expected) {
    assertThat(Retry.of(answered(READ, status, ""))).isEqualTo(expected);
    assertThat(Retry.of(answered(WRITE, status, ""))).isEqualTo(Retry.NEVER);
  }

  @Test
  void sendsReadsAgainAfterAServerErrorEvenIfItSpeaksOfSomethingInProgress() {
    String inProgress = "{\"code\":-5012,\"msg\":\"m\"}";

    assertThat(Retry.of(answered(READ, 500, inProgress))).isEqualTo(Retry.AFTER_BACKOFF);
    assertThat(Retry.of(answered(READ, 408, inProgress))).isEqualTo(Retry.NEVER);
  }

  private static ApiException refused(Operation operation, String codes) {
    return answered(
        operation, 400, "{\"code\":" + codes.split("\\.\\.|,", 2)[0] + ",\"msg\":\"m\"}");
  }

  private static ApiException answered(Operation operation, int status, String body) {
    Answer answer = new Answer(status, Headers.of(), body, "application/json");
    return failures(operation).answered(answer, ErrorBody.parse(body), Instant.EPOCH);
  }

  private static Failures failures(Operation operation) {
    return new Failures(operation, 1, new SecretCutter(List.of()));
  }
}
