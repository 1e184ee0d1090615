package io.github.subfleet.core.submit;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.ClockException;
import io.github.subfleet.core.error.ConnectionException;
import io.github.subfleet.core.error.DecodingException;
import io.github.subfleet.core.error.Failure;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.error.RejectedException;
import io.github.subfleet.core.error.UnavailableException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.time.Duration;
import java.time.Instant;

/** What calls fail with. */
final class Errors {
  static final Operation PAY =
      new Operation("pay", "POST", "/pay", 1, 360, SecurityType.USER_DATA, false);
  static final Operation PAYMENTS =
      new Operation("payments", "GET", "/pay", 1, 0, SecurityType.USER_DATA, false);

  private Errors() {}

  static ApiException unknown() {
    return new UnknownOutcomeException(Failure.of(PAY, Outcome.UNKNOWN)
        .httpStatus(504)
        .message("the time ran out")
        .build());
  }

  static ApiException unreadable() {
    return new DecodingException(
        Failure.of(PAY, Outcome.EXECUTED).httpStatus(200).message("garbage").build());
  }

  static ApiException notConnected() {
    return new ConnectionException(
        Failure.of(PAY, Outcome.NOT_EXECUTED).message("connection refused").build());
  }

  static ApiException rejected(Operation operation, String message) {
    return new RejectedException(refusal(operation, 400, -9000, message));
  }

  static ApiException insufficientFunds(Operation operation) {
    return new InsufficientFundsException(refusal(operation, 400, -5002, "too little"));
  }

  static ApiException clock(Operation operation) {
    return new ClockException(refusal(operation, 400, -1021, "timestamp"));
  }

  static ApiException rateLimit(Operation operation, Duration retryAfter) {
    return new RateLimitException(refusal(operation, 429, -1003, "too many"), retryAfter);
  }

  static ApiException banned(Operation operation, Instant until) {
    return new BannedException(refusal(operation, 418, -1003, "banned"), null, until);
  }

  static ApiException unavailable() {
    return new UnavailableException(Failure.of(PAYMENTS, Outcome.UNKNOWN)
        .httpStatus(503)
        .message("overloaded")
        .build());
  }

  private static Failure refusal(Operation operation, int status, long code, String message) {
    return Failure.of(operation, Outcome.NOT_EXECUTED)
        .httpStatus(status)
        .code(code)
        .message(message)
        .build();
  }
}
