package io.github.subfleet.examples.chaos;

/** Carries intents out, one way or another. Thread-safe. */
@FunctionalInterface
interface Payer {
  /**
   * Carries an intent out.
   *
   * @return what it says of it
   * @throws InterruptedException if the thread is interrupted
   */
  Verdict pay(Intent intent) throws InterruptedException;
}
