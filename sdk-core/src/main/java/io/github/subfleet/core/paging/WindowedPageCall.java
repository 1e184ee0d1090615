package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.WindowOrder;
import io.github.subfleet.core.WindowedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/** A walk over one window, from which walks over many can be made. */
final class WindowedPageCall<R, P, T> extends PageCall<R, P, T> implements WindowedCall<P, T> {
  private final TimeWindows<R, P, T> windows;
  private final R request;
  private final Function<R, ApiCall<P>> calls;
  private final int prefetch;

  WindowedPageCall(
      TimeWindows<R, P, T> windows, R request, Function<R, ApiCall<P>> calls, int prefetch) {
    super(windows.walk(request), calls, prefetch);
    this.windows = windows;
    this.request = request;
    this.calls = calls;
    this.prefetch = prefetch;
  }

  @Override
  public PagedCall<P, T> between(Instant from, Instant to, WindowOrder order) {
    Objects.requireNonNull(order, "order");
    return new PageCall<>(windows.walk(request, TimeRange.of(from, to), order), calls, prefetch);
  }

  @Override
  public WindowedCall<P, T> recvWindow(Duration recvWindow) {
    return with(call -> call.recvWindow(recvWindow));
  }

  @Override
  public WindowedCall<P, T> timeout(Duration timeout) {
    return with(call -> call.timeout(timeout));
  }

  @Override
  public WindowedCall<P, T> prefetch(int pages) {
    return new WindowedPageCall<>(windows, request, calls, ReadAhead.check(pages));
  }

  @Override
  public WindowedCall<P, T> retries(RetryPolicy policy) {
    return with(call -> call.retries(policy));
  }

  @Override
  public WindowedCall<P, T> rateLimitWait(Duration longest) {
    return with(call -> call.rateLimitWait(longest));
  }

  @Override
  void requireComplete() {
    windows.requireTime(request);
  }

  private WindowedCall<P, T> with(Function<ApiCall<P>, ApiCall<P>> option) {
    return new WindowedPageCall<>(windows, request, calls.andThen(option), prefetch);
  }
}
