package io.github.subfleet.core.error;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.operation.Operation;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a call that failed: every {@link ApiException} carries one. The SDK makes them; tests of programs
 * that use the SDK may, too. Immutable.
 */
public final class Failure {
  private static final Headers NO_HEADERS = Headers.of();

  private final Operation operation;
  private final Outcome outcome;
  private final @Nullable Integer httpStatus;
  private final @Nullable Long code;
  private final String message;
  private final Headers headers;
  private final String body;
  private final @Nullable Throwable cause;
  private final int attempts;

  private Failure(Builder builder) {
    operation = builder.operation;
    outcome = builder.outcome;
    httpStatus = builder.httpStatus;
    code = builder.code;
    message = builder.message;
    headers = builder.headers;
    body = builder.body;
    cause = builder.cause;
    attempts = builder.attempts;
  }

  /**
   * Starts a failure.
   *
   * @param operation what was called
   * @param outcome whether the exchange carried the request out
   * @return a builder of it
   */
  public static Builder of(Operation operation, Outcome outcome) {
    return new Builder(operation, outcome);
  }

  /**
   * Tells what was called.
   *
   * @return the operation
   */
  public Operation operation() {
    return operation;
  }

  /**
   * Tells whether the exchange carried the request out.
   *
   * @return the outcome
   */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * Tells the HTTP status of the answer.
   *
   * @return the status, or nothing if there was no answer
   */
  public OptionalInt httpStatus() {
    return httpStatus == null ? OptionalInt.empty() : OptionalInt.of(httpStatus);
  }

  /**
   * Tells the exchange's error code.
   *
   * @return the code, mostly negative, or nothing if there was none
   */
  public OptionalLong code() {
    return code == null ? OptionalLong.empty() : OptionalLong.of(code);
  }

  /**
   * Tells what went wrong: the exchange's own words where it used any.
   *
   * @return a text, possibly empty
   */
  public String message() {
    return message;
  }

  /**
   * Gives the headers of the answer, without those that hold secrets.
   *
   * @return the headers, empty if there was no answer
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Gives the start of the answer's body, with secrets cut out of it.
   *
   * @return the text, empty if there was none
   */
  public String body() {
    return body;
  }

  /**
   * Gives what caused the failure.
   *
   * @return the cause, or null if the exchange's answer is all there is to it
   */
  public @Nullable Throwable cause() {
    return cause;
  }

  /**
   * Tells how many requests were attempted before this was known.
   *
   * @return the number, 0 if nothing was attempted
   */
  public int attempts() {
    return attempts;
  }

  /** Says what {@link ApiException#getMessage()} says after the operation and the kind of failure. */
  String details() {
    StringBuilder text = new StringBuilder();
    if (httpStatus != null) {
      text.append("HTTP ").append(httpStatus);
    }
    if (code != null) {
      text.append(text.isEmpty() ? "" : ", ").append("code ").append(code);
    }
    if (!message.isEmpty()) {
      text.append(text.isEmpty() ? "" : ": ").append(message);
    }
    return text.toString();
  }

  /**
   * Shows everything but headers and body.
   *
   * @return one line
   */
  @Override
  public String toString() {
    return operation + ": " + details() + " [" + outcome + "]";
  }

  /** Collects what is known about a failure. Not thread-safe. */
  public static final class Builder {
    private final Operation operation;
    private final Outcome outcome;
    private @Nullable Integer httpStatus;
    private @Nullable Long code;
    private String message = "";
    private Headers headers = NO_HEADERS;
    private String body = "";
    private @Nullable Throwable cause;
    private int attempts = 1;

    private Builder(Operation operation, Outcome outcome) {
      this.operation = Objects.requireNonNull(operation, "operation");
      this.outcome = Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * Sets the HTTP status of the answer.
     *
     * @param httpStatus the status, or null if there was no answer
     * @return this
     */
    public Builder httpStatus(@Nullable Integer httpStatus) {
      this.httpStatus = httpStatus;
      return this;
    }

    /**
     * Sets the exchange's error code.
     *
     * @param code the code, or null if there was none
     * @return this
     */
    public Builder code(@Nullable Long code) {
      this.code = code;
      return this;
    }

    /**
     * Sets what went wrong.
     *
     * @param message the exchange's words, or ours where it used none
     * @return this
     */
    public Builder message(String message) {
      this.message = Objects.requireNonNull(message, "message");
      return this;
    }

    /**
     * Sets the headers of the answer.
     *
     * @param headers the headers, without secrets
     * @return this
     */
    public Builder headers(Headers headers) {
      this.headers = Objects.requireNonNull(headers, "headers");
      return this;
    }

    /**
     * Sets the start of the answer's body.
     *
     * @param body the text, without secrets
     * @return this
     */
    public Builder body(String body) {
      this.body = Objects.requireNonNull(body, "body");
      return this;
    }

    /**
     * Sets the cause.
     *
     * @param cause what caused the failure, or null
     * @return this
     */
    public Builder cause(@Nullable Throwable cause) {
      this.cause = cause;
      return this;
    }

    /**
     * Sets how many requests were attempted before this was known. Default: 1.
     *
     * @param attempts the number, 0 if nothing was attempted
     * @return this
     * @throws IllegalArgumentException if the number is negative
     */
    public Builder attempts(int attempts) {
      if (attempts < 0) {
        throw new IllegalArgumentException("attempts must not be negative, but was " + attempts);
      }
      this.attempts = attempts;
      return this;
    }

    /**
     * Makes the failure.
     *
     * @return what was collected
     */
    public Failure build() {
      return new Failure(this);
    }
  }
}
