package io.github.subfleet.sandbox.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen at certain times of a clock. If the clock runs, a thread of the agenda's own does it; if somebody sets
 * the clock forward, everything that becomes due by that is done first, one after the other, each at its time, on the
 * thread that sets it. So a test that has set the clock finds it done. Thread-safe.
 */
public final class Agenda implements AutoCloseable {
  /** How often to look at a clock that seems to stand still, but which its owner may move. */
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Item> items =
      new PriorityQueue<>(Comparator.comparing(Item::due).thenComparingLong(Item::number));
  private long number;
  private @Nullable Thread keeper;
  private boolean closed;

  /** Makes an agenda that goes by a clock. */
  public Agenda(Clock clock) {
    this.clock = clock;
  }

  /** Does something at a time, at once if that has passed. */
  public void schedule(Instant due, Runnable action) {
    add(due, action, null);
  }

  /**
   * Does something at a time, and waits for it.
   *
   * @throws CancellationException if the agenda is closed first, or the thread is interrupted
   */
  public <T> T await(Instant due, Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    add(due, () -> complete(result, work), result);
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** How much is waited for. */
  public int awaited() {
    lock.lock();
    try {
      return (int) items.stream().filter(item -> item.result() != null).count();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits, by the time of this machine, until so much is waited for.
   *
   * @return whether it is
   */
  public boolean awaitAwaited(int count, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (awaited() < count && left > 0) {
        left = changed.awaitNanos(left);
      }
      return awaited() >= count;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Brings the clock forward, or back.
   *
   * @param goal what it is to show; read while nobody else sets it
   * @param set sets it; used for each time on the way at which something is due, and for the target
   */
  public void bring(Supplier<Instant> goal, Consumer<Instant> set) {
    lock.lock();
    try {
      Instant target = goal.get();
      for (Item item = due(target); item != null; item = due(target)) {
        if (item.due().isAfter(clock.instant())) {
          set.accept(item.due());
        }
        item.action().run();
      }
      set.accept(target);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Gives up whatever is not done yet. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      items.stream().map(Item::result).filter(Objects::nonNull).forEach(r -> r.cancel(false));
      items.clear();
      if (keeper != null) {
        keeper.interrupt();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Item due(Instant time) {
    Item first = items.peek();
    return first == null || first.due().isAfter(time) ? null : items.poll();
  }

  private void keep() {
    lock.lock();
    try {
      Instant last = Instant.MIN;
      while (!closed) {
        Instant now = clock.instant();
        Item item = due(now);
        Item next = items.peek();
        if (item != null) {
          item.action().run();
        } else if (next == null) {
          changed.await();
        } else {
          long left = Duration.between(now, next.due()).toNanos();
          // The clock that has not moved since the last look may be set at any moment.
          changed.awaitNanos(now.equals(last) ? Math.max(left, LOOK_NANOS) : left);
          last = now;
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    } finally {
      lock.unlock();
    }
  }

  private void add(Instant due, Runnable action, @Nullable CompletableFuture<?> result) {
    lock.lock();
    try {
      if (closed) {
        if (result != null) {
          result.cancel(false);
        }
        return;
      }
      items.add(new Item(due, number++, action, result));
      if (keeper == null) {
        keeper = new Thread(this::keep, "sandbox-agenda");
        keeper.setDaemon(true);
        keeper.start();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
    try {
      result.complete(work.get());
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private record Item(
      Instant due, long number, Runnable action, @Nullable CompletableFuture<?> result) {}
}
