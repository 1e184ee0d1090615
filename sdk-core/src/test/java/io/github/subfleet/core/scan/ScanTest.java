package io.github.subfleet.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.Failure;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.limit.contract.VirtualTime;
import io.github.subfleet.core.scan.ScanItem.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScanTest {
  private final IllegalStateException lineDown = new IllegalStateException("the line is down");
  private final Desk desk = new Desk();
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-01-01T00:00:00Z"));

  @AfterEach
  void noInterruptIsLeft() {
    Thread.interrupted();
  }

  @Test
  void reportsEveryAnswerInTheOrderOfTheInputs() {
    CompletableFuture<ScanReport<String, String>> report = scan("a", "b", "c").runAsync();

    desk.answer("c");
    desk.answer("a");
    desk.answer("b");

    assertThat(report.join().values()).containsExactly("answer to a", "answer to b", "answer to c");
    assertThat(report.join().items()).extracting(ScanItem::index).containsExactly(0, 1, 2);
    assertThat(report.join().isComplete()).isTrue();
  }

  @Test
  void tellsTheUsedWeightOfEachAnswer() {
    CompletableFuture<ScanReport<String, String>> report = scan("a").runAsync();
    desk.answer("a");

    assertThat(report.join().items().get(0).usedWeight().uid()).hasValue(60);
  }

  @Test
  void anEmptyScanIsDoneAtOnce() {
    assertThat(scan().run().items()).isEmpty();
    assertThat(scan().run().isComplete()).isTrue();
  }

  @Test
  void sendsNothingBeforeItIsRun() {
    scan("a", "b").concurrency(2).stopWhenFailed();

    assertThat(desk.asked()).isEmpty();
  }

  @Test
  void keepsSoManyCallsUnderWayAndNoMore() {
    CompletableFuture<?> report =
        Scan.over(inputs(20), desk::ask).concurrency(3).runAsync();
    assertThat(desk.open()).containsExactly("0", "1", "2");

    desk.answer("1");

    assertThat(desk.open()).containsExactly("0", "2", "3");
    assertThat(report).isNotDone();
  }

  @Test
  void keepsSixteenCallsUnderWayUnlessToldOtherwise() {
    start(Scan.over(inputs(20), desk::ask));

    assertThat(desk.open()).hasSize(16);
  }

  @Test
  void goesThroughAnyNumberOfInputsThatAreAnsweredAtOnce() {
    ApiResponse<String> answer = new ApiResponse<>("yes", 200, Headers.of());

    ScanReport<Integer, String> report = Scan.over(
            IntStream.range(0, 100_000).boxed().toList(),
            input -> new Question(() -> CompletableFuture.completedFuture(answer)))
        .run();

    assertThat(report.items()).hasSize(100_000);
    assertThat(report.isComplete()).isTrue();
  }

  @Test
  void reportsFailuresAtTheirInputsAndGoesOn() {
    CompletableFuture<ScanReport<String, String>> report =
        scan("a", "b", "c").concurrency(1).runAsync();
    desk.answer("a");
    desk.refuse("b", new CompletionException(lineDown));
    desk.answer("c");

    assertThat(report.join().values()).containsExactly("answer to a", "answer to c");
    assertThat(report.join().with(State.FAILED)).singleElement().satisfies(item -> {
      assertThat(item.input()).isEqualTo("b");
      assertThat(item.failure()).isSameAs(lineDown);
      assertThat(item.value()).isNull();
    });
    assertThat(report.join().progress()).isEqualTo(new ScanProgress(3, 2, 1, 0));
    assertThat(report.join().isComplete()).isFalse();
  }

  @Test
  void reportsACallThatCannotBeMadeAtItsInput() {
    CompletableFuture<ScanReport<String, String>> report = Scan.over(List.of("a", ""), input -> {
          if (input.isEmpty()) {
            throw new IllegalArgumentException("email must not be empty");
          }
          return desk.ask(input);
        })
        .runAsync();
    desk.answer("a");

    assertThat(report.join().items().get(0).state()).isEqualTo(State.ANSWERED);
    assertThat(report.join().items().get(1).failure()).hasMessage("email must not be empty");
  }

  @Test
  void tellsTheListenerOfEachEndAsItComes() {
    List<String> told = new ArrayList<>();
    start(scan("a", "b", "c")
        .listener((item, progress) -> told.add(item.input() + " " + item.state() + " "
            + progress.done() + " of " + progress.total())));

    desk.answer("c");
    desk.refuse("a", lineDown);
    desk.answer("b");

    assertThat(told).containsExactly("c ANSWERED 1 of 3", "a FAILED 2 of 3", "b ANSWERED 3 of 3");
  }

  @Test
  void failsWithWhatTheListenerThrowsAndGivesUpTheRest() {
    CompletableFuture<?> report = Scan.over(List.of("a", "b", "c"), desk::ask)
        .concurrency(2)
        .listener((item, progress) -> {
          throw lineDown;
        })
        .runAsync();

    desk.answer("a");

    assertThatThrownBy(report::join).hasCause(lineDown);
    assertThat(desk.isGivenUp("b")).isTrue();
    assertThat(desk.asked()).containsExactly("a", "b");
  }

  @Test
  void stopsAfterAFailureIfToldTo() {
    CompletableFuture<ScanReport<String, String>> report =
        scan("a", "b", "c", "d").concurrency(2).stopWhenFailed().runAsync();

    desk.refuse("a", lineDown);
    assertThat(report).isNotDone();
    desk.answer("b");

    assertThat(report.join().items())
        .extracting(ScanItem::state)
        .containsExactly(State.FAILED, State.ANSWERED, State.SKIPPED, State.SKIPPED);
    assertThat(report.join().progress()).isEqualTo(new ScanProgress(4, 1, 1, 2));
    assertThat(desk.asked()).containsExactly("a", "b");
  }

  @Test
  void doesNotStopAfterAnAnswerUnlessToldTo() {
    CompletableFuture<ScanReport<String, String>> report =
        scan("a", "b").concurrency(1).stopWhenFailed().runAsync();
    desk.answer("a");
    desk.answer("b");

    assertThat(report.join().isComplete()).isTrue();
  }

  @Test
  void stopsWhenItHasSeenWhatItLooksFor() {
    List<String> told = new ArrayList<>();
    CompletableFuture<ScanReport<String, String>> report = scan("a", "b", "c")
        .concurrency(1)
        .stopWhen(item -> "answer to b".equals(item.value()))
        .listener((item, progress) -> told.add(item.input() + " " + item.state()))
        .runAsync();

    desk.answer("a");
    desk.answer("b");

    assertThat(report.join().with(State.SKIPPED)).extracting(ScanItem::input).containsExactly("c");
    assertThat(told).containsExactly("a ANSWERED", "b ANSWERED", "c SKIPPED");
  }

  @Test
  void failsWithWhatTheStopConditionThrows() {
    CompletableFuture<?> report = scan("a", "b")
        .stopWhen(item -> {
          throw lineDown;
        })
        .runAsync();
    desk.answer("a");

    assertThatThrownBy(report::join).hasCause(lineDown);
    assertThat(desk.isGivenUp("b")).isTrue();
  }

  @Test
  void givesUpWhatIsUnderWayWhenItIsCancelled() {
    CompletableFuture<?> report = scan("a", "b", "c").concurrency(2).runAsync();

    report.cancel(true);

    assertThat(desk.asked()).containsExactly("a", "b");
    assertThat(desk.isGivenUp("a")).isTrue();
    assertThat(desk.isGivenUp("b")).isTrue();
  }

  @Test
  void givesEverythingUpWhenItsThreadIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> scan("a", "b").run())
        .isInstanceOf(CancellationException.class)
        .hasMessage("interrupted during a scan");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(desk.isGivenUp("a")).isTrue();
  }

  @Test
  void makesACallAgainThatTheRateLimiterHeldBack() {
    CompletableFuture<ScanReport<String, String>> report =
        scan("a").sleeper(Naps.on(time)).runAsync();
    desk.refuse("a", heldBack(Duration.ofSeconds(40)));

    time.advance(Duration.ofMillis(39_999));
    assertThat(desk.asked()).hasSize(1);
    time.advance(Duration.ofMillis(1));
    assertThat(desk.asked()).hasSize(2);
    desk.answer("a");

    assertThat(report.join().isComplete()).isTrue();
  }

  @Test
  void countsACallThatIsHeldBackAsUnderWay() {
    start(scan("a", "b").concurrency(1).sleeper(Naps.on(time)));

    desk.refuse("a", heldBack(Duration.ofSeconds(40)));

    assertThat(desk.asked()).containsExactly("a");
  }

  @Test
  void waitsALittleEvenIfToldToAskAgainAtOnce() {
    start(scan("a").sleeper(Naps.on(time)));

    desk.refuse("a", heldBack(Duration.ZERO));

    assertThat(desk.asked()).hasSize(1);
    time.advance(Duration.ofMillis(1));
    assertThat(desk.asked()).hasSize(2);
  }

  @Test
  void skipsWhatIsHeldBackWhenItStops() {
    CompletableFuture<ScanReport<String, String>> report =
        scan("a", "b").stopWhenFailed().sleeper(Naps.on(time)).runAsync();
    desk.refuse("a", heldBack(Duration.ofSeconds(40)));

    desk.refuse("b", lineDown);

    assertThat(report.join().items())
        .extracting(ScanItem::state)
        .containsExactly(State.SKIPPED, State.FAILED);
    assertThat(time.scheduled()).isZero();
  }

  @Test
  void skipsWhatIsHeldBackAfterItStopped() {
    CompletableFuture<ScanReport<String, String>> report =
        scan("a", "b").stopWhenFailed().sleeper(Naps.on(time)).runAsync();
    desk.refuse("b", lineDown);

    desk.refuse("a", heldBack(Duration.ofSeconds(40)));

    assertThat(report.join().items().get(0).state()).isEqualTo(State.SKIPPED);
  }

  @Test
  void waitsForNoTurnOnceItIsCancelled() {
    CompletableFuture<?> report = scan("a").sleeper(Naps.on(time)).runAsync();
    desk.refuse("a", heldBack(Duration.ofSeconds(40)));

    report.cancel(true);

    assertThat(time.scheduled()).isZero();
    assertThat(desk.asked()).hasSize(1);
  }

  @Test
  void reportsARefusalOfTheExchangeAndABanAsFailures() {
    RateLimitException refused = new RateLimitException(
        Failure.of(Question.OPERATION, Outcome.NOT_EXECUTED).httpStatus(429).build(),
        Duration.ofSeconds(40));
    BannedException banned = new BannedException(
        Failure.of(Question.OPERATION, Outcome.NOT_EXECUTED).build(), null, null);
    CompletableFuture<ScanReport<String, String>> report = scan("a", "b").runAsync();

    desk.refuse("a", refused);
    desk.refuse("b", banned);

    assertThat(report.join().items())
        .<Throwable>extracting(ScanItem::failure)
        .containsExactly(refused, banned);
  }

  @Test
  void refusesAConcurrencyOfNone() {
    assertThatThrownBy(() -> scan("a").concurrency(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("concurrency must be 1 or more, but was 0");
  }

  @Test
  void keepsItsSettingsInEveryCopy() {
    List<String> told = new ArrayList<>();
    CompletableFuture<ScanReport<String, String>> report = scan("a", "b", "c")
        .stopWhenFailed()
        .listener((item, progress) -> told.add(item.input()))
        .sleeper(Naps.on(time))
        .concurrency(1)
        .runAsync();
    desk.refuse("a", lineDown);

    assertThat(report.join().progress().skipped()).isEqualTo(2);
    assertThat(told).containsExactly("a", "b", "c");
  }

  @Test
  void doesNotNoticeWhatBecomesOfTheListOfInputs() {
    List<String> inputs = new ArrayList<>(List.of("a", "b"));
    Scan<String, String> scan = Scan.over(inputs, desk::ask);
    inputs.clear();
    CompletableFuture<ScanReport<String, String>> report = scan.runAsync();
    desk.answerAll();

    assertThat(report.join().values()).containsExactly("answer to a", "answer to b");
  }

  @Test
  void asksEverythingAgainWhenItIsRunAgain() {
    Scan<String, String> scan = scan("a", "b");
    start(scan);
    desk.answerAll();
    start(scan);

    assertThat(desk.asked()).containsExactly("a", "b", "a", "b");
  }

  private Scan<String, String> scan(String... inputs) {
    return Scan.over(List.of(inputs), desk::ask);
  }

  private static void start(Scan<?, ?> scan) {
    assertThat(scan.runAsync()).isNotDone();
  }

  private static RateLimitException heldBack(Duration turn) {
    return new RateLimitException(
        Failure.of(Question.OPERATION, Outcome.NOT_EXECUTED).build(), turn);
  }

  private static List<String> inputs(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }
}
