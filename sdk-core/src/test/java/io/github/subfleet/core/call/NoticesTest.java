package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.clock.Stamp;
import io.github.subfleet.core.event.AttemptEnded;
import io.github.subfleet.core.event.AttemptStarted;
import io.github.subfleet.core.event.CallEnded;
import io.github.subfleet.core.event.CallListener;
import io.github.subfleet.core.event.CallResult;
import io.github.subfleet.core.event.Waited;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private static final Operation OPERATION =
      new Operation("read", "GET", "/r", 1, 0, SecurityType.NONE, false);
  private static final Transmission THIRD =
      new Transmission(OPERATION, 3, 0, () -> new Stamp(0, -1));
  private static final ApiResponse<String> RESPONSE =
      new ApiResponse<>("value", 201, Headers.of("X-SAPI-USED-IP-WEIGHT-1M", "7"));

  private final AtomicLong ticks = new AtomicLong(1000);
  private final Recorder recorder = new Recorder();
  private final Notices notices = new Notices(recorder, 5, ticks::get);

  @Test
  void tellsOfWaitsFromAMillisecondOn() {
    notices.waited(OPERATION, Waited.Reason.CLOCK, 999_999);
    notices.waited(OPERATION, Waited.Reason.CLOCK, 1_000_000);

    assertThat(recorder.events)
        .containsExactly(new Waited(5, OPERATION, Waited.Reason.CLOCK, Duration.ofMillis(1)));
  }

  @Test
  void tellsHowLongAnAttemptTook() {
    ticks.set(1500);
    long start = notices.attemptStarted(THIRD, "a.example");
    ticks.set(1700);
    notices.attemptSucceeded(THIRD, "a.example", start, RESPONSE);

    assertThat(recorder.events)
        .containsExactly(
            new AttemptStarted(5, OPERATION, 3, "a.example"),
            new AttemptEnded(
                5,
                OPERATION,
                3,
                "a.example",
                CallResult.success(201),
                Duration.ofNanos(200),
                RESPONSE.usedWeight()));
  }

  @Test
  void tellsHowAnAttemptFailed() {
    notices.attemptFailed(
        THIRD, "a.example", 900, new IllegalStateException("for a test"), Outcome.UNKNOWN);

    assertThat(recorder.events)
        .singleElement()
        .isInstanceOfSatisfying(AttemptEnded.class, event -> {
          assertThat(event.result().outcome()).isEqualTo(Outcome.UNKNOWN);
          assertThat(event.result().failure()).isEqualTo("IllegalStateException");
          assertThat(event.time()).isEqualTo(Duration.ofNanos(100));
          assertThat(event.usedWeight().ip()).isEmpty();
        });
  }

  @Test
  void tellsHowLongTheWholeCallTook() {
    ticks.set(1300);
    notices.succeeded(OPERATION, 2, 200);
    notices.failed(OPERATION, 0, new IllegalStateException(), Outcome.NOT_EXECUTED);

    assertThat(recorder.events)
        .containsExactly(
            new CallEnded(5, OPERATION, 2, CallResult.success(200), Duration.ofNanos(300)),
            new CallEnded(
                5,
                OPERATION,
                0,
                CallResult.failure(new IllegalStateException(), Outcome.NOT_EXECUTED),
                Duration.ofNanos(300)));
  }

  @Test
  void numbersTheCallsOfAClient() {
    Audience audience = new Audience(recorder, ticks::get);

    audience.newNotices().succeeded(OPERATION, 1, 200);
    audience.newNotices().succeeded(OPERATION, 1, 200);

    assertThat(recorder.events)
        .extracting(event -> ((CallEnded) event).call())
        .containsExactly(1L, 2L);
  }

  @Test
  void makesNoNoticesIfThereIsNoListener() {
    assertThat(new Audience(null, ticks::get).newNotices()).isSameAs(Notices.NONE);
  }

  private static final class Recorder implements CallListener {
    private final List<Object> events = new ArrayList<>();

    @Override
    public void waited(Waited event) {
      events.add(event);
    }

    @Override
    public void attemptStarted(AttemptStarted event) {
      events.add(event);
    }

    @Override
    public void attemptEnded(AttemptEnded event) {
      events.add(event);
    }

    @Override
    public void callEnded(CallEnded event) {
      events.add(event);
    }
  }
}
