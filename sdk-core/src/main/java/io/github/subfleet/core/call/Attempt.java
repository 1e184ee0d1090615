package io.github.subfleet.core.call;

import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.http.TimedCall;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.limit.Permit;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/**
 * One signed request and its answer: the unit that is waited for before, repeated after, and counted against limits. Has a
 * permit, and tells it what became of the request. Used once, either way.
 */
final class Attempt<T> {
  private final TimedCall call;
  private final Transmission transmission;
  private final AnswerReader answers;
  private final Converter<ResponseBody, T> decoder;
  private final Permit permit;
  private final Notices notices;
  private long startedAt;

  Attempt(
      TimedCall call,
      Transmission transmission,
      AnswerReader answers,
      Converter<ResponseBody, T> decoder,
      Permit permit,
      Notices notices) {
    this.call = call;
    this.transmission = transmission;
    this.answers = answers;
    this.decoder = decoder;
    this.permit = permit;
    this.notices = notices;
  }

  Transmission transmission() {
    return transmission;
  }

  /** Sends the request on this thread. */
  ApiResponse<T> execute(Deadline deadline) {
    begin(deadline);
    ApiResponse<T> response;
    try {
      response = answers.read(send(), transmission, decoder);
    } catch (RuntimeException | Error e) {
      failed(e);
      throw e;
    }
    succeeded(response);
    return response;
  }

  private Response send() {
    try {
      return call.execute();
    } catch (IOException e) {
      throw answers.noAnswer(transmission, e);
    } catch (Exception e) {
      // Kotlin need not declare what it throws, and OkHttp lets this one out while it waits for a
      // connection.
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw answers.noAnswer(
            transmission, (IOException) new InterruptedIOException("interrupted").initCause(e));
      }
      throw e;
    }
  }

  /** Sends the request on one of the client's threads. */
  void start(Deadline deadline, End<T> end) {
    begin(deadline);
    call.enqueue(new Callback() {
      @Override
      public void onResponse(Call answered, Response response) {
        ApiResponse<T> result;
        try {
          result = answers.read(response, transmission, decoder);
        } catch (RuntimeException | Error e) {
          failed(e);
          end.ended(null, e);
          return;
        }
        succeeded(result);
        end.ended(result, null);
      }

      @Override
      public void onFailure(Call failed, IOException e) {
        ApiException failure = answers.noAnswer(transmission, e);
        failed(failure);
        end.ended(null, failure);
      }
    });
  }

  /** Whether the request was given up, by us or by the HTTP client's owner, or because its time ran out. */
  boolean isCanceled() {
    return call.isCanceled();
  }

  /** Gives the request up. */
  void cancel() {
    call.cancel();
  }

  private void begin(Deadline deadline) {
    startedAt = notices.attemptStarted(transmission, call.host());
    call.start(deadline.remainingNanos());
  }

  private void succeeded(ApiResponse<T> response) {
    call.ended();
    PermitReport.answered(permit, response);
    notices.attemptSucceeded(transmission, call.host(), startedAt, response);
  }

  private void failed(Throwable failure) {
    call.ended();
    PermitReport.failed(permit, failure, transmission);
    Outcome otherwise = transmission.isSent() ? Outcome.UNKNOWN : Outcome.NOT_EXECUTED;
    notices.attemptFailed(transmission, call.host(), startedAt, failure, otherwise);
  }

  /** Is told how an attempt ended: one of the two is null. */
  @FunctionalInterface
  interface End<T> {
    /**
     * Takes the end of an attempt.
     *
     * @param response the answer, or null
     * @param failure an {@link ApiException}, or what should not happen, or null
     */
    void ended(@Nullable ApiResponse<T> response, @Nullable Throwable failure);
  }
}
