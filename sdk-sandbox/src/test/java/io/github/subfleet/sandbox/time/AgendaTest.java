package io.github.subfleet.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AgendaTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final SetClock clock = new SetClock();
  private final Agenda agenda = new Agenda(clock);
  private final List<String> done = new ArrayList<>();

  @AfterEach
  void close() {
    agenda.close();
  }

  private void bring(int seconds) {
    agenda.bring(() -> NOON.plusSeconds(seconds), clock::set);
  }

  private Runnable note(String what) {
    return () ->
        done.add(what + " at " + Duration.between(NOON, clock.instant()).toSeconds());
  }

  @Test
  void doesWhatIsDueAtItsTimeAndInOrder() {
    agenda.schedule(NOON.plusSeconds(9), note("late"));
    agenda.schedule(NOON.plusSeconds(3), note("soon"));
    agenda.schedule(NOON.plusSeconds(3), note("next"));
    agenda.schedule(NOON.plusSeconds(11), note("never"));

    bring(10);

    assertThat(done).containsExactly("soon at 3", "next at 3", "late at 9");
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(10));
  }

  @Test
  void settingTheClockBackDoesNothing() {
    agenda.schedule(NOON.plusSeconds(1), note("soon"));

    bring(-5);

    assertThat(done).isEmpty();
    assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(5));
  }

  @Test
  void handsBackWhatIsAwaited() throws InterruptedException {
    CompletableFuture<String> result = CompletableFuture.supplyAsync(
        () -> agenda.await(NOON.plusSeconds(1), () -> "at " + clock.instant()));
    assertThat(agenda.awaitAwaited(1, Duration.ofSeconds(30))).isTrue();

    bring(1);

    assertThat(agenda.awaited()).isZero();
    assertThat(result.join()).isEqualTo("at " + NOON.plusSeconds(1));
  }

  @Test
  void noticesAClockThatSomebodyElseMoves() {
    CompletableFuture<Boolean> over = new CompletableFuture<>();
    agenda.schedule(NOON.plusSeconds(1), () -> over.complete(true));

    clock.set(NOON.plusSeconds(1));

    assertThat(over.join()).isTrue();
  }

  @Test
  void doesAtOnceWhatIsDueAlready() {
    assertThat(agenda.<String>await(NOON, () -> "now")).isEqualTo("now");
  }

  @Test
  void tellsWhoeverWaitsWhatWentWrong() {
    assertThatThrownBy(() -> agenda.await(NOON, () -> {
          throw new UnsupportedOperationException("no");
        }))
        .hasRootCauseInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void lettingTooFewComeTakesNoLongerThanAllowed() throws InterruptedException {
    assertThat(agenda.awaitAwaited(1, Duration.ofMillis(1))).isFalse();
  }

  @Test
  void closingItReleasesWhoeverWaits() throws InterruptedException {
    CompletableFuture<String> result =
        CompletableFuture.supplyAsync(() -> agenda.await(NOON.plusSeconds(1), () -> "done"));
    assertThat(agenda.awaitAwaited(1, Duration.ofSeconds(30))).isTrue();

    agenda.close();

    assertThatThrownBy(result::join)
        .isInstanceOfAny(CancellationException.class, CompletionException.class)
        .satisfies(e -> assertThat(e.getCause() == null ? e : e.getCause())
            .isInstanceOf(CancellationException.class));
  }

  @Test
  void refusesToWaitOnceItIsClosed() {
    agenda.close();

    assertThatThrownBy(() -> agenda.await(NOON, () -> "now"))
        .isInstanceOf(CancellationException.class);
  }

  /** A clock that stands where it is set. */
  private static final class SetClock extends Clock {
    private volatile Instant now = NOON;

    void set(Instant time) {
      now = time;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
