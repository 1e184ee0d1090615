package io.github.subfleet.core.limit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.UsedWeight.Limit;
import io.github.subfleet.core.UsedWeight.Usage;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.limit.LimitScope;
import io.github.subfleet.core.limit.LimitState;
import io.github.subfleet.core.limit.Permit;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.core.limit.RateLimits;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every rate limiter has to do. Extend it in a test of your own, and implement {@link #open}.
 *
 * <p>Time is virtual. No test depends on what happens within five seconds of the turn of a minute, so that a limiter may be
 * as careful there as it likes.
 */
@Timeout(60)
public abstract class RateLimiterContract {
  /** Twenty seconds into a minute. */
  private static final Instant START = Instant.parse("2026-01-01T12:00:20Z");

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration NOT_AT_ALL = Duration.ZERO;
  private static final UsedWeight NOTHING_TOLD = new UsedWeight(List.of());

  private static final LimitScope MASTER = new LimitScope("exchange", "master");
  private static final LimitScope OTHER_OWNER = new LimitScope("exchange", "other");
  private static final LimitScope OTHER_HOST = new LimitScope("elsewhere", "master");

  private static final RateLimits LIMITS = new RateLimits(List.of(
      new RateLimits.Rule("/each/", true, 10, 100), new RateLimits.Rule("/all/", false, 10, 0)));
  private static final Operation LIST = operation("GET", "/each/list", 1, 0);
  private static final Operation TRANSFER = operation("POST", "/each/transfer", 1, 50);
  private static final Operation PING = operation("GET", "/all/ping", 1, 0);
  private static final Operation REPORT = operation("GET", "/all/report", 6, 0);

  private final VirtualTime time = new VirtualTime(START);
  private RateLimiter limiter = RateLimiter.unlimited();

  /** For subclasses. */
  protected RateLimiterContract() {}

  /**
   * Makes a limiter without a history. It is closed after each test.
   *
   * @param limits the limits that it has to keep
   * @param time the time that it has to go by; the exchange's clock shows the same
   * @return the limiter
   */
  protected abstract RateLimiter open(RateLimits limits, VirtualTime time);

  @BeforeEach
  final void openLimiter() {
    limiter = open(LIMITS, time);
  }

  @AfterEach
  final void closeLimiter() {
    limiter.close();
  }

  @Test
  void grantsAtOnceWhatTheLimitAllows() {
    assertThat(ask(LIST, 10)).allMatch(CompletableFuture::isDone);
  }

  @Test
  void makesWaitWhatExceedsTheLimit() {
    ask(LIST, 10);

    assertThat(ask(LIST)).isNotDone();
  }

  @Test
  void grantsInTheNextMinuteWhatHadToWait() {
    answer(ask(LIST, 10));
    CompletableFuture<Permit> waiting = ask(LIST);

    nextMinute();

    assertThat(waiting).isCompleted();
  }

  @Test
  void grantsNoMoreInTheNextMinuteThanTheLimitAllows() {
    answer(ask(LIST, 10));
    List<CompletableFuture<Permit>> waiting = ask(LIST, 15);

    nextMinute();

    assertThat(waiting).filteredOn(CompletableFuture::isDone).hasSize(10);
  }

  @Test
  void keepsEndpointsApart() {
    ask(LIST, 10);

    assertThat(ask(TRANSFER)).isCompleted();
  }

  @Test
  void countsEndpointsTogetherThatShareALimit() {
    ask(PING, 10);

    assertThat(ask(REPORT)).isNotDone();
  }

  @Test
  void keepsTheLimitByAccountToo() {
    ask(TRANSFER, 2);

    assertThat(ask(TRANSFER)).isNotDone();
  }

  @Test
  void keepsAccountsApart() {
    ask(TRANSFER, 2);

    assertThat(ask(OTHER_OWNER, TRANSFER)).isCompleted();
  }

  @Test
  void countsTheAddressOfAllAccountsTogether() {
    ask(LIST, 10);

    assertThat(ask(OTHER_OWNER, LIST)).isNotDone();
  }

  @Test
  void keepsHostsApart() {
    ask(LIST, 10);

    assertThat(ask(OTHER_HOST, LIST)).isCompleted();
  }

  @Test
  void letsPassWhatNoRuleIsFor() {
    assertThat(ask(operation("GET", "/free", 1_000, 1_000), 50))
        .allMatch(CompletableFuture::isDone);
  }

  @Test
  void servesFirstWhoCameFirst() {
    answer(ask(REPORT));
    List<CompletableFuture<Permit>> heavy = ask(REPORT, 2);
    CompletableFuture<Permit> light = ask(PING);

    nextMinute();

    assertThat(heavy.get(0)).isCompleted();
    assertThat(heavy.get(1)).isNotDone();
    assertThat(light).as("would fit, but came later than what does not").isNotDone();
  }

  @Test
  void holdsNobodyUpWhoSharesNoWeight() {
    ask(REPORT, 2);

    assertThat(ask(LIST)).isCompleted();
  }

  @Test
  void holdsNobodyUpForAnAccountThatIsNotTheirs() {
    ask(TRANSFER, 3);

    assertThat(ask(OTHER_OWNER, TRANSFER)).isCompleted();
  }

  @Test
  void believesAnAnswerThatTellsOfMore() {
    take(LIST).answered(ip(10));

    assertThat(ask(LIST)).isNotDone();
  }

  @Test
  void keepsTheHighestOfAnswersOutOfOrder() {
    List<CompletableFuture<Permit>> both = ask(LIST, 2);
    granted(both.get(0)).answered(ip(10));
    granted(both.get(1)).answered(ip(9));

    assertThat(ask(LIST)).isNotDone();
  }

  @Test
  void doesNotCarryWhatWasToldIntoTheNextMinute() {
    CompletableFuture<Permit> late = ask(LIST);
    nextMinute();
    granted(late).answered(ip(10));

    assertThat(ask(LIST)).isCompleted();
  }

  @Test
  void ignoresWhatIsToldOfOtherWindowsThanTheMinute() {
    UsedWeight ofASecond = new UsedWeight(List.of(new Usage(Limit.IP, Duration.ofSeconds(1), 10)));
    take(LIST).answered(ofASecond);

    assertThat(ask(LIST)).isCompleted();
  }

  @Test
  void givesBackTheWeightOfWhatWasNotSent() {
    List<CompletableFuture<Permit>> sent = ask(LIST, 10);
    CompletableFuture<Permit> waiting = ask(LIST);

    granted(sent.get(4)).unsent();

    assertThat(waiting).isCompleted();
  }

  @Test
  void keepsTheWeightOfWhatWasNotAnswered() {
    ask(LIST, 10).forEach(permit -> granted(permit).unanswered());

    assertThat(ask(LIST)).isNotDone();
  }

  @Test
  void keepsTheWeightOfWhatIsAnsweredWithoutTelling() {
    ask(LIST, 10).forEach(permit -> granted(permit).answered(NOTHING_TOLD));

    assertThat(ask(LIST)).isNotDone();
  }

  @Test
  void countsWhatIsUnderWayInTheNextMinuteToo() {
    ask(LIST, 10);
    CompletableFuture<Permit> waiting = ask(LIST);

    nextMinute();

    assertThat(waiting).isNotDone();
  }

  @Test
  void takesOnlyTheFirstReport() {
    List<CompletableFuture<Permit>> sent = ask(LIST, 10);
    List<CompletableFuture<Permit>> waiting = ask(LIST, 2);

    granted(sent.get(0)).unsent();
    granted(sent.get(0)).unsent();

    assertThat(waiting.get(0)).isCompleted();
    assertThat(waiting.get(1)).isNotDone();
  }

  @Test
  void countsWhatWasNotAnsweredInOneMinuteOnly() {
    ask(LIST, 10).forEach(permit -> granted(permit).unanswered());

    nextMinute();

    assertThat(ask(LIST, 10)).allMatch(CompletableFuture::isDone);
  }

  @Test
  void failsAtOnceWithoutLeaveToWait() {
    ask(LIST, 10);

    ApiException refusal = refusal(limiter.acquireAsync(MASTER, LIST, NOT_AT_ALL));

    assertThat(refusal).isExactlyInstanceOf(RateLimitException.class);
    assertThat(refusal.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
    assertThat(refusal.operation()).isEqualTo(LIST);
    assertThat(refusal.httpStatus()).isEmpty();
  }

  @Test
  void grantsAtOnceWithoutLeaveToWait() {
    assertThat(limiter.acquireAsync(MASTER, LIST, NOT_AT_ALL)).isCompleted();
  }

  @Test
  void failsWhenTheLongestWaitIsOver() {
    List<CompletableFuture<Permit>> underWay = ask(LIST, 10);
    CompletableFuture<Permit> waiting = limiter.acquireAsync(MASTER, LIST, Duration.ofSeconds(2));
    assertThat(underWay).hasSize(10);

    time.advance(Duration.ofMillis(1_999));
    assertThat(waiting).isNotDone();
    time.advance(Duration.ofMillis(1));

    assertThat(refusal(waiting)).isExactlyInstanceOf(RateLimitException.class);
  }

  @Test
  void saysWhenItIsWorthAskingAgain() {
    for (int i = 1; i <= 10; i++) {
      take(LIST).answered(ip(i));
    }

    RateLimitException refusal =
        (RateLimitException) refusal(limiter.acquireAsync(MASTER, LIST, NOT_AT_ALL));

    assertThat(refusal.retryAfter().orElseThrow())
        .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(45));
  }

  @Test
  void takesWhoDoesNotWaitAnyLongerOutOfTheQueue() {
    List<CompletableFuture<Permit>> sent = ask(PING, 10);
    CompletableFuture<Permit> heavy = limiter.acquireAsync(MASTER, REPORT, Duration.ofSeconds(1));
    CompletableFuture<Permit> light = ask(PING);
    granted(sent.get(0)).unsent();
    assertThat(light).isNotDone();

    time.advance(Duration.ofSeconds(1));

    assertThat(heavy).isCompletedExceptionally();
    assertThat(light).isCompleted();
  }

  @Test
  void takesWhoCancelsOutOfTheQueue() {
    List<CompletableFuture<Permit>> sent = ask(PING, 10);
    CompletableFuture<Permit> heavy = ask(REPORT);
    CompletableFuture<Permit> light = ask(PING);
    granted(sent.get(0)).unsent();

    assertThat(heavy.cancel(false)).isTrue();

    assertThat(light).isCompleted();
    assertThat(limiter.state().waiting()).isZero();
  }

  @Test
  void takesWhoCompletesTheFutureOutOfTheQueue() {
    ask(LIST, 10);
    CompletableFuture<Permit> waiting = ask(LIST);

    waiting.completeExceptionally(new IllegalStateException("not interested any more"));

    assertThat(limiter.state().waiting()).isZero();
  }

  @Test
  void stopsTheEndpointAfter429AsLongAsTheExchangeAsks() {
    take(LIST).rateLimited(NOTHING_TOLD, Duration.ofSeconds(90));
    CompletableFuture<Permit> waiting = ask(LIST);

    time.advance(Duration.ofSeconds(89));
    assertThat(waiting).isNotDone();
    time.advance(Duration.ofSeconds(2));

    assertThat(waiting).isCompleted();
  }

  @Test
  void stopsTheEndpointAfter429UntilTheNextMinuteIfTheExchangeDoesNotSay() {
    take(LIST).rateLimited(NOTHING_TOLD, null);
    CompletableFuture<Permit> waiting = ask(LIST);

    time.advance(Duration.ofSeconds(39));
    assertThat(waiting).isNotDone();
    time.advance(Duration.ofSeconds(6));

    assertThat(waiting).isCompleted();
  }

  @Test
  void stopsNoOtherEndpointAfter429() {
    take(LIST).rateLimited(NOTHING_TOLD, Duration.ofSeconds(90));

    assertThat(ask(TRANSFER)).isCompleted();
  }

  @Test
  void tellsAtOnceThat429LastsLongerThanTheLongestWait() {
    List<CompletableFuture<Permit>> sent = ask(LIST, 10);
    CompletableFuture<Permit> waiting = limiter.acquireAsync(MASTER, LIST, Duration.ofSeconds(60));

    granted(sent.get(0)).rateLimited(NOTHING_TOLD, Duration.ofSeconds(90));

    assertThat(refusal(waiting)).isExactlyInstanceOf(RateLimitException.class);
  }

  @Test
  void stopsTheWholeHostDuringABan() {
    take(LIST).banned(Duration.ofMinutes(5), null);
    CompletableFuture<Permit> waiting = ask(PING);

    time.advance(Duration.ofSeconds(299));
    assertThat(waiting).isNotDone();
    time.advance(Duration.ofSeconds(6));

    assertThat(waiting).isCompleted();
  }

  @Test
  void saysUntilWhenTheBanLasts() {
    Instant end = START.plus(Duration.ofHours(3));
    take(LIST).banned(null, end);

    BannedException refusal = (BannedException) refusal(ask(PING));

    assertThat(refusal.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
    assertThat(refusal.httpStatus()).isEmpty();
    assertThat(refusal.until().orElseThrow()).isBetween(end, end.plusSeconds(5));
    assertThat(refusal.retryAfter().orElseThrow())
        .isBetween(Duration.ofHours(3), Duration.ofHours(3).plusSeconds(5));
    assertThat(limiter.state().bans()).hasSize(1);
  }

  @Test
  void tellsWhoWaitsAtOnceThatTheBanLastsLongerThanTheLongestWait() {
    List<CompletableFuture<Permit>> sent = ask(LIST, 10);
    CompletableFuture<Permit> waiting = ask(LIST);

    granted(sent.get(0)).banned(Duration.ofHours(1), null);

    assertThat(refusal(waiting)).isInstanceOf(BannedException.class);
  }

  @Test
  void assumesAnEndForABanWithoutOne() {
    take(LIST).banned(null, null);
    assertThat(limiter.acquireAsync(MASTER, LIST, NOT_AT_ALL)).isCompletedExceptionally();

    time.advance(Duration.ofMinutes(10));

    assertThat(ask(LIST)).isCompleted();
  }

  @Test
  void stopsNoOtherHostDuringABan() {
    take(LIST).banned(Duration.ofMinutes(5), null);

    assertThat(ask(OTHER_HOST, LIST)).isCompleted();
  }

  @Test
  void describesWhatIsUsedAndWhoWaits() {
    answer(ask(TRANSFER, 2));
    assertThat(ask(TRANSFER)).isNotDone();

    LimitState state = limiter.state();

    assertThat(state.waiting()).isEqualTo(1);
    assertThat(state.windows()).anySatisfy(window -> {
      assertThat(window.host()).isEqualTo("exchange");
      assertThat(window.kind()).isEqualTo(Limit.UID);
      assertThat(window.owner()).isEqualTo("master");
      assertThat(window.endpoint()).isEqualTo("POST /each/transfer");
      assertThat(window.limit()).isEqualTo(100);
      assertThat(window.used()).isEqualTo(100);
      assertThat(window.resetsAt()).isEqualTo("2026-01-01T12:01:00Z");
      assertThat(window.closedUntil()).isNull();
      assertThat(window.waiting()).isEqualTo(1);
    });
  }

  @Test
  void refusesWhatWeighsMoreThanTheLimit() {
    assertThatThrownBy(() -> ask(operation("GET", "/each/huge", 11, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("11")
        .hasMessageContaining("10");
  }

  @Test
  void refusesANegativeWait() {
    assertThatThrownBy(() -> limiter.acquireAsync(MASTER, LIST, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxWait");
  }

  @Test
  void refusesANegativeWaitOfAThread() {
    assertThatThrownBy(() -> limiter.acquire(MASTER, LIST, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxWait");
  }

  @Test
  void waitsAsLongAsItTakesIfTheLongestWaitIsEndless() {
    answer(ask(LIST, 10));
    CompletableFuture<Permit> waiting =
        limiter.acquireAsync(MASTER, LIST, Duration.ofSeconds(Long.MAX_VALUE));

    nextMinute();

    assertThat(waiting).isCompleted();
  }

  @Test
  void failsAllWhoWaitWhenItIsClosed() {
    ask(LIST, 10);
    CompletableFuture<Permit> waiting = ask(LIST);

    limiter.close();

    assertThatThrownBy(waiting::join).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void failsAllWhoAskWhenItIsClosed() {
    limiter.close();

    assertThatThrownBy(ask(LIST)::join).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void failsAThreadThatAsksWhenItIsClosed() {
    limiter.close();

    assertThatThrownBy(() -> limiter.acquire(MASTER, LIST, Duration.ZERO))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void takesReportsWhenItIsClosed() {
    Permit permit = take(LIST);
    limiter.close();

    permit.answered(ip(1));

    assertThat(limiter.state().waiting()).isZero();
  }

  @Test
  void grantsManyThreadsNoMoreThanTheLimit() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Long>> grants = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        grants.add(threads.submit(
            () -> ask(LIST, 200).stream().filter(CompletableFuture::isDone).count()));
      }
      long granted = 0;
      for (Future<Long> count : grants) {
        granted += count.get(1, TimeUnit.MINUTES);
      }

      assertThat(granted).isEqualTo(10);
      assertThat(limiter.state().waiting()).isEqualTo(8 * 200 - 10);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void wakesAThreadThatWaits() throws Exception {
    List<CompletableFuture<Permit>> sent = ask(LIST, 10);
    CompletableFuture<Permit> got = CompletableFuture.supplyAsync(() -> acquire(LIST));
    awaitWaiting(1);

    granted(sent.get(0)).unsent();

    assertThat(got.get(1, TimeUnit.MINUTES)).isNotNull();
  }

  @Test
  void leavesTheQueueWhenTheThreadIsInterrupted() throws Exception {
    ask(LIST, 10);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread thread = new Thread(() -> {
      try {
        limiter.acquire(MASTER, LIST, LONG);
        interrupted.complete(false);
      } catch (InterruptedException e) {
        interrupted.complete(true);
      }
    });
    thread.start();
    awaitWaiting(1);

    thread.interrupt();

    assertThat(interrupted.get(1, TimeUnit.MINUTES)).isTrue();
    assertThat(limiter.state().waiting()).isZero();
  }

  @Test
  void throwsToAThreadWhatTheFutureFailsWith() {
    ask(LIST, 10);

    assertThatThrownBy(() -> limiter.acquire(MASTER, LIST, NOT_AT_ALL))
        .isExactlyInstanceOf(RateLimitException.class);
  }

  /** Spins rather than sleeps: the other thread has only to reach the queue. */
  private void awaitWaiting(int count) {
    while (limiter.state().waiting() < count) {
      Thread.onSpinWait();
    }
  }

  private Permit acquire(Operation operation) {
    try {
      return limiter.acquire(MASTER, operation, LONG);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<Permit> ask(Operation operation) {
    return ask(MASTER, operation);
  }

  private CompletableFuture<Permit> ask(LimitScope scope, Operation operation) {
    return limiter.acquireAsync(scope, operation, LONG);
  }

  private List<CompletableFuture<Permit>> ask(Operation operation, int times) {
    return IntStream.range(0, times).mapToObj(i -> ask(operation)).toList();
  }

  private Permit take(Operation operation) {
    return granted(ask(operation));
  }

  /** Rather fails than waits, since time stands still. */
  private static Permit granted(CompletableFuture<Permit> permit) {
    assertThat(permit).isCompleted();
    return permit.join();
  }

  private static void answer(CompletableFuture<Permit> permit) {
    granted(permit).answered(NOTHING_TOLD);
  }

  private static void answer(List<CompletableFuture<Permit>> permits) {
    permits.forEach(RateLimiterContract::answer);
  }

  /** Goes to the middle of the next minute. */
  private void nextMinute() {
    time.advance(Duration.ofSeconds(70));
  }

  private static ApiException refusal(CompletableFuture<Permit> permit) {
    assertThat(permit).isCompletedExceptionally();
    return (ApiException)
        catchThrowableOfType(CompletionException.class, permit::join).getCause();
  }

  private static UsedWeight ip(int weight) {
    return new UsedWeight(List.of(new Usage(Limit.IP, Duration.ofMinutes(1), weight)));
  }

  private static Operation operation(String verb, String path, int ipWeight, int uidWeight) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new Operation(name, verb, path, ipWeight, uidWeight, SecurityType.NONE, false);
  }
}
