package io.github.subfleet.core.submit;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import okhttp3.Headers;

/** A call of the fake exchange. Executed on a thread, it lets the virtual time pass until it is answered. */
record FakeCall<T>(
    VirtualTime time,
    Operation operation,
    Duration window,
    Duration limit,
    BiFunction<Duration, Duration, CompletableFuture<T>> start)
    implements ApiCall<T> {

  static <T> FakeCall<T> of(
      VirtualTime time,
      Operation operation,
      BiFunction<Duration, Duration, CompletableFuture<T>> start) {
    return new FakeCall<>(time, operation, Duration.ofSeconds(5), Duration.ofSeconds(60), start);
  }

  @Override
  public T execute() {
    return time.await(executeAsync());
  }

  @Override
  public CompletableFuture<T> executeAsync() {
    return start.apply(window, limit);
  }

  @Override
  public ApiResponse<T> executeForResponse() {
    return new ApiResponse<>(execute(), 200, Headers.of());
  }

  @Override
  public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
    return executeAsync().thenApply(value -> new ApiResponse<>(value, 200, Headers.of()));
  }

  @Override
  public ApiCall<T> recvWindow(Duration other) {
    return new FakeCall<>(time, operation, other, limit, start);
  }

  @Override
  public ApiCall<T> timeout(Duration other) {
    return new FakeCall<>(time, operation, window, other, start);
  }

  @Override
  public ApiCall<T> retries(RetryPolicy policy) {
    return this;
  }

  @Override
  public ApiCall<T> rateLimitWait(Duration longest) {
    return this;
  }
}
