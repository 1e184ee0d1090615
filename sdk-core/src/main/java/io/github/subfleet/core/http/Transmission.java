package io.github.subfleet.core.http;

import io.github.subfleet.core.clock.Stamp;
import io.github.subfleet.core.operation.Operation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one HTTP request: a tag of the call, written by the interceptors it passes and read by the attempt
 * that waits for it, perhaps on another thread.
 */
public final class Transmission {
  private final Operation operation;
  private final int attempt;
  private final long recvWindowMillis;
  private final Supplier<Stamp> clock;
  private volatile boolean sent;
  private volatile boolean late;
  private volatile long clockGeneration = -1;
  private volatile @Nullable String signature;

  /**
   * Starts a transmission.
   *
   * @param operation what is called
   * @param attempt the attempt's number in its execution, from 1
   * @param recvWindowMillis the window to be sent, or 0 for none
   * @param clock tells the time to put on the request
   */
  public Transmission(
      Operation operation, int attempt, long recvWindowMillis, Supplier<Stamp> clock) {
    this.operation = operation;
    this.attempt = attempt;
    this.recvWindowMillis = recvWindowMillis;
    this.clock = clock;
  }

  /** What is called. */
  public Operation operation() {
    return operation;
  }

  /** The attempt's number in its execution, from 1. */
  public int attempt() {
    return attempt;
  }

  /** The window to be sent, or 0 for none. */
  public long recvWindowMillis() {
    return recvWindowMillis;
  }

  /** Tells the time to put on the request. */
  public Stamp stamp() {
    Stamp stamp = clock.get();
    clockGeneration = stamp.generation();
    return stamp;
  }

  /** Tells the time as the exchange has it. */
  public Instant now() {
    return Instant.ofEpochMilli(clock.get().epochMillis());
  }

  /** Notes what the request was signed with, percent-encoded. */
  public void signed(String encodedSignature) {
    signature = encodedSignature;
  }

  /** Notes that the request's first byte may leave from now on. */
  void sending() {
    sent = true;
  }

  /** Whether any of the request may have been sent. */
  public boolean isSent() {
    return sent;
  }

  /** Notes that the request was given up because its time ran out. */
  void timeUp() {
    late = true;
  }

  /** Whether it was. */
  boolean isLate() {
    return late;
  }

  /**
   * Gives the reason why there is no answer, or no whole one.
   *
   * @param thrown what the HTTP client said
   * @return the same, or that the time ran out if that is what was behind it
   */
  public IOException reason(IOException thrown) {
    if (!late) {
      return thrown;
    }
    IOException timeout = new InterruptedIOException("timeout");
    timeout.initCause(thrown);
    return timeout;
  }

  /** Which state of the clock the request's stamp is from, -1 if it has none. */
  public long clockGeneration() {
    return clockGeneration;
  }

  /** The percent-encoded signature, to be cut out of whatever is shown; null if there is none. */
  public @Nullable String signature() {
    return signature;
  }
}
