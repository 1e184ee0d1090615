package io.github.subfleet.core.limit;

import static io.github.subfleet.core.limit.Limiting.NOTHING_TOLD;
import static io.github.subfleet.core.limit.Limiting.ip;
import static io.github.subfleet.core.limit.Limiting.ipAndUid;
import static io.github.subfleet.core.limit.Limiting.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.subfleet.core.UsedWeight.Limit;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.limit.contract.VirtualTime;
import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LocalRateLimiterTest {
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final LimitScope MASTER = new LimitScope("exchange", "master");
  private static final LimitScope OTHER_OWNER = new LimitScope("exchange", "other");
  private static final LimitScope OTHER_HOST = new LimitScope("elsewhere", "master");
  private static final Operation LIST = operation("GET", "/each/list", 1, 0);
  private static final Operation TRANSFER = operation("POST", "/each/transfer", 1, 50);
  private static final Operation PING = operation("GET", "/all/ping", 1, 0);
  private static final Operation REPORT = operation("GET", "/all/report", 6, 0);
  private static final RateLimits LIMITS = new RateLimits(List.of(
      new RateLimits.Rule("/each/", true, 10, 100), new RateLimits.Rule("/all/", false, 10, 0)));

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-01-01T12:00:20Z"));
  private Duration offset = Duration.ZERO;
  private final LocalRateLimiter limiter = LocalRateLimiter.builder()
      .limits(LIMITS)
      .clock(time.clock())
      .offset(() -> offset)
      .scheduler(time)
      .jitter(() -> 700)
      .build();

  @Test
  void waitsForTheMinuteAndTheTolerance() {
    answer(ask(LIST, 10));
    CompletableFuture<Permit> waiting = ask(LIST);

    advance(40_999);
    assertThat(waiting).isNotDone();
    advance(1);

    assertThat(waiting).isCompleted();
  }

  @Test
  void waitsForTheMinuteOfTheExchangesClock() {
    offset = Duration.ofSeconds(-7);
    answer(ask(LIST, 10));
    CompletableFuture<Permit> waiting = ask(LIST);

    advance(47_999);
    assertThat(waiting).isNotDone();
    advance(1);

    assertThat(waiting).isCompleted();
  }

  @Test
  void waitsOnIfTheExchangesClockTurnsOutToBeBehind() {
    answer(ask(LIST, 10));
    CompletableFuture<Permit> waiting = ask(LIST);
    offset = Duration.ofSeconds(-7);

    advance(47_999);
    assertThat(waiting).isNotDone();
    advance(1);

    assertThat(waiting).isCompleted();
  }

  @Test
  void tellsThoseWhoseTimeHasComeWhenSomebodyAsksBeforeTheAlarmGoesOff() {
    LocalRateLimiter alarmedLate = LocalRateLimiter.builder()
        .limits(LIMITS)
        .clock(time.clock())
        .scheduler(new VirtualTime(time.now()))
        .jitter(() -> 0)
        .build();
    for (int i = 0; i < 10; i++) {
      alarmedLate.acquireAsync(MASTER, LIST, LONG).join().answered(NOTHING_TOLD);
    }
    CompletableFuture<Permit> waiting = alarmedLate.acquireAsync(MASTER, LIST, LONG);
    advance(41_000);

    CompletableFuture<Permit> asking = alarmedLate.acquireAsync(MASTER, LIST, LONG);

    assertThat(waiting).isCompleted();
    assertThat(asking).isCompleted();
  }

  @Test
  void startsAMinuteWithNoToleranceIfThereIsNone() {
    LocalRateLimiter exact = LocalRateLimiter.builder()
        .limits(LIMITS)
        .clock(time.clock())
        .scheduler(time)
        .clockTolerance(Duration.ZERO)
        .build();
    for (int i = 0; i < 10; i++) {
      exact.acquireAsync(MASTER, LIST, LONG).join().answered(NOTHING_TOLD);
    }
    CompletableFuture<Permit> waiting = exact.acquireAsync(MASTER, LIST, LONG);

    advance(40_000);

    assertThat(waiting).isCompleted();
  }

  @Test
  void refusesAToleranceOutOfRange() {
    LocalRateLimiter.Builder builder = LocalRateLimiter.builder();

    assertThatThrownBy(() -> builder.clockTolerance(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance must be between 0 and 10 s, but was PT-0.001S");
    assertThatThrownBy(() -> builder.clockTolerance(Duration.ofMillis(10_001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance must be between 0 and 10 s, but was PT10.001S");
    assertThat(builder.clockTolerance(Duration.ofSeconds(10))).isSameAs(builder);
  }

  @Test
  void useWhatTheExchangeCountsLessThanDocumented() {
    CompletableFuture<Permit> first = ask(REPORT);
    assertThat(ask(REPORT)).isNotDone();

    first.join().answered(ip(1));

    assertThat(limiter.state().waiting()).isZero();
  }

  @Test
  void takesAnOperationThatWeighsAllThatIsAllowed() {
    assertThat(ask(operation("GET", "/each/heaviest", 10, 100))).isCompleted();
  }

  @Test
  void refusesAnOperationThatIsTooHeavyForAnAccount() {
    Operation heavy = operation("GET", "/each/heavy", 10, 101);

    assertThatThrownBy(() -> ask(heavy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("weighs 10 by IP address and 101 by account, more than the limits in"
            + " a minute, 10 and 100");
  }

  @Test
  void ignoresAWeightThatIsNotLimited() {
    assertThat(ask(operation("GET", "/all/counted", 1, 500))).isCompleted();
  }

  @Test
  void grantsInTheOrderOfArrivalThroughSeveralMinutes() {
    answer(ask(LIST, 10));
    List<Integer> served = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      int number = i;
      var unused = ask(LIST).thenAccept(permit -> {
        served.add(number);
        permit.answered(NOTHING_TOLD);
      });
    }

    advance(Duration.ofMinutes(3).toMillis());

    assertThat(served).isEqualTo(IntStream.range(0, 25).boxed().toList());
  }

  @Test
  void anExpensiveCallerGoesBeforeCheapOnesWhoCameLater() {
    answer(ask(PING, 10));
    CompletableFuture<Permit> expensive = ask(REPORT);
    List<CompletableFuture<Permit>> cheap = ask(PING, 100);

    advance(41_000);

    assertThat(expensive).isCompleted();
    assertThat(cheap).filteredOn(CompletableFuture::isDone).hasSize(4);
  }

  @Test
  void whoIsHeldUpByAnExpensiveCallerGoesWhenThatOneHasWaitedLongEnough() {
    ask(REPORT, 1);
    CompletableFuture<Permit> expensive =
        limiter.acquireAsync(MASTER, REPORT, Duration.ofSeconds(10));
    CompletableFuture<Permit> cheap = ask(PING);
    assertThat(cheap).isNotDone();

    advance(10_000);

    assertThat(expensive).isCompletedExceptionally();
    assertThat(cheap).isCompleted();
  }

  @Test
  void aCallerWaitingForItsAccountHoldsUpNobodyOfAnotherAccount() {
    answer(ask(TRANSFER, 2));
    CompletableFuture<Permit> held = ask(TRANSFER);

    List<CompletableFuture<Permit>> others =
        IntStream.range(0, 2).mapToObj(i -> ask(OTHER_OWNER, TRANSFER)).toList();

    assertThat(held).isNotDone();
    assertThat(others).allMatch(CompletableFuture::isDone);
  }

  @Test
  void aCallerWaitingForTheAddressHoldsUpLaterOnesOfAnotherAccount() {
    RateLimits tight = new RateLimits(List.of(new RateLimits.Rule("/each/", true, 3, 100)));
    LocalRateLimiter limited = LocalRateLimiter.builder()
        .limits(tight)
        .clock(time.clock())
        .scheduler(time)
        .build();
    Operation heavy = operation("POST", "/each/transfer", 2, 50);
    Operation light = operation("POST", "/each/transfer", 1, 50);
    limited.acquireAsync(MASTER, heavy, LONG).join().unanswered();
    CompletableFuture<Permit> first = limited.acquireAsync(MASTER, heavy, LONG);

    CompletableFuture<Permit> second = limited.acquireAsync(OTHER_OWNER, light, LONG);

    assertThat(first).isNotDone();
    assertThat(second).isNotDone();
  }

  @Test
  void schedulesNothingUntilSomebodyWaits() {
    answer(ask(LIST, 10));

    assertThat(time.scheduled()).isZero();
  }

  @Test
  void schedulesOneTaskHoweverManyWait() {
    ask(LIST, 500);
    ask(PING, 500);

    assertThat(time.scheduled()).isEqualTo(1);
  }

  @Test
  void leavesNothingBehindWhenAllCancel() {
    List<CompletableFuture<Permit>> all = ask(LIST, 500);

    all.stream().filter(future -> !future.isDone()).forEach(future -> future.cancel(true));

    assertThat(limiter.state().waiting()).isZero();
    assertThat(time.scheduled()).isZero();
  }

  @Test
  void leavesNothingBehindWhenAllAreServed() {
    answer(ask(LIST, 10));
    ask(LIST, 1);

    advance(41_000);

    assertThat(time.scheduled()).isZero();
  }

  @Test
  void leavesNothingBehindWhenItIsClosed() {
    ask(LIST, 11);

    limiter.close();

    assertThat(time.scheduled()).isZero();
  }

  @Test
  void failsAtOnceIfTheMinuteIsUsedUpForLongerThanTheLongestWait() {
    for (int i = 1; i <= 10; i++) {
      take(LIST).answered(ip(i));
    }

    assertThat(limiter.acquireAsync(MASTER, LIST, Duration.ofMillis(40_999)))
        .isCompletedExceptionally();
    assertThat(limiter.acquireAsync(MASTER, LIST, Duration.ofSeconds(41))).isNotDone();
  }

  @Test
  void saysWhyItFails() {
    answer(ask(TRANSFER, 2));

    RateLimitException refusal =
        refusal(limiter.acquireAsync(MASTER, TRANSFER, Duration.ofSeconds(5)));

    assertThat(refusal)
        .hasMessage(
            "transfer (POST /each/transfer): too many requests: not sent, because it may wait no"
                + " longer than 5000 ms: 2 of 10 IP weight used, 100 of 100 UID weight used, next"
                + " minute at 2026-01-01T12:01:01Z [not executed]");
    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(41));
  }

  @Test
  void saysThatItIsClosedByA429() {
    take(LIST).rateLimited(ip(1), Duration.ofSeconds(90));

    assertThat(refusal(limiter.acquireAsync(MASTER, LIST, Duration.ZERO)))
        .hasMessage(
            "list (GET /each/list): too many requests: not sent, because it may wait no longer than"
                + " 0 ms: 1 of 10 IP weight used, closed by a 429 until 2026-01-01T12:01:50Z [not"
                + " executed]");
  }

  @Test
  void saysUntilWhenItIsBanned() {
    take(LIST).banned(null, Instant.parse("2026-01-01T13:00:00Z"));

    RateLimitException refusal = refusal(ask(LIST));

    assertThat(refusal)
        .isInstanceOf(BannedException.class)
        .hasMessage(
            "list (GET /each/list): banned for too many requests: not sent, because this IP address"
                + " is banned until 2026-01-01T13:00:01Z [not executed]");
    assertThat(((BannedException) refusal).until()).contains(Instant.parse("2026-01-01T13:00:01Z"));
    assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(3_581));
  }

  @Test
  void closesOnlyTheWindowThatThe429Names() {
    take(TRANSFER).rateLimited(ipAndUid(2, 101), Duration.ofSeconds(90));

    assertThat(ask(TRANSFER)).isNotDone();
    assertThat(ask(OTHER_OWNER, TRANSFER)).isCompleted();
  }

  @Test
  void countsARefusedRequestInOneMinuteOnly() {
    take(TRANSFER).rateLimited(ipAndUid(2, 101), Duration.ofSeconds(1));
    assertThat(limiter.state().windows()).extracting("used").containsExactly(1L, 50L);

    advance(60_000);

    assertThat(limiter.state().windows()).extracting("used").containsExactly(0L, 0L);
  }

  @Test
  void countsARequestThatLedToABanInOneMinuteOnly() {
    take(LIST).banned(Duration.ofSeconds(1), null);
    assertThat(limiter.state().windows()).extracting("used").containsExactly(1L);

    advance(60_000);

    assertThat(limiter.state().windows()).extracting("used").containsExactly(0L);
  }

  @Test
  void closesAllWindowsOfA429ThatNamesNone() {
    take(TRANSFER).rateLimited(ipAndUid(2, 100), Duration.ofSeconds(90));

    assertThat(ask(OTHER_OWNER, TRANSFER)).isNotDone();
  }

  @Test
  void startsApartFromOtherProcessesAfterA429ThatDoesNotSayHowLong() {
    take(LIST).rateLimited(NOTHING_TOLD, Duration.ZERO);
    CompletableFuture<Permit> waiting = ask(LIST);

    advance(41_699);
    assertThat(waiting).isNotDone();
    advance(1);

    assertThat(waiting).isCompleted();
  }

  @Test
  void goesOnInTheNextMinuteAfterA429OfTheMinuteBefore() {
    CompletableFuture<Permit> late = ask(LIST);
    advance(60_000);

    granted(late).rateLimited(NOTHING_TOLD, null);

    assertThat(ask(LIST)).as("alone").isCompleted();
    assertThat(ask(LIST)).isNotDone();
  }

  @Test
  void sendsOneRequestAloneAfterA429AndThenTheRest() {
    take(LIST).rateLimited(NOTHING_TOLD, Duration.ofSeconds(90));
    List<CompletableFuture<Permit>> waiting = ask(LIST, 5);

    advance(90_000);
    assertThat(waiting).filteredOn(CompletableFuture::isDone).hasSize(1);
    granted(waiting.get(0)).answered(ip(1));

    assertThat(waiting).allMatch(CompletableFuture::isDone);
  }

  @Test
  void sendsOneRequestToEachEndpointAloneAfterABan() {
    answer(ask(PING));
    take(LIST).banned(Duration.ofSeconds(90), null);
    List<CompletableFuture<Permit>> lists = ask(LIST, 5);
    List<CompletableFuture<Permit>> pings = ask(PING, 5);

    advance(90_000);

    assertThat(lists).filteredOn(CompletableFuture::isDone).hasSize(1);
    assertThat(pings).filteredOn(CompletableFuture::isDone).hasSize(1);
  }

  @Test
  void sendsOneRequestAloneAfterABanToAnEndpointThatWasNotUsedBefore() {
    take(LIST).banned(Duration.ofSeconds(90), null);
    advance(90_000);

    List<CompletableFuture<Permit>> pings = ask(PING, 5);

    assertThat(pings).filteredOn(CompletableFuture::isDone).hasSize(1);
  }

  @Test
  void sendsMoreToAnEndpointThatWasNotUsedBeforeOnceAnAnswerHasShownThatABanIsOver() {
    take(LIST).banned(Duration.ofSeconds(90), null);
    advance(90_000);
    answer(ask(LIST));

    List<CompletableFuture<Permit>> pings = ask(PING, 5);

    assertThat(pings).allMatch(CompletableFuture::isDone);
  }

  @Test
  void doesNotTakeTheAnswerToAnEarlierRequestForTheEndOfABan() {
    Permit earlier = take(LIST);
    take(LIST).banned(Duration.ofSeconds(90), null);
    earlier.answered(NOTHING_TOLD);
    advance(90_000);

    List<CompletableFuture<Permit>> pings = ask(PING, 5);

    assertThat(pings).filteredOn(CompletableFuture::isDone).hasSize(1);
  }

  @Test
  void sendsOneRequestAloneAfterABanThatWasLongerThanAnythingIsRemembered() {
    take(LIST).banned(Duration.ofMinutes(30), null);
    advance(Duration.ofMinutes(30).toMillis());

    List<CompletableFuture<Permit>> lists = ask(LIST, 5);

    assertThat(lists).filteredOn(CompletableFuture::isDone).hasSize(1);
  }

  @Test
  void sendsOneRequestAloneAfterA429ThatLastedLongerThanAnythingIsRemembered() {
    take(LIST).rateLimited(NOTHING_TOLD, Duration.ofMinutes(30));
    advance(Duration.ofMinutes(30).toMillis());

    List<CompletableFuture<Permit>> lists = ask(LIST, 5);

    assertThat(lists).filteredOn(CompletableFuture::isDone).hasSize(1);
  }

  @Test
  void takesABanWithoutAnEndForTwoMinutes() {
    take(LIST).banned(null, null);
    CompletableFuture<Permit> waiting = ask(LIST);

    advance(119_999);
    assertThat(waiting).isNotDone();
    advance(1);

    assertThat(waiting).isCompleted();
  }

  @Test
  void takesABanThatIsOverForTwoMinutes() {
    take(LIST).banned(Duration.ofSeconds(-1), Instant.EPOCH);

    assertThat(limiter.state().bans())
        .containsExactly(new LimitState.Ban("exchange", Instant.parse("2026-01-01T12:02:20Z")));
  }

  @Test
  void takesTheLaterEndOfABan() {
    Permit first = take(LIST);
    Permit second = take(LIST);

    first.banned(Duration.ofMinutes(10), Instant.parse("2026-01-01T12:05:00Z"));
    second.banned(Duration.ofMinutes(5), null);

    assertThat(limiter.state().bans())
        .containsExactly(new LimitState.Ban("exchange", Instant.parse("2026-01-01T12:10:20Z")));
  }

  @Test
  void survivesABanForever() {
    take(LIST).banned(Duration.ofSeconds(Long.MAX_VALUE), Instant.MAX);

    assertThat(ask(LIST)).isCompletedExceptionally();
  }

  @Test
  void keepsWhoCanWaitForTheEndOfABanInTheQueue() {
    answer(ask(LIST, 10));
    CompletableFuture<Permit> patient = ask(LIST);
    CompletableFuture<Permit> impatient = limiter.acquireAsync(MASTER, LIST, Duration.ofMinutes(4));
    Permit other = take(PING);

    other.banned(Duration.ofMinutes(5), null);
    assertThat(impatient).isCompletedExceptionally();
    advance(Duration.ofMinutes(5).toMillis());

    assertThat(patient).isCompleted();
  }

  @Test
  void keepsACallerWhoseTimeEndsWithTheBan() {
    take(LIST).banned(Duration.ofSeconds(90), null);
    CompletableFuture<Permit> waiting = limiter.acquireAsync(MASTER, LIST, Duration.ofSeconds(90));

    advance(90_000);

    assertThat(waiting).isCompleted();
  }

  @Test
  void refusesNobodyForAMinuteThatIsOver() {
    for (int i = 1; i <= 10; i++) {
      take(LIST).answered(ip(i));
    }
    CompletableFuture<Permit> waiting =
        limiter.acquireAsync(MASTER, LIST, Duration.ofMillis(41_001));
    Permit other = take(PING);
    // The minute turns, but before anybody is woken a short ban is reported.
    offset = Duration.ofSeconds(45);

    other.banned(Duration.ofSeconds(30), null);

    assertThat(waiting).isNotDone();
  }

  @Test
  void tellsUntilWhenAWindowIsClosed() {
    take(LIST).rateLimited(NOTHING_TOLD, Duration.ofSeconds(90));

    assertThat(limiter.state().windows()).singleElement().satisfies(window -> {
      assertThat(window.kind()).isEqualTo(Limit.IP);
      assertThat(window.owner()).isEmpty();
      assertThat(window.endpoint()).isEqualTo("GET /each/list");
      assertThat(window.closedUntil()).isEqualTo("2026-01-01T12:01:50Z");
    });
  }

  @Test
  void tellsOfNoWindowThatItIsClosedOnceItOpens() {
    take(LIST).rateLimited(NOTHING_TOLD, Duration.ofSeconds(90));

    advance(90_000);

    assertThat(limiter.state().windows())
        .singleElement()
        .extracting("closedUntil")
        .isNull();
  }

  @Test
  void describesWindowsThatAreShared() {
    ask(PING, 1);
    ask(REPORT, 2);

    assertThat(limiter.state().windows())
        .containsExactly(new LimitState.Window(
            "exchange",
            Limit.IP,
            "",
            "/all/",
            10,
            7,
            Instant.parse("2026-01-01T12:01:00Z"),
            null,
            1));
  }

  @Test
  void describesTheCurrentMinute() {
    answer(ask(LIST, 3));

    advance(60_000);

    assertThat(limiter.state().windows()).singleElement().extracting("used").isEqualTo(0L);
  }

  @Test
  void countsARequestInTheMinuteInWhichItIsAnswered() {
    Permit slow = take(LIST);
    advance(60_000);

    slow.answered(ip(9));

    assertThat(limiter.state().windows()).singleElement().extracting("used").isEqualTo(1L);
  }

  @Test
  void believesTheFirstAnswerOfAMinute() {
    answer(ask(LIST));
    advance(60_000);

    take(LIST).answered(ip(7));

    assertThat(limiter.state().windows()).singleElement().extracting("used").isEqualTo(7L);
  }

  @Test
  void tellsForWhichWindowsCallersWait() {
    answer(ask(TRANSFER, 2));
    ask(TRANSFER, 3);
    var unused = ask(OTHER_OWNER, TRANSFER);

    assertThat(limiter.state().windows())
        .extracting(LimitState.Window::owner, LimitState.Window::waiting)
        .containsExactly(tuple("", 3), tuple("master", 3), tuple("other", 0));
  }

  @Test
  void describesAllHosts() {
    ask(LIST, 11);
    List<CompletableFuture<Permit>> elsewhere =
        IntStream.range(0, 12).mapToObj(i -> ask(OTHER_HOST, LIST)).toList();
    assertThat(elsewhere).filteredOn(CompletableFuture::isDone).hasSize(10);

    assertThat(limiter.state().windows())
        .extracting("host")
        .containsExactlyInAnyOrder("exchange", "elsewhere");
    assertThat(limiter.state().waiting()).isEqualTo(3);
  }

  @Test
  void forgetsWhatNobodyUses() {
    IntStream.range(0, 5).forEach(i -> answer(ask(new LimitScope("exchange", "" + i), TRANSFER)));
    advance(Duration.ofMinutes(9).toMillis());
    ask(LIST, 1);
    assertThat(limiter.state().windows()).hasSize(1 + 5 + 1);

    advance(Duration.ofMinutes(1).toMillis());
    ask(LIST, 1);

    assertThat(limiter.state().windows()).hasSize(1);
  }

  @Test
  void startsAnewWithWhatItHasForgotten() {
    answer(ask(TRANSFER));
    advance(Duration.ofMinutes(10).toMillis());
    ask(LIST, 1);
    assertThat(limiter.state().windows()).hasSize(1);

    answer(ask(TRANSFER));

    assertThat(limiter.state().windows()).hasSize(3);
  }

  @Test
  void forgetsNothingThatIsClosed() {
    take(PING).rateLimited(NOTHING_TOLD, Duration.ofHours(1));

    advance(Duration.ofMinutes(20).toMillis());
    ask(LIST, 1);

    assertThat(ask(PING)).isCompletedExceptionally();
  }

  @Test
  void givesUpPermitsThatAreNeverReportedOn() {
    ask(LIST, 10);
    CompletableFuture<Permit> waiting = ask(LIST);

    advance(Duration.ofMinutes(7).toMillis());
    assertThat(waiting).isNotDone();
    advance(Duration.ofMinutes(1).toMillis());

    assertThat(waiting).isCompleted();
  }

  @Test
  void givesThePermitBackIfTheCallerHasGone() {
    answer(ask(LIST, 9));
    Permit last = take(LIST);
    CompletableFuture<Permit> first = ask(LIST);
    CompletableFuture<Permit> second = ask(LIST);
    // Completed by another thread between the decision and its delivery: here, by the one before.
    var unused = first.thenAccept(permit -> second.cancel(false));

    last.unsent();

    assertThat(first).isCompleted();
    assertThat(second).isCancelled();
    assertThat(limiter.state().waiting()).isZero();
    assertThat(limiter.state().windows()).singleElement().extracting("used").isEqualTo(10L);
  }

  @Test
  void givesBackWhatWasGrantedToSomebodyWhoCancelsMeanwhile() {
    List<CompletableFuture<Permit>> sent = ask(PING, 10);
    CompletableFuture<Permit> first = ask(PING);
    CompletableFuture<Permit> second = ask(PING);
    CompletableFuture<Permit> third = ask(REPORT);
    var unused = first.thenAccept(permit -> second.cancel(false));
    for (int i = 0; i < 10; i++) {
      granted(sent.get(i)).answered(ip(i + 1));
    }

    advance(41_000);

    assertThat(second).isCancelled();
    assertThat(third).isCompleted();
    assertThat(limiter.state().windows()).singleElement().extracting("used").isEqualTo(7L);
  }

  @Test
  void serves50000CallersOfWhomEachGivesItsPermitBackAtOnce() {
    List<Permit> sent =
        ask(LIST, 10).stream().map(LocalRateLimiterTest::granted).toList();
    List<CompletableFuture<Permit>> waiting = ask(LIST, 50_000);
    for (CompletableFuture<Permit> permit : waiting) {
      var unused = permit.thenAccept(Permit::unsent);
    }

    sent.get(0).unsent();

    assertThat(waiting).allMatch(CompletableFuture::isDone);
    assertThat(limiter.state().waiting()).isZero();
  }

  @Test
  void leavesToOthersWhatTheyUseWhileAnAnswerIsAwaited() {
    LocalRateLimiter wide = LocalRateLimiter.builder()
        .limits(new RateLimits(List.of(new RateLimits.Rule("/each/", true, 1_000, 0))))
        .clock(time.clock())
        .scheduler(time)
        .build();
    Permit first = wide.acquireAsync(MASTER, LIST, LONG).join();
    advance(1_000);
    first.answered(ip(50));

    List<CompletableFuture<Permit>> all = IntStream.range(0, 1_000)
        .mapToObj(i -> wide.acquireAsync(MASTER, LIST, LONG))
        .toList();

    // Others used 49 in the last 11 seconds, twice of which for a second makes 8, and 4 requests.
    assertThat(all).filteredOn(CompletableFuture::isDone).hasSize(1_000 - 50 - 8 - 4);
  }

  @Test
  void staysClosedForHostsItHasNeverSeen() {
    limiter.close();

    assertThat(ask(OTHER_HOST, LIST)).isCompletedExceptionally();
  }

  @Test
  @Timeout(60)
  void wakesWhoWaitsWithASchedulerOfItsOwn() throws Exception {
    try (LocalRateLimiter real = LocalRateLimiter.builder().limits(LIMITS).build()) {
      for (int i = 0; i < 10; i++) {
        assertThat(real.acquireAsync(MASTER, LIST, LONG)).isCompleted();
      }
      CompletableFuture<Permit> waiting = real.acquireAsync(MASTER, LIST, Duration.ofMillis(1));

      assertThatThrownBy(() -> waiting.get(1, TimeUnit.MINUTES))
          .hasCauseInstanceOf(RateLimitException.class);
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
    permits.forEach(LocalRateLimiterTest::answer);
  }

  private void advance(long millis) {
    time.advance(Duration.ofMillis(millis));
  }

  private static RateLimitException refusal(CompletableFuture<Permit> permit) {
    assertThat(permit).isCompletedExceptionally();
    return (RateLimitException)
        catchThrowableOfType(CompletionException.class, permit::join).getCause();
  }
}
