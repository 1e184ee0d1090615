package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.paging.FakeExchange.Answer;
import io.github.subfleet.core.paging.FakeExchange.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What lies between a walk that reads ahead and the fake exchange: an answer arrives when the test delivers it. Whoever
 * waits for one gives the test the chance to do so, on the same thread, so that every order of events can be had, and
 * always the same one.
 */
final class Wire {
  private final FakeExchange exchange;
  private final List<Request> sent = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private Consumer<Request> whenWaitedFor = Request::deliver;
  private int held;
  private int mostHeld;
  private int underWay;
  private int mostUnderWay;

  Wire(FakeExchange exchange) {
    this.exchange = exchange;
  }

  /** Does something when an answer is waited for that is not there; unless set, it is delivered. */
  Wire whenWaitedFor(Consumer<Request> action) {
    whenWaitedFor = action;
    return this;
  }

  /** All requests, in the order in which they were sent. */
  List<Request> sent() {
    return sent;
  }

  /** Those that are neither answered nor given up. */
  List<Request> underWay() {
    return sent.stream().filter(request -> !request.answer.isDone()).toList();
  }

  /** How many were under way at most at any time. */
  int mostUnderWay() {
    return mostUnderWay;
  }

  /** How many were under way, or answered and not taken, at most at any time. */
  int mostHeld() {
    return mostHeld;
  }

  List<Request> givenUp() {
    return sent.stream().filter(request -> request.answer.isCancelled()).toList();
  }

  List<String> options() {
    return options;
  }

  ApiCall<Answer> call(Query query) {
    return new LateCall(query, "");
  }

  /** A request under way. */
  final class Request {
    private final Query query;
    private final CompletableFuture<Answer> answer = new Awaited(this);
    private boolean taken;

    private Request(Query query) {
      this.query = query;
      held++;
      mostHeld = Math.max(mostHeld, held);
      underWay++;
      mostUnderWay = Math.max(mostUnderWay, underWay);
    }

    Query query() {
      return query;
    }

    int page() {
      return query.page() == null ? 0 : query.page();
    }

    void deliver() {
      if (answer.isDone()) {
        return;
      }
      Answer found;
      try {
        found = exchange.call(query).execute();
      } catch (RuntimeException e) {
        fail(e);
        return;
      }
      underWay--;
      answer.complete(found);
    }

    void fail(Throwable failure) {
      underWay--;
      answer.completeExceptionally(failure);
    }

    private void take() {
      if (!taken) {
        taken = true;
        held--;
      }
    }
  }

  private final class Awaited extends CompletableFuture<Answer> {
    private final Request request;

    Awaited(Request request) {
      this.request = request;
    }

    @Override
    public Answer get() throws InterruptedException, ExecutionException {
      if (!isDone()) {
        whenWaitedFor.accept(request);
      }
      if (!isDone() && !Thread.currentThread().isInterrupted()) {
        throw new AssertionError("nobody will ever answer " + request.query);
      }
      Answer answer;
      try {
        answer = super.get();
      } finally {
        request.take();
      }
      return answer;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      request.take();
      if (!isDone()) {
        underWay--;
      }
      return super.cancel(mayInterruptIfRunning);
    }
  }

  private final class LateCall implements ApiCall<Answer> {
    private final Query query;
    private final String option;

    LateCall(Query query, String option) {
      this.query = query;
      this.option = option;
    }

    @Override
    public Answer execute() {
      throw new AssertionError("a walk that reads ahead does not block a thread for a call");
    }

    @Override
    public CompletableFuture<Answer> executeAsync() {
      Request request = new Request(query);
      sent.add(request);
      options.add(option);
      return request.answer;
    }

    @Override
    public ApiResponse<Answer> executeForResponse() {
      return new ApiResponse<>(execute(), 200, Headers.of());
    }

    @Override
    public CompletableFuture<ApiResponse<Answer>> executeForResponseAsync() {
      return executeAsync().thenApply(answer -> new ApiResponse<>(answer, 200, Headers.of()));
    }

    @Override
    public ApiCall<Answer> recvWindow(@Nullable Duration duration) {
      return new LateCall(query, option + "recvWindow " + duration + " ");
    }

    @Override
    public ApiCall<Answer> timeout(@Nullable Duration duration) {
      return new LateCall(query, option + "timeout " + duration + " ");
    }

    @Override
    public ApiCall<Answer> retries(RetryPolicy policy) {
      return new LateCall(query, option + "retries " + policy.maxAttempts() + " ");
    }

    @Override
    public ApiCall<Answer> rateLimitWait(@Nullable Duration longest) {
      return new LateCall(query, option + "rateLimitWait " + longest + " ");
    }

    @Override
    public Operation operation() {
      return FakeExchange.OPERATION;
    }
  }
}
