package io.github.subfleet.core.submit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** What goes wrong, in which order. */
interface Faults {
  /** What happens to a payment on its way. */
  enum Way {
    /** Nothing. */
    FINE,
    /** No connection. */
    NOT_CONNECTED,
    /** It never arrives. */
    LOST,
    /** It is executed at once, the answer never arrives. */
    ANSWER_LOST,
    /** It arrives late, after its sender gave up, and is executed if the exchange still takes it. */
    LATE,
    /** It is accepted at once and executed late, after its sender gave up. */
    SLOW,
    /** It is executed, the answer is garbage. */
    UNREADABLE,
    /** Refused: too many requests. */
    RATE_LIMITED,
    /** Refused: banned. */
    BANNED,
    /** Delivered twice; the first answer arrives. */
    TWICE_FIRST_ANSWER,
    /** Delivered twice; the second answer arrives. */
    TWICE_SECOND_ANSWER
  }

  /**
   * The fate of a payment.
   *
   * @param delay by which it is late or slow
   * @param patience after which the sender of a payment without an answer gives up
   * @param pendingFor how long it is pending once it is executed
   * @param fails whether it fails then
   */
  record Send(Way way, Duration delay, Duration patience, Duration pendingFor, boolean fails) {
    static Send of(Way way) {
      return of(way, Duration.ofSeconds(3));
    }

    static Send of(Way way, Duration delay) {
      return new Send(way, delay, Duration.ofSeconds(1), Duration.ZERO, false);
    }

    Send pending(Duration time, boolean failsThen) {
      return new Send(way, delay, patience, time, failsThen);
    }
  }

  /** The fate of a look into the history. */
  enum Look {
    /** Nothing. */
    FINE,
    /** The exchange cannot. */
    UNAVAILABLE,
    /** Too many requests; wait a second. */
    RATE_LIMITED,
    /** Banned for 30 s. */
    BANNED,
    /** The answer takes three seconds. */
    SLOW,
    /** The filter by id is ignored. */
    UNFILTERED,
    /** Nothing that passes by itself. */
    BROKEN
  }

  Send send();

  Look look();

  /** By how much the replica lags that answers a look. */
  Duration lag();

  /** Faults one after the other, and then none. */
  final class Script implements Faults {
    private final Queue<Send> sends = new ArrayDeque<>();
    private final Queue<Look> looks = new ArrayDeque<>();
    private Duration lag = Duration.ZERO;

    Script sends(Send... more) {
      sends.addAll(java.util.List.of(more));
      return this;
    }

    Script looks(Look... more) {
      looks.addAll(java.util.List.of(more));
      return this;
    }

    Script lag(Duration other) {
      lag = other;
      return this;
    }

    @Override
    public Send send() {
      return sends.isEmpty() ? Send.of(Way.FINE) : sends.remove();
    }

    @Override
    public Look look() {
      return looks.isEmpty() ? Look.FINE : looks.remove();
    }

    @Override
    public Duration lag() {
      return lag;
    }
  }
}
