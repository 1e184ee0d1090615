package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A walk, and the calls that get its pages. */
sealed class PageCall<R, P, T> implements PagedCall<P, T> permits WindowedPageCall {
  private final Walk<R, P, T> walk;
  private final Function<R, ApiCall<P>> calls;
  private final int prefetch;
  private final ApiCall<P> first;

  PageCall(Walk<R, P, T> walk, Function<R, ApiCall<P>> calls) {
    this(walk, calls, 0);
  }

  PageCall(Walk<R, P, T> walk, Function<R, ApiCall<P>> calls, int prefetch) {
    this.walk = walk;
    this.calls = calls;
    this.prefetch = prefetch;
    this.first = calls.apply(walk.start().request());
  }

  @Override
  public P execute() {
    return first().execute();
  }

  @Override
  public CompletableFuture<P> executeAsync() {
    return first().executeAsync();
  }

  @Override
  public ApiResponse<P> executeForResponse() {
    return first().executeForResponse();
  }

  @Override
  public CompletableFuture<ApiResponse<P>> executeForResponseAsync() {
    return first().executeForResponseAsync();
  }

  @Override
  public PagedCall<P, T> recvWindow(Duration recvWindow) {
    return with(call -> call.recvWindow(recvWindow));
  }

  @Override
  public PagedCall<P, T> timeout(Duration timeout) {
    return with(call -> call.timeout(timeout));
  }

  @Override
  public PagedCall<P, T> prefetch(int pages) {
    return new PageCall<>(walk, calls, ReadAhead.check(pages));
  }

  @Override
  public PagedCall<P, T> retries(RetryPolicy policy) {
    return with(call -> call.retries(policy));
  }

  @Override
  public PagedCall<P, T> rateLimitWait(Duration longest) {
    return with(call -> call.rateLimitWait(longest));
  }

  @Override
  public Operation operation() {
    return first.operation();
  }

  @Override
  public Iterable<P> pages() {
    Walk<R, P, T> complete = walk();
    return () -> complete.pages(source());
  }

  @Override
  public Iterable<T> items() {
    Walk<R, P, T> complete = walk();
    return () -> complete.items(source());
  }

  @Override
  public Stream<P> pageStream() {
    PageSource<R, P> source = source();
    return stream(walk().pages(source), source);
  }

  @Override
  public Stream<T> stream() {
    PageSource<R, P> source = source();
    return stream(walk().items(source), source);
  }

  /** Refuses to begin if the request lacks what the exchange needs, although it could be had otherwise. */
  void requireComplete() {}

  private ApiCall<P> first() {
    requireComplete();
    return first;
  }

  private Walk<R, P, T> walk() {
    requireComplete();
    return walk;
  }

  private PageSource<R, P> source() {
    return prefetch == 0
        ? new PageSource.OnDemand<>(calls, operation())
        : new ReadAhead<>(calls, operation(), prefetch);
  }

  private PagedCall<P, T> with(Function<ApiCall<P>, ApiCall<P>> option) {
    return new PageCall<>(walk, calls.andThen(option), prefetch);
  }

  @Override
  public String toString() {
    return "PagedCall[" + operation() + "]";
  }

  private static <E> Stream<E> stream(Iterator<E> iterator, PageSource<?, ?> source) {
    int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(iterator, characteristics), false)
        .onClose(source::close);
  }
}
