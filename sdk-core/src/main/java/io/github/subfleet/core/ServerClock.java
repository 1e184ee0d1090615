package io.github.subfleet.core;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * The exchange's clock as this client knows it. At first that is the clock of this machine. The first request that the
 * exchange refuses for its timestamp makes the client ask for the exchange's time, correct the clock and send the request
 * once more, so that nobody has to call anything here; but a program may want to know how far off its machine is, or to
 * ask before its first call.
 *
 * <p>Time passes by the machine's monotonic counter: setting its clock changes nothing here. Thread-safe.
 */
public interface ServerClock {
  /**
   * Tells the time that a request made now would carry.
   *
   * @return the exchange's time as far as it is known; rather late than early, by no more than the time that the quickest
   *     of the last questions took
   */
  Instant now();

  /**
   * Tells how far the exchange's clock is ahead of this machine's.
   *
   * @return the offset, negative if it is behind
   */
  Duration offset();

  /**
   * Asks the exchange for its time, three times, and goes by the quickest of the answers from now on. If somebody else is
   * asking already, waits for their answer.
   *
   * @return the new offset
   * @throws io.github.subfleet.core.error.ApiException if the exchange does not answer
   */
  Duration synchronize();

  /**
   * Does what {@link #synchronize()} does, without waiting.
   *
   * @return a future of the new offset; to cancel it stops nothing, since others may be waiting for the same
   */
  CompletableFuture<Duration> synchronizeAsync();
}
