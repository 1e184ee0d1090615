package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.operation.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks for pages before they are wanted. It follows the steps of the walk through the answers that are there, and guesses
 * on where they are not: a wrong guess costs a request, and never changes what is given.
 *
 * <p>There is no thread of its own: whoever walks sends what is next. While a page is waited for, whichever thread brings
 * another sends the next one in its place, so that one slow answer does not hold up the rest.
 */
final class ReadAhead<R, P> implements PageSource<R, P> {
  private final Function<R, ApiCall<P>> calls;
  private final Operation operation;
  private final int most;

  /** The pages that are under way or wait to be wanted. */
  private final Map<Object, CompletableFuture<P>> pages = new HashMap<>();

  /** The steps whose answers were dropped, because they are asked for in parts. */
  private final Map<Object, Step<R, P>> divided = new HashMap<>();

  /** The step whose page is waited for, if one is. */
  private @Nullable Step<R, P> wanted;

  ReadAhead(Function<R, ApiCall<P>> calls, Operation operation, int most) {
    this.calls = calls;
    this.operation = operation;
    this.most = most;
  }

  static int check(int prefetch) {
    if (prefetch < 1 || prefetch > PagedCall.MOST_PREFETCHED) {
      throw new IllegalArgumentException("prefetch must be between 1 and "
          + PagedCall.MOST_PREFETCHED + " pages, but was " + prefetch);
    }
    return prefetch;
  }

  @Override
  public Operation operation() {
    return operation;
  }

  @Override
  public synchronized Step<R, P> skip(Step<R, P> step) {
    forgetHeldBack();
    fill(step, most);
    Step<R, P> undivided = step;
    for (var parts = divided.remove(step.key()); parts != null; ) {
      undivided = parts;
      parts = divided.remove(parts.key());
    }
    return undivided;
  }

  @Override
  public P page(Step<R, P> step) {
    CompletableFuture<P> page = want(step);
    try {
      return await(page);
    } finally {
      take(step);
    }
  }

  @Override
  public synchronized void expect(@Nullable Step<R, P> next) {
    forgetHeldBack();
    fill(next, most);
  }

  @Override
  public synchronized void close() {
    retain(Set.of());
    divided.clear();
  }

  private synchronized CompletableFuture<P> want(Step<R, P> step) {
    wanted = step;
    CompletableFuture<P> page = pages.computeIfAbsent(step.key(), absent -> send(step));
    if (isUnderWay(page)) {
      fill(step, 2 * most);
    }
    return page;
  }

  private synchronized void take(Step<R, P> step) {
    wanted = null;
    pages.remove(step.key());
  }

  /** A page has come; while another one is waited for, the next is asked for in its place. */
  private void arrived() {
    // Whoever holds the lock is about to look at all pages anyway.
    if (!Thread.holdsLock(this)) {
      synchronized (this) {
        Step<R, P> step = wanted;
        if (step != null && isUnderWay(pages.get(step.key()))) {
          fill(step, 2 * most);
        }
      }
    }
  }

  /** Asks for what is next, as far as it is not there and not too much is under way or held. */
  private void fill(@Nullable Step<R, P> from, int held) {
    Set<Object> expected = new HashSet<>();
    List<Step<R, P>> unsent = new ArrayList<>();
    int farthest = held + pages.size();
    Step<R, P> step = from;
    while (step != null && expected.size() < farthest) {
      Step<R, P> parts = parts(step);
      if (parts == null) {
        expected.add(step.key());
        P page = known(step);
        if (page == null && !pages.containsKey(step.key())) {
          unsent.add(step);
        }
        step = page == null ? step.guessed() : step.after(page);
      } else {
        step = parts;
      }
    }
    retain(expected);
    // Found out once: pages may arrive meanwhile, and none may be passed over.
    long room = Math.min(held - pages.size(), most - underWay());
    for (int i = 0; i < Math.min(room, unsent.size()); i++) {
      Step<R, P> next = unsent.get(i);
      pages.put(next.key(), send(next));
    }
  }

  private long underWay() {
    return pages.values().stream().filter(ReadAhead::isUnderWay).count();
  }

  private static boolean isUnderWay(@Nullable CompletableFuture<?> page) {
    return page != null && !page.isDone();
  }

  /**
   * A page that the rate limiter would not let go, because its turn was too far off, is asked for again as the walk draws
   * nearer. Otherwise a walk that reads ahead would fail where one that does not would only have to wait. Not as soon as it
   * is refused: it would be asked for and refused over and over for as long as the page before it takes.
   */
  private void forgetHeldBack() {
    pages.values().removeIf(ReadAhead::isHeldBack);
  }

  private static boolean isHeldBack(CompletableFuture<?> page) {
    return page.isCompletedExceptionally()
        && failure(page) instanceof RateLimitException refusal
        && refusal.isHeldBack();
  }

  private static @Nullable Throwable failure(CompletableFuture<?> page) {
    Throwable failure = page.handle((value, thrown) -> thrown).getNow(null);
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  /** Says where to go on instead of a step whose answer, as is known, is divided; that answer is not kept. */
  private @Nullable Step<R, P> parts(Step<R, P> step) {
    P page = known(step);
    Step<R, P> parts = page == null ? null : step.dividedBy(page);
    if (parts != null) {
      pages.remove(step.key());
      divided.put(step.key(), parts);
    }
    return divided.get(step.key());
  }

  private @Nullable P known(Step<R, P> step) {
    CompletableFuture<P> page = pages.get(step.key());
    return page == null || !page.isDone() || page.isCompletedExceptionally() ? null : page.join();
  }

  private void retain(Set<Object> expected) {
    pages.entrySet().removeIf(entry -> {
      boolean isGivenUp = !expected.contains(entry.getKey());
      if (isGivenUp) {
        entry.getValue().cancel(true);
      }
      return isGivenUp;
    });
  }

  /** What cannot even be asked for fails when it is wanted, not before. */
  private CompletableFuture<P> send(Step<R, P> step) {
    CompletableFuture<P> page;
    try {
      page = calls.apply(step.request()).executeAsync();
    } catch (RuntimeException e) {
      page = CompletableFuture.failedFuture(e);
    }
    var unused = page.whenComplete((answer, failure) -> arrived());
    return page;
  }

  private static <P> P await(CompletableFuture<P> page) {
    try {
      return page.get();
    } catch (InterruptedException e) {
      page.cancel(true);
      Thread.currentThread().interrupt();
      CancellationException cancelled =
          new CancellationException("interrupted while waiting for a page");
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new CompletionException(e.getCause());
    }
  }
}
