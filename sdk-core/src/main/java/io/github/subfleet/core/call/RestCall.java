package io.github.subfleet.core.call;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.http.Transport;
import io.github.subfleet.core.limit.Permit;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Request;

/** A call of a Retrofit interface. Retrofit builds the request, once, without stamp and signature. */
final class RestCall<T> implements ApiCall<T> {
  private final CallMethod<T> method;
  private final retrofit2.Call<T> arguments;
  private final CallOptions options;

  RestCall(CallMethod<T> method, retrofit2.Call<T> arguments, CallOptions options) {
    this.method = method;
    this.arguments = arguments;
    this.options = options;
  }

  @Override
  public T execute() {
    return executeForResponse().value();
  }

  @Override
  public CompletableFuture<T> executeAsync() {
    return start(ApiResponse::value);
  }

  @Override
  public ApiResponse<T> executeForResponse() {
    try {
      return newExecution().run();
    } catch (ApiException e) {
      throw identified(e);
    }
  }

  @Override
  public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
    return start(Function.identity());
  }

  @Override
  public ApiCall<T> recvWindow(Duration recvWindow) {
    return new RestCall<>(method, arguments, options.withRecvWindow(recvWindow));
  }

  @Override
  public ApiCall<T> timeout(Duration timeout) {
    return new RestCall<>(method, arguments, options.withTimeout(timeout));
  }

  @Override
  public ApiCall<T> retries(RetryPolicy policy) {
    return new RestCall<>(method, arguments, options.withRetries(policy));
  }

  @Override
  public ApiCall<T> rateLimitWait(Duration longest) {
    return new RestCall<>(method, arguments, options.withRateLimitWait(longest));
  }

  @Override
  public Operation operation() {
    return method.operation(arguments.request());
  }

  @Override
  public Optional<String> clientId() {
    return Optional.ofNullable(method.clientId(arguments.request()));
  }

  private <E extends Throwable> E identified(E failure) {
    if (failure instanceof ApiException exception) {
      clientId().ifPresent(exception::initClientId);
    }
    return failure;
  }

  /**
   * Makes an attempt. The parameters are the same for all.
   *
   * @param number its number in the execution, from 1
   * @param host which host it goes to
   * @param permit the leave to send it, now
   * @param notices what a listener is told of it
   */
  Attempt<T> newAttempt(int number, int host, Permit permit, Notices notices) {
    CallContext context = method.context();
    Request unsigned = arguments.request();
    Operation operation = method.operation(unsigned);
    Transmission transmission =
        new Transmission(operation, number, options.recvWindowMillis(), context.clock()::stamp);
    Request request = context.retries().hosts().directed(unsigned, host);
    Transport transport = context.transport();
    return new Attempt<>(
        operation.isRead()
            ? transport.read(request, transmission)
            : transport.write(request, transmission),
        transmission,
        context.answers(),
        method.decoder(),
        permit,
        notices);
  }

  private <R> CompletableFuture<R> start(Function<ApiResponse<T>, R> result) {
    CallFuture<T, R> future = CallFuture.of(result, this::identified);
    try {
      newExecution().start(future);
    } catch (RuntimeException e) {
      future.fail(e);
    }
    return future;
  }

  private Execution<T> newExecution() {
    CallContext context = method.context();
    Operation operation = operation();
    context.check(operation);
    return new Execution<>(
        this,
        context,
        new Recovery(context, options, operation.isRead()),
        context.audience().newNotices());
  }

  /** Shows the operation, never the parameters. */
  @Override
  public String toString() {
    return "ApiCall[" + operation() + "]";
  }
}
