package io.github.subfleet.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OffsetClockTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final SettableClock machine = new SettableClock();
  private final AtomicLong ticks = new AtomicLong(Long.MAX_VALUE - 5);
  private final FakeExchange exchange = new FakeExchange();

  @Test
  void startsWithTheTimeOfThisMachine() {
    assertThat(clock(null).stamp()).isEqualTo(new Stamp(START.toEpochMilli(), 0));
  }

  @Test
  void countsOnWithTheTickerEvenWhereItOverflows() {
    OffsetClock clock = clock(null);

    pass(Duration.ofMillis(1500));

    assertThat(clock.now()).isEqualTo(START.plusMillis(1500));
  }

  @Test
  void doesNotCareWhereTheMachinesClockIsSetTo() {
    OffsetClock clock = clock(null);

    machine.time = START.plusSeconds(3600);

    assertThat(clock.now()).isEqualTo(START);
    assertThat(clock.offset()).isEqualTo(Duration.ofHours(-1));
  }

  @Test
  void takesTheExchangesTimeAsThatOfTheMomentOfTheAnswer() {
    OffsetClock clock = clock(null);
    exchange.answer(START.plusSeconds(5), Duration.ofMillis(80));
    exchange.answer(START.plusSeconds(5).plusMillis(80), Duration.ofMillis(80));
    exchange.answer(START.plusSeconds(5).plusMillis(160), Duration.ofMillis(80));

    clock.synchronize();

    // 80 ms after the question, and the answer says what was 0 to 80 ms ago: rather late than
    // early.
    assertThat(clock.now()).isEqualTo(START.plusMillis(5000 + 160));
  }

  @Test
  void goesByTheQuickestOfThreeAnswers() {
    OffsetClock clock = clock(null);
    exchange.answer(START.plusSeconds(100), Duration.ofMillis(300));
    exchange.answer(START.plusSeconds(5), Duration.ofMillis(10));
    exchange.answer(START.plusSeconds(200), Duration.ofMillis(40));

    Duration offset = clock.synchronize();

    assertThat(exchange.asked).isEqualTo(3);
    assertThat(clock.now()).isEqualTo(START.plusSeconds(5).plusMillis(40));
    assertThat(offset).isEqualTo(Duration.between(machine.instant(), clock.now()));
  }

  @Test
  void countsItsGenerations() {
    OffsetClock clock = clock(null);
    exchange.answerThreeTimes(START);
    exchange.answerThreeTimes(START);

    clock.synchronize();
    clock.synchronize();

    assertThat(clock.stamp().generation()).isEqualTo(2);
  }

  @Test
  void makesDoWithFewerAnswersIfAQuestionFails() {
    OffsetClock clock = clock(null);
    exchange.answer(START.plusSeconds(9), Duration.ofMillis(10));
    exchange.fail(new IllegalStateException("refused"));

    clock.synchronize();

    assertThat(exchange.asked).as("no further question after one that failed").isEqualTo(2);
    assertThat(clock.now()).isEqualTo(START.plusSeconds(9));
  }

  @Test
  void saysWhyItGotNoAnswer() {
    OffsetClock clock = clock(null);
    exchange.fail(new IllegalStateException("refused"));

    assertThatThrownBy(clock::synchronize)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("refused");
    assertThat(clock.stamp().generation()).isZero();
  }

  @Test
  void asksAgainAfterAFailure() {
    OffsetClock clock = clock(null);
    exchange.fail(new IllegalStateException("refused"));
    exchange.answerThreeTimes(START.plusSeconds(1));

    assertThatThrownBy(clock::synchronize).isInstanceOf(IllegalStateException.class);
    clock.synchronize();

    assertThat(clock.stamp().generation()).isEqualTo(1);
  }

  @Test
  void synchronizesWithoutWaiting() throws Exception {
    OffsetClock clock = clock(null);
    CompletableFuture<Duration> offset = clock.synchronizeAsync();
    assertThat(offset).isNotDone();

    exchange.completePending(START.plusSeconds(5));
    exchange.completePending(START.plusSeconds(5));
    exchange.completePending(START.plusSeconds(5));

    assertThat(offset.get()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void saysWhyItGotNoAnswerWithoutWaiting() {
    OffsetClock clock = clock(null);
    CompletableFuture<Duration> offset = clock.synchronizeAsync();

    exchange.failPending(new IllegalStateException("refused"));

    assertThatThrownBy(offset::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("refused");
  }

  @Test
  void makesDoWithFewerAnswersWithoutWaiting() throws Exception {
    OffsetClock clock = clock(null);
    CompletableFuture<Duration> offset = clock.synchronizeAsync();

    exchange.completePending(START.plusSeconds(3));
    exchange.failPending(new IllegalStateException("refused"));

    assertThat(offset.get()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void survivesAQuestionThatCannotEvenBeAsked() {
    OffsetClock clock = clock(null);
    exchange.refuseToAsk = true;
    assertThatThrownBy(() -> clock.synchronizeAsync().join())
        .isInstanceOf(CompletionException.class);

    exchange.refuseToAsk = false;
    exchange.answerThreeTimes(START);
    clock.synchronize();

    assertThat(clock.stamp().generation()).isEqualTo(1);
  }

  @Test
  void cancellingOneWaiterLeavesTheOthersWaiting() throws Exception {
    OffsetClock clock = clock(null);
    CompletableFuture<?> first = clock.synchronizeAfter(0);
    CompletableFuture<?> second = clock.synchronizeAfter(0);

    first.cancel(true);
    exchange.completePending(START);
    exchange.completePending(START);
    exchange.completePending(START);

    assertThat(second).isCompleted();
    assertThat(clock.stamp().generation()).isEqualTo(1);
  }

  @Test
  void doesNotAskForAStampThatIsOutOfDateAlready() {
    OffsetClock clock = clock(null);
    long generation = clock.stamp().generation();
    exchange.answerThreeTimes(START);
    clock.synchronize();

    assertThat(clock.synchronizeAfter(generation)).isCompleted();

    assertThat(exchange.asked).isEqualTo(3);
  }

  @Test
  void asksOnceForManyStampsThatWereRefusedAtOnce() {
    OffsetClock clock = clock(null);

    List<CompletableFuture<?>> waiting = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      waiting.add(clock.synchronizeAfter(0));
    }
    exchange.completePending(START);
    exchange.completePending(START);
    exchange.completePending(START);

    assertThat(waiting).allMatch(CompletableFuture::isDone);
    assertThat(exchange.asked).isEqualTo(3);
    assertThat(clock.stamp().generation()).isEqualTo(1);
  }

  @Test
  void asksAtItsIntervalStartingWithTheFirstStamp() {
    OffsetClock clock = clock(Duration.ofMinutes(10));
    assertThat(exchange.asked).isZero();

    clock.stamp();
    exchange.completePending(START.plusSeconds(1));
    exchange.completePending(START.plusSeconds(1));
    exchange.completePending(START.plusSeconds(1));
    assertThat(exchange.asked).isEqualTo(3);

    pass(Duration.ofMinutes(10).minusNanos(1));
    clock.stamp();
    assertThat(exchange.asked).isEqualTo(3);

    pass(Duration.ofNanos(1));
    clock.stamp();
    assertThat(exchange.asked).isEqualTo(4);
  }

  @Test
  void doesNotAskAgainAtOnceIfTheIntervalsQuestionFails() {
    OffsetClock clock = clock(Duration.ofMinutes(10));

    clock.stamp();
    exchange.failPending(new IllegalStateException("refused"));
    clock.stamp();

    assertThat(exchange.asked).isEqualTo(1);
  }

  @Test
  void neverAsksWithoutANeed() {
    OffsetClock clock = clock(null);

    clock.stamp();
    pass(Duration.ofDays(30));
    clock.stamp();

    assertThat(exchange.asked).isZero();
  }

  private OffsetClock clock(Duration interval) {
    return new OffsetClock(machine, ticks::get, exchange, interval);
  }

  private void pass(Duration time) {
    ticks.addAndGet(time.toNanos());
  }

  /** Answers what it is told to, after as long as it is told to. */
  private final class FakeExchange implements TimeSource {
    private final Queue<Supplier<Instant>> answers = new ArrayDeque<>();
    private final Queue<CompletableFuture<Instant>> pending = new ArrayDeque<>();
    private int asked;
    private boolean refuseToAsk;

    void answer(Instant time, Duration after) {
      answers.add(() -> {
        pass(after);
        return time;
      });
    }

    void answerThreeTimes(Instant time) {
      for (int i = 0; i < 3; i++) {
        answer(time, Duration.ofMillis(1));
      }
    }

    void fail(RuntimeException failure) {
      answers.add(() -> {
        throw failure;
      });
    }

    void completePending(Instant time) {
      pending.remove().complete(time);
    }

    void failPending(RuntimeException failure) {
      pending.remove().completeExceptionally(failure);
    }

    @Override
    public CompletableFuture<Instant> ask() {
      if (refuseToAsk) {
        throw new IllegalStateException("closed");
      }
      asked++;
      CompletableFuture<Instant> answer = new CompletableFuture<>();
      Supplier<Instant> ready = answers.poll();
      if (ready == null) {
        pending.add(answer);
        return answer;
      }
      try {
        answer.complete(ready.get());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
      return answer;
    }
  }

  private static final class SettableClock extends Clock {
    private Instant time = START;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return time;
    }
  }
}
