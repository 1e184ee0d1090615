package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.ApiResponse;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class CallFutureTest {
  private final AtomicInteger givenUp = new AtomicInteger();
  private final CallFuture<String, Integer> future = CallFuture.of(
      response -> response.value().length(), failure -> new IllegalStateException("seen", failure));

  @Test
  void givesUpWhatItWaitsForWhenItIsCancelled() {
    future.await(givenUp::incrementAndGet);

    future.cancel(false);

    assertThat(givenUp).hasValue(1);
  }

  @Test
  void givesUpAtOnceWhatItIsToWaitForTooLate() {
    future.complete(7);

    future.await(givenUp::incrementAndGet);

    assertThat(givenUp).hasValue(1);
  }

  @Test
  void givesUpNothingWhileItIsOpen() {
    future.await(givenUp::incrementAndGet);

    assertThat(givenUp).hasValue(0);
  }

  @Test
  void givesUpOnlyTheLastThingThatItWaitsFor() {
    future.await(() -> givenUp.addAndGet(100));
    future.await(givenUp::incrementAndGet);

    future.cancel(false);

    assertThat(givenUp).hasValue(1);
  }

  @Test
  void succeedsWithTheResultAndGivesUpNothing() {
    future.await(givenUp::incrementAndGet);

    future.succeed(new ApiResponse<>("four", 200, Headers.of()));

    assertThat(future.join()).isEqualTo(4);
    assertThat(givenUp).hasValue(0);
  }

  @Test
  void failsWithWhatBecomesOfTheFailureAndGivesUpNothing() {
    Throwable failure = new IllegalArgumentException("for a test");
    future.await(givenUp::incrementAndGet);

    future.fail(failure);

    assertThatThrownBy(future::join)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("seen")
        .hasCause(failure);
    assertThat(givenUp).hasValue(0);
  }
}
