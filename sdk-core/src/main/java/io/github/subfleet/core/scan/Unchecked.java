package io.github.subfleet.core.scan;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What is thrown to a thread that waits for a scan. */
final class Unchecked {
  private Unchecked() {}

  /** Leaves the thread interrupted. */
  static CancellationException interrupted(InterruptedException why) {
    Thread.currentThread().interrupt();
    CancellationException cancelled = new CancellationException("interrupted during a scan");
    cancelled.initCause(why);
    return cancelled;
  }

  /** Gives what a scan failed with as it is, if it can be thrown. */
  static RuntimeException failure(@Nullable Throwable why) {
    if (why instanceof Error error) {
      throw error;
    }
    return why instanceof RuntimeException exception ? exception : new CompletionException(why);
  }
}
