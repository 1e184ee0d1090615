package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The pages of one request, each got by a call of its own. */
final class NumberedPages<R, P, T> implements PagedCall<P, T> {
  private final PageNumbering<R, P, T> numbering;
  private final R start;
  private final Function<R, ApiCall<P>> operation;
  private final ApiCall<P> first;

  NumberedPages(PageNumbering<R, P, T> numbering, R request, Function<R, ApiCall<P>> operation) {
    this.numbering = numbering;
    this.start = numbering.complete(request);
    this.operation = operation;
    this.first = operation.apply(start);
  }

  @Override
  public P execute() {
    return first.execute();
  }

  @Override
  public CompletableFuture<P> executeAsync() {
    return first.executeAsync();
  }

  @Override
  public ApiResponse<P> executeForResponse() {
    return first.executeForResponse();
  }

  @Override
  public CompletableFuture<ApiResponse<P>> executeForResponseAsync() {
    return first.executeForResponseAsync();
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
  public Operation operation() {
    return first.operation();
  }

  @Override
  public Iterable<P> pages() {
    return this::pageIterator;
  }

  @Override
  public Iterable<T> items() {
    return () -> new ItemIterator<>(pageIterator(), numbering.items());
  }

  @Override
  public Stream<P> pageStream() {
    return stream(pageIterator());
  }

  @Override
  public Stream<T> stream() {
    return stream(items().iterator());
  }

  private Iterator<P> pageIterator() {
    return new PageIterator<>(numbering, start, operation, operation());
  }

  private PagedCall<P, T> with(Function<ApiCall<P>, ApiCall<P>> option) {
    return new NumberedPages<>(numbering, start, operation.andThen(option));
  }

  private static <E> Stream<E> stream(Iterator<E> iterator) {
    int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator, characteristics), false);
  }
}
