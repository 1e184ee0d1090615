package io.github.subfleet.core.scan;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A call that is answered as the test says; only the way without a thread is open. */
record Question(Supplier<CompletableFuture<ApiResponse<String>>> start) implements ApiCall<String> {
  static final Operation OPERATION =
      new Operation("assets", "GET", "/sapi/v4/assets", 0, 60, SecurityType.USER_DATA, false);

  @Override
  public String execute() {
    throw new AssertionError("a scan does not block a thread for a call");
  }

  @Override
  public CompletableFuture<String> executeAsync() {
    return start.get().thenApply(ApiResponse::value);
  }

  @Override
  public ApiResponse<String> executeForResponse() {
    throw new AssertionError("a scan does not block a thread for a call");
  }

  @Override
  public CompletableFuture<ApiResponse<String>> executeForResponseAsync() {
    return start.get();
  }

  @Override
  public ApiCall<String> recvWindow(Duration window) {
    return this;
  }

  @Override
  public ApiCall<String> timeout(Duration limit) {
    return this;
  }

  @Override
  public ApiCall<String> retries(RetryPolicy policy) {
    return this;
  }

  @Override
  public ApiCall<String> rateLimitWait(Duration longest) {
    return this;
  }

  @Override
  public Operation operation() {
    return OPERATION;
  }
}
