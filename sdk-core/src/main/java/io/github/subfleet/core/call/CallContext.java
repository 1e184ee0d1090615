package io.github.subfleet.core.call;

import io.github.subfleet.core.clock.OffsetClock;
import io.github.subfleet.core.http.Transport;
import io.github.subfleet.core.limit.LimitState;
import io.github.subfleet.core.operation.Operation;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** What all calls of a client share. */
public final class CallContext implements AutoCloseable {
  private final Transport transport;
  private final OffsetClock clock;
  private final LongSupplier ticker;
  private final AnswerReader answers;
  private final CallOptions defaults;
  private final Retries retries;
  private final Gate gate;
  private final Audience audience;
  private final boolean withCredentials;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Makes a context.
   *
   * @param transport sends requests
   * @param clock the exchange's time
   * @param ticker the monotonic counter, in nanoseconds
   * @param answers reads answers
   * @param defaults what holds for calls that set nothing else
   * @param retries what it takes to send a request again
   * @param gate lets attempts pass
   * @param audience is told of executions
   * @param withCredentials whether signed operations can be called
   */
  public CallContext(
      Transport transport,
      OffsetClock clock,
      LongSupplier ticker,
      AnswerReader answers,
      CallOptions defaults,
      Retries retries,
      Gate gate,
      Audience audience,
      boolean withCredentials) {
    this.transport = transport;
    this.clock = clock;
    this.ticker = ticker;
    this.answers = answers;
    this.defaults = defaults;
    this.retries = retries;
    this.gate = gate;
    this.audience = audience;
    this.withCredentials = withCredentials;
  }

  Transport transport() {
    return transport;
  }

  /** The exchange's time. */
  public OffsetClock clock() {
    return clock;
  }

  LongSupplier ticker() {
    return ticker;
  }

  AnswerReader answers() {
    return answers;
  }

  CallOptions defaults() {
    return defaults;
  }

  /** The threads that answers are handled on. */
  Executor executor() {
    return transport.executor();
  }

  Audience audience() {
    return audience;
  }

  Gate gate() {
    return gate;
  }

  /** How things stand with the rate limits. */
  public LimitState limits() {
    return gate.state();
  }

  Retries retries() {
    return retries;
  }

  boolean isClosed() {
    return closed.get();
  }

  /** Refuses what this client cannot execute. */
  void check(Operation operation) {
    if (closed.get()) {
      throw closed(operation);
    }
    if (operation.security().isSigned() && !withCredentials) {
      throw new IllegalStateException(
          operation + " is a signed operation: the client needs credentials for it");
    }
  }

  /** Refuses calls from now on; those under way come to their end. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      gate.close();
      transport.close();
    }
  }

  /** Says why nothing is sent any more. */
  static IllegalStateException closed(Operation operation) {
    return new IllegalStateException(operation + " cannot be called: the client is closed");
  }
}
