package io.github.subfleet.core.scan;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands items over to the thread that uses them, and keeps none that was used. Where that thread is slow, no more is sent
 * than it can use. As an iterator for that thread alone.
 */
final class ItemsAsTheyCome<I, T>
    implements Gathering<I, T, Boolean>, Iterator<ScanItem<I, T>>, AutoCloseable {
  /** An item, or that there are no more, and why. */
  private record News<I, T>(
      @Nullable ScanItem<I, T> item, @Nullable Throwable failure) {}

  private final Function<ItemsAsTheyCome<I, T>, ScanRun<I, T, Boolean>> runs;
  private final BlockingQueue<News<I, T>> queue = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private @Nullable ScanRun<I, T, Boolean> run;
  private @Nullable ScanItem<I, T> next;
  private boolean isOver;

  /**
   * Makes an iterator.
   *
   * @param runs makes the run, which begins when the first item is asked for
   */
  ItemsAsTheyCome(Function<ItemsAsTheyCome<I, T>, ScanRun<I, T, Boolean>> runs) {
    this.runs = runs;
  }

  @Override
  public void add(ScanItem<I, T> item) {
    queue.add(new News<>(item, null));
  }

  /** May be asked while the iterator takes one. */
  @Override
  public int waiting() {
    return queue.size();
  }

  @Override
  public Boolean result() {
    return true;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !isOver) {
      News<I, T> news = take(begun());
      next = news.item();
      isOver = next == null;
      if (news.failure() != null) {
        throw Unchecked.failure(news.failure());
      }
    }
    return next != null;
  }

  @Override
  public ScanItem<I, T> next() {
    ScanItem<I, T> item = hasNext() ? next : null;
    if (item == null) {
      throw new NoSuchElementException("there are no more items");
    }
    next = null;
    return item;
  }

  /** Sends nothing more, and gives up what is under way. May be called by any thread. */
  @Override
  public void close() {
    closed.complete(null);
  }

  private ScanRun<I, T, Boolean> begun() {
    ScanRun<I, T, Boolean> known = run;
    if (known == null) {
      known = runs.apply(this);
      run = known;
      CompletableFuture<Boolean> end = known.start();
      var unused = end.whenComplete((done, why) -> queue.add(new News<>(null, why)));
      var unusedToo = closed.thenRun(() -> end.cancel(true));
    }
    return known;
  }

  private News<I, T> take(ScanRun<I, T, Boolean> from) {
    News<I, T> news;
    try {
      news = queue.take();
    } catch (InterruptedException e) {
      close();
      throw Unchecked.interrupted(e);
    }
    from.goOn();
    return news;
  }
}
