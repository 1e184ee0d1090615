package io.github.subfleet.core.outcome;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.AccountStateException;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.BlockedException;
import io.github.subfleet.core.error.ClockException;
import io.github.subfleet.core.error.ConnectionException;
import io.github.subfleet.core.error.DecodingException;
import io.github.subfleet.core.error.Failure;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.InvalidSignatureException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.error.RejectedException;
import io.github.subfleet.core.error.SigningException;
import io.github.subfleet.core.error.UnavailableException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.core.operation.Operation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exceptions of one operation. Whatever leaves open whether a write was executed becomes an {@link
 * UnknownOutcomeException}, whatever else it is.
 */
public final class Failures {
  private static final int MAX_BODY = 16_384;

  private final Operation operation;
  private final int attempts;
  private final SecretCutter cutter;

  /**
   * Makes a maker of exceptions.
   *
   * @param operation what was called
   * @param attempts how many requests were attempted so far
   * @param cutter cuts out what must not be shown
   */
  public Failures(Operation operation, int attempts, SecretCutter cutter) {
    this.operation = operation;
    this.attempts = attempts;
    this.cutter = cutter;
  }

  /** An answer that says that the request failed. */
  public ApiException answered(Answer answer, ErrorBody body, Instant now) {
    ErrorClass errorClass = Classification.of(operation, answer, body);
    String message = body.message().isEmpty() ? answer.description() : body.message();
    Failure failure = about(answer, errorClass.outcome())
        .code(body.code())
        .message(cutter.line(message))
        .build();
    if (failure.outcome() == Outcome.UNKNOWN) {
      return unknown(failure);
    }
    Duration retryAfter = RetryAfter.of(answer.headers(), now);
    return switch (errorClass) {
      case BAD_REQUEST -> new BadRequestException(failure);
      case AUTHENTICATION -> new AuthenticationException(failure);
      case SIGNATURE -> new InvalidSignatureException(failure);
      case CLOCK -> new ClockException(failure);
      case PERMISSION -> new PermissionException(failure);
      case RATE_LIMIT -> new RateLimitException(failure, retryAfter);
      case BAN -> new BannedException(failure, retryAfter, until(body, retryAfter, now));
      case BLOCKED -> new BlockedException(failure);
      case INSUFFICIENT_FUNDS -> new InsufficientFundsException(failure);
      case ACCOUNT_STATE -> new AccountStateException(failure);
      case REJECTED -> new RejectedException(failure);
      case UNAVAILABLE, PENDING, TRANSIENT, UNKNOWN -> new UnavailableException(failure);
    };
  }

  /** No answer at all. */
  public ApiException unanswered(boolean sent, IOException cause) {
    Outcome outcome = sent ? Outcome.UNKNOWN : Outcome.NOT_EXECUTED;
    Failure failure = failure(outcome)
        .message(cutter.line(NetworkWords.of(cause)))
        .cause(shown(cause))
        .build();
    return outcome == Outcome.UNKNOWN && !operation.isRead()
        ? new UnknownOutcomeException(failure)
        : new ConnectionException(failure);
  }

  /** The start of a success whose rest did not arrive. */
  public ApiException cutOff(Answer answer, IOException cause) {
    return new ConnectionException(about(answer, Outcome.EXECUTED)
        .message("the answer was cut off: " + cutter.line(NetworkWords.of(cause)))
        .cause(shown(cause))
        .build());
  }

  /** A success that cannot be read. */
  public ApiException undecodable(Answer answer, String reason, @Nullable Throwable cause) {
    return new DecodingException(about(answer, Outcome.EXECUTED)
        .message(cutter.line(reason))
        .cause(shown(cause))
        .build());
  }

  /** A request that could not be signed. */
  public ApiException unsigned(Throwable cause) {
    return new SigningException(failure(Outcome.NOT_EXECUTED)
        .message(cause.getClass().getSimpleName())
        .cause(cause)
        .build());
  }

  private Failure.Builder about(Answer answer, Outcome outcome) {
    String body = cutter.body(answer.text());
    return failure(outcome)
        .httpStatus(answer.status())
        .headers(cutter.headers(answer.headers()))
        .body(body.substring(0, Math.min(body.length(), MAX_BODY)));
  }

  private @Nullable Throwable shown(@Nullable Throwable cause) {
    return cause == null ? null : cutter.exception(cause);
  }

  private Failure.Builder failure(Outcome outcome) {
    return Failure.of(operation, outcome).attempts(attempts);
  }

  private ApiException unknown(Failure failure) {
    return operation.isRead()
        ? new UnavailableException(failure)
        : new UnknownOutcomeException(failure);
  }

  private static @Nullable Instant until(
      ErrorBody body, @Nullable Duration retryAfter, Instant now) {
    Instant waited = retryAfter == null ? null : now.plus(retryAfter);
    Instant announced = BanNotice.end(body.message());
    return announced == null ? waited : Objects.requireNonNull(announced);
  }
}
