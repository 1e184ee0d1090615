package io.github.subfleet.subaccount.transfers;

import io.github.subfleet.core.Sleeper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Time that need not be waited for: the parent process sets the exchange's clock forward, and we ours. When several wait
 * at once, time passes for the sum of it, which harms nobody.
 */
final class ParentTime implements Sleeper {
  private final BufferedReader in;
  private final PrintStream out;
  private long skipped;

  ParentTime(InputStream in, PrintStream out) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
  }

  synchronized long nanos() {
    return System.nanoTime() + skipped;
  }

  synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public synchronized void sleep(Duration time) {
    say("SLEEP " + time.toNanos());
    try {
      if (in.readLine() == null) {
        throw new IllegalStateException("the parent is gone");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    skipped += time.toNanos();
  }

  @Override
  public CompletableFuture<?> sleepAsync(Duration time) {
    sleep(time);
    return CompletableFuture.completedFuture(true);
  }
}
