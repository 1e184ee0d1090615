package io.github.subfleet.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.clock.Stamp;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {
  private static final long HOUR = Duration.ofHours(1).toNanos();
  private static final Operation PING =
      new Operation("ping", "GET", "/ping", 1, 0, SecurityType.NONE, false);

  private final OkHttpClient http = new OkHttpClient();
  private final AtomicLong ticker = new AtomicLong(Long.MAX_VALUE - HOUR);
  private final TimeLimits limits = new TimeLimits(ticker::get);
  private final Transmission transmission = new Transmission(PING, 1, 0, () -> new Stamp(0, 0));

  @Test
  void setsTheTimerToTheEndOfTheFirstCall() {
    call().start(HOUR);

    assertThat(limits.timeoutNanos()).isEqualTo(HOUR);
  }

  @Test
  void leavesTheTimerAloneForCallsThatEndLater() {
    call().start(HOUR);

    ticker.addAndGet(HOUR / 2);
    call().start(HOUR);

    assertThat(limits.timeoutNanos()).isEqualTo(HOUR);
  }

  @Test
  void leavesTheTimerAloneWhenACallEndsInTime() {
    TimedCall call = call();
    call.start(HOUR);

    call.ended();
    call().start(2 * HOUR);

    assertThat(limits.timeoutNanos()).isEqualTo(HOUR);
  }

  @Test
  void setsTheTimerAnewForACallThatEndsEarlier() {
    call().start(2 * HOUR);

    call().start(HOUR);

    assertThat(limits.timeoutNanos()).isEqualTo(HOUR);
  }

  @Test
  void givesUpACallWhoseTimeHasRunOut() {
    TimedCall late = call();
    late.start(HOUR);

    ticker.addAndGet(HOUR);
    limits.timedOut();

    assertThat(late.isCanceled()).isTrue();
  }

  @Test
  void saysThatTheTimeRanOutWhereACallWasGivenUpForThat() {
    call().start(HOUR);
    IOException canceled = new IOException("Canceled");

    ticker.addAndGet(HOUR);
    limits.timedOut();

    assertThat(transmission.reason(canceled))
        .isExactlyInstanceOf(InterruptedIOException.class)
        .hasMessage("timeout")
        .hasCause(canceled);
  }

  @Test
  void leavesWhatElseEndsACallAsItIs() {
    call().start(HOUR);
    IOException reset = new IOException("reset");

    ticker.addAndGet(HOUR - 1);
    limits.timedOut();

    assertThat(transmission.reason(reset)).isSameAs(reset);
  }

  @Test
  void givesUpNoCallThatHasEnded() {
    TimedCall ended = call();
    ended.start(HOUR);
    ended.ended();

    ticker.addAndGet(HOUR);
    limits.timedOut();

    assertThat(ended.isCanceled()).isFalse();
  }

  @Test
  void setsTheTimerForTheNextCallAfterItWentOff() {
    TimedCall next = call();
    next.start(HOUR);
    TimedCall first = call();
    first.start(HOUR / 2);

    ticker.addAndGet(HOUR / 2);
    limits.timedOut();

    assertThat(first.isCanceled()).isTrue();
    assertThat(next.isCanceled()).isFalse();
    assertThat(limits.timeoutNanos()).isEqualTo(HOUR - HOUR / 2);
  }

  @Test
  void setsTheTimerForACallThatStartsWhenItWentOffWithoutAny() {
    TimedCall first = call();
    first.start(HOUR);
    first.ended();
    limits.timedOut();

    call().start(2 * HOUR);

    assertThat(limits.timeoutNanos()).isEqualTo(2 * HOUR);
  }

  private TimedCall call() {
    Request request = new Request.Builder().url("http://localhost/").build();
    return new TimedCall(http.newCall(request), transmission, limits, Runnable::run);
  }
}
