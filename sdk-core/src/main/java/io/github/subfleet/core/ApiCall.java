package io.github.subfleet.core;

import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One operation with its parameters, ready to be executed: nothing is sent before one of the {@code execute} methods is
 * called. A call never changes and may be used by many threads, and as often as wanted: each execution is a new request
 * with a new timestamp and a new signature, but with the same parameters, {@link #clientId()} included. So is each attempt
 * of an execution, since a request that fails in a passing way is sent again where that cannot do harm: see {@link
 * RetryPolicy}.
 *
 * <p>Whatever way it is executed, a call fails with the same exceptions, described at {@link
 * io.github.subfleet.core.error.ApiException}. Above all, {@link io.github.subfleet.core.error.ApiException#outcome()
 * outcome()} says whether the exchange may have carried the request out all the same.
 *
 * @param <T> what the exchange answers
 */
public interface ApiCall<T> {
  /**
   * Sends the request and waits for the answer.
   *
   * <p>Interrupting the thread ends waiting between attempts and for rate limits, but not the waiting for an answer that is
   * on its way: whoever may want to give a request up uses {@link #executeAsync()}. An interrupted thread stays interrupted.
   *
   * @return the decoded answer
   * @throws io.github.subfleet.core.error.ApiException if the exchange refuses the request, cannot be reached, or
   *     answers what cannot be decoded
   * @throws IllegalArgumentException if a parameter cannot be sent; it is named, and nothing is sent
   * @throws IllegalStateException if the operation is signed and the client has no credentials, or the client is closed
   */
  T execute();

  /**
   * Sends the request without waiting for the answer.
   *
   * <p>No thread waits, neither for the answer nor between attempts nor for rate limits. To cancel the future, or to complete
   * it in any other way, ends the waiting and cancels the HTTP call; a request that has already been
   * sent may have been executed all the same. What depends on the future runs on a thread of the HTTP client, and must
   * not block there.
   *
   * @return a future of the decoded answer, which fails with what {@link #execute()} would throw
   */
  CompletableFuture<T> executeAsync();

  /**
   * Does what {@link #execute()} does, and returns the HTTP status, the headers and the used weight with the answer.
   *
   * @return the answer with its circumstances
   */
  ApiResponse<T> executeForResponse();

  /**
   * Does what {@link #executeAsync()} does, and gives the HTTP status, the headers and the used weight with the answer.
   *
   * @return a future of the answer with its circumstances
   */
  CompletableFuture<ApiResponse<T>> executeForResponseAsync();

  /**
   * Returns a copy of this call with its own window: how long after its timestamp the exchange still accepts the
   * request. It overrides the client's.
   *
   * @param recvWindow the window, 1 ms to 60 s in whole milliseconds
   * @return the copy
   * @throws IllegalArgumentException if the window is out of range or not in whole milliseconds
   */
  ApiCall<T> recvWindow(Duration recvWindow);

  /**
   * Returns a copy of this call with its own time limit: how long an execution may take in all, all attempts and all
   * waiting included. It overrides the client's.
   *
   * <p>The exchange itself takes up to 10 s. A shorter limit on a write leaves its outcome unknown more often. Of the limit,
   * a quarter, or 10 s if that is less, is left to sending the request: no waiting lasts longer than the rest.
   *
   * @param timeout the limit, 1 ms or more
   * @return the copy
   * @throws IllegalArgumentException if the limit is shorter than 1 ms
   */
  ApiCall<T> timeout(Duration timeout);

  /**
   * Returns a copy of this call that is sent again, when it fails in a passing way, by its own policy. It overrides the
   * client's. Whatever the policy, a write is sent again only if it was certainly not executed.
   *
   * @param policy how often and after which pauses; {@link RetryPolicy#none()} to send each request once
   * @return the copy
   */
  ApiCall<T> retries(RetryPolicy policy);

  /**
   * Returns a copy of this call with its own limit to how long an execution may wait for rate limits, all attempts taken
   * together. It overrides the client's. If the wait would be longer, the call fails at once, with a {@link
   * io.github.subfleet.core.error.RateLimitException}.
   *
   * @param longest the longest wait, up to 1 day; zero not to wait at all
   * @return the copy
   * @throws IllegalArgumentException if it is negative, or longer than a day
   */
  ApiCall<T> rateLimitWait(Duration longest);

  /**
   * Tells which operation this is a call of.
   *
   * @return the operation
   */
  Operation operation();

  /**
   * Gives the caller's own id of the request, by which the exchange's history shows it: the one that was set, or else the
   * one that the client gave it. It belongs to the call, not to an execution: copies of the call have it, too, and every
   * attempt and every execution sends it. So to execute the call again is not to ask for the same once more, but to repeat
   * the one request, and cannot do it twice where the exchange refuses repeated ids, or ignores them. To do something
   * once more takes a new call. What the live exchange answers to a repeated id is not documented.
   *
   * <p>The id is known before anything is sent, and every exception of the call carries it: {@link
   * io.github.subfleet.core.error.ApiException#clientId()}.
   *
   * @return the id, or nothing if the operation takes none
   */
  default Optional<String> clientId() {
    return Optional.empty();
  }
}
