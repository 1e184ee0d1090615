package io.github.subfleet.core.error;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.operation.Operation;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A call that failed. What matters first is its {@link #outcome()}: whether the exchange may have carried the request
 * out all the same.
 *
 * <table>
 * <caption>The kinds of failure</caption>
 * <thead><tr><th>exception</th><th>what happened</th><th>outcome</th></tr></thead>
 * <tbody>
 * <tr><td>{@link RefusedException} and its kinds</td><td>the exchange said no</td><td>not executed</td></tr>
 * <tr><td>{@link UnknownOutcomeException}</td><td>a write failed in a way that leaves open whether it was executed:
 *     look before sending it again</td><td>unknown</td></tr>
 * <tr><td>{@link UnavailableException}</td><td>the exchange could not serve a read, or says that it serves
 *     nothing</td><td>unknown (a read changes nothing), or not executed</td></tr>
 * <tr><td>{@link ConnectionException}</td><td>the request could not be sent, or the answer to a read did not
 *     arrive</td><td>not executed for a write, unless the answer had begun</td></tr>
 * <tr><td>{@link DecodingException}</td><td>the exchange accepted the request, but its answer cannot be
 *     read</td><td>executed</td></tr>
 * <tr><td>{@link SigningException}</td><td>the request could not be signed</td><td>not executed</td></tr>
 * <tr><td>{@link PagingException}</td><td>the exchange repeats its pages</td><td>executed (only reads have
 *     pages)</td></tr>
 * <tr><td>{@link IncompleteAnswerException}</td><td>an answer is full, and what may be missing from it cannot be asked
 *     for</td><td>executed (only reads have such answers)</td></tr>
 * </tbody>
 * </table>
 *
 * <p>So a write that fails with anything but {@link UnknownOutcomeException} has a definite outcome. The exchange's
 * codes are not unique (one number may mean several things), hence {@link #exchangeMessage()} should be shown with them.
 *
 * <p>If a request was sent several times ({@link #attempts()}), this is about the last of them; the failures of earlier
 * attempts are among {@link #getSuppressed()}: the first, and the last three. So is what kept a further attempt from being
 * made, if that is known.
 *
 * <p>Nothing secret is in the message, the headers or the body of an exception: no key, no signature, and no value of a
 * JSON property whose name sounds secret.
 */
public abstract class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;
  /** The caller's own id of the request. */
  private volatile @Nullable String clientId;

  /**
   * Makes an exception about a failure.
   *
   * @param what what happened, in a few words
   * @param failure what is known about it
   */
  ApiException(String what, Failure failure) {
    super(message(what, failure), failure.cause());
    this.failure = failure;
  }

  /**
   * Tells whether the exchange carried the request out.
   *
   * @return the outcome; a read changes nothing, whatever its outcome
   */
  public Outcome outcome() {
    return failure.outcome();
  }

  /**
   * Tells which operation was called.
   *
   * @return the operation
   */
  public Operation operation() {
    return failure.operation();
  }

  /**
   * Gives the caller's own id of the request, by which the exchange's history shows whether it was executed.
   *
   * @return the id, or nothing if the operation takes none, or the request was made without one
   */
  public Optional<String> clientId() {
    return Optional.ofNullable(clientId);
  }

  /**
   * Adds the caller's own id of the request, as {@link #initCause} adds a cause. Calls do that; tests of programs that use
   * the SDK may, too.
   *
   * @param clientId the id
   * @return this
   */
  public ApiException initClientId(String clientId) {
    this.clientId = Objects.requireNonNull(clientId, "clientId");
    return this;
  }

  /**
   * Says which operation failed, how, and whether it may have been executed all the same; and the caller's own id of the
   * request, if there is one.
   */
  @Override
  public String getMessage() {
    String id = clientId;
    String message = String.valueOf(super.getMessage());
    return id == null ? message : message + " (client id " + id + ")";
  }

  /**
   * Tells the HTTP status of the answer.
   *
   * @return the status, or nothing if there was no answer
   */
  public OptionalInt httpStatus() {
    return failure.httpStatus();
  }

  /**
   * Tells the exchange's error code, such as -1121.
   *
   * @return the code, or nothing if the exchange gave none
   */
  public OptionalLong code() {
    return failure.code();
  }

  /**
   * Tells what went wrong in the exchange's words, or in ours where it used none.
   *
   * @return a text, possibly empty
   */
  public String exchangeMessage() {
    return failure.message();
  }

  /**
   * Gives the headers of the answer, without those that hold secrets.
   *
   * @return the headers, empty if there was no answer
   */
  public Headers headers() {
    return failure.headers();
  }

  /**
   * Gives the start of the answer's body as text, with secrets cut out of it. It may hold data of the account: think
   * before logging it.
   *
   * @return at most 16,384 characters, empty if there was no body
   */
  public String body() {
    return failure.body();
  }

  /**
   * Tells how many requests were attempted, the one that ended with this failure included.
   *
   * @return the number; 0 if nothing was attempted, because the limiter of this client did not let it pass
   */
  public int attempts() {
    return failure.attempts();
  }

  private static String message(String what, Failure failure) {
    String details = failure.details();
    String outcome =
        switch (failure.outcome()) {
          case EXECUTED -> "executed";
          case NOT_EXECUTED -> "not executed";
          case UNKNOWN -> "outcome unknown";
        };
    return failure.operation()
        + ": "
        + what
        + (details.isEmpty() ? "" : ": " + details)
        + " ["
        + outcome
        + (failure.attempts() > 1 ? ", " + failure.attempts() + " attempts" : "")
        + "]";
  }
}
