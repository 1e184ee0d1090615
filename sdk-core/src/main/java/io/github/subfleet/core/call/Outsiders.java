package io.github.subfleet.core.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Runs code of the user's that is told of a call but must not change how it ends: a request that was executed must not look
 * like one that failed because somebody could not count it. What it throws is logged as a warning.
 */
final class Outsiders {
  private static final Logger LOG = System.getLogger("io.github.subfleet.core");

  private Outsiders() {}

  static void run(Runnable code) {
    try {
      code.run();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "A rate limiter or listener failed; the call goes on without it", e);
    }
  }
}
