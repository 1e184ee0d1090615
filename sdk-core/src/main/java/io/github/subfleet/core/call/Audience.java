package io.github.subfleet.core.call;

import io.github.subfleet.core.event.CallListener;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Who is told of a client's executions, if anybody. Thread-safe. */
public final class Audience {
  private final @Nullable CallListener listener;
  private final LongSupplier ticker;
  private final AtomicLong executions = new AtomicLong();

  /**
   * Makes an audience.
   *
   * @param listener is told of executions, or null
   * @param ticker the monotonic counter, in nanoseconds
   */
  public Audience(@Nullable CallListener listener, LongSupplier ticker) {
    this.listener = listener;
    this.ticker = ticker;
  }

  /** Starts the notices of an execution. */
  Notices newNotices() {
    return listener == null
        ? Notices.NONE
        : new Notices(listener, executions.incrementAndGet(), ticker);
  }
}
