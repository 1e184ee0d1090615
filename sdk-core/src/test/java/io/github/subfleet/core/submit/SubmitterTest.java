package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.submit.Faults.Look;
import io.github.subfleet.core.submit.Faults.Send;
import io.github.subfleet.core.submit.Faults.Way;
import io.github.subfleet.core.submit.NotExecuted.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubmitterTest {
  private final World world = World.unforgiving();
  private final Payment payment = Payment.of("a", "b", "10");

  @AfterEach
  void noInterruptIsLeft() {
    Thread.interrupted();
  }

  @Test
  void reportsAnAnswerOfSuccessAsExecuted() {
    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    assertThat(settlement).isInstanceOf(Executed.class);
    assertThat(settlement.outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(settlement.orThrow().exchangeId()).isEqualTo("T1");
    assertThat(settlement.orThrow().answer()).isEqualTo(new Receipt("T1"));
    assertThat(settlement.sends()).isEqualTo(1);
    assertThat(world.exchange.looks).isEmpty();
  }

  @Test
  void givesAnIdToARequestWithoutOne() {
    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    assertThat(settlement.clientId()).matches("[A-Za-z0-9]{32}");
    assertThat(world.ledger.executions(settlement.clientId())).isEqualTo(1);
  }

  @Test
  void keepsTheIdOfARequestThatHasOne() {
    assertThat(world.submitter().submit(payment.withId("mine")).clientId()).isEqualTo("mine");
    assertThat(world.ledger.executions("mine")).isEqualTo(1);
  }

  @Test
  void takesALambdaOnTheBuilder() {
    assertThat(world.submitter().submit(r -> r.amount("3").id("x")).clientId()).isEqualTo("x");
    assertThat(world.balance("b")).isEqualByComparingTo("3");
  }

  @Test
  void findsInTheHistoryWhatWasExecutedWithoutAnAnswer() {
    world.faults.sends(Send.of(Way.ANSWER_LOST));

    Executed<Receipt, Row> settlement = world.submitter().submit(payment).orThrow();

    assertThat(settlement.exchangeId()).isEqualTo("T1");
    assertThat(settlement.answer()).isNull();
    assertThat(settlement.item().number()).isEqualTo("T1");
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void looksAgainWhileTheHistoryLags() {
    world.faults.sends(Send.of(Way.ANSWER_LOST)).lag(Duration.ofSeconds(9));

    assertThat(world.submitter().submit(payment).orThrow().exchangeId()).isEqualTo("T1");
    assertThat(world.exchange.looks.size()).isGreaterThan(3);
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void sendsAgainWithTheSameIdOnceTheFirstRequestIsDead() {
    world.faults.sends(Send.of(Way.LOST));

    Settlement<Receipt, Row> settlement = world.submitter().submit(payment.withId("same"));

    assertThat(settlement.orThrow().sends()).isEqualTo(2);
    assertThat(world.ledger.executions("same")).isEqualTo(1);
    assertThat(Duration.between(world.exchange.sentAt.get(0), world.exchange.sentAt.get(1)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(28));
  }

  @Test
  void doesNotSendAgainWhatArrivesLateAndIsExecutedAtTheLastMoment() {
    world.faults.sends(Send.of(Way.LATE, Duration.ofMillis(4980)));

    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    assertThat(settlement.orThrow().sends()).isEqualTo(1);
    assertThat(world.ledger.executions(settlement.clientId())).isEqualTo(1);
  }

  @Test
  void doesNotSendAgainWhatIsExecutedAtTheEndOfTheExchangesTenSeconds() {
    world.faults.sends(Send.of(Way.SLOW, Duration.ofMillis(9980))).lag(Duration.ofSeconds(10));

    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    assertThat(settlement.orThrow().sends()).isEqualTo(1);
    assertThat(world.ledger.executions(settlement.clientId())).isEqualTo(1);
  }

  @Test
  void reportsAsNotFoundWhatNeverArrives() {
    world.faults.sends(Send.of(Way.LOST), Send.of(Way.LOST));

    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    NotExecuted<?, ?> no = (NotExecuted<?, ?>) settlement;
    assertThat(no.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(no.sends()).isEqualTo(2);
    assertThat(no.cause()).hasMessageContaining("the time ran out");
    assertThat(world.balance("b")).isEqualByComparingTo("0");
  }

  @Test
  void neverSendsAgainIfThePolicySaysOnce() {
    world.faults.sends(Send.of(Way.LOST));

    Settlement<Receipt, Row> settlement =
        world.submitter(policy -> policy.maxSends(1)).submit(payment);

    assertThat(((NotExecuted<?, ?>) settlement).reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void doesNotSendAgainWithoutTheTimeToSettleIt() {
    world.faults.sends(Send.of(Way.LOST));

    // One cycle takes 188 s, and the first one leaves less than that.
    Settlement<Receipt, Row> settlement =
        world.submitter(policy -> policy.timeLimit(Duration.ofSeconds(200))).submit(payment);

    assertThat(((NotExecuted<?, ?>) settlement).reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void looksTwiceBeforeItTakesAnAbsenceForOne() {
    world.faults.sends(Send.of(Way.LOST));

    world.submitter(policy -> policy.maxSends(1)).submit(payment);

    long afterTheFence = world.exchange.looks.stream()
        .filter(
            look -> !look.to().isBefore(world.exchange.sentAt.get(0).plus(Duration.ofSeconds(28))))
        .count();
    assertThat(afterTheFence).isEqualTo(2);
  }

  @Test
  void reportsARefusalThatSaysWhatIsLackingAfterOneLook() {
    Settlement<Receipt, Row> settlement = world.submitter().submit(Payment.of("a", "b", "1001"));

    NotExecuted<?, ?> no = (NotExecuted<?, ?>) settlement;
    assertThat(no.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
    assertThat(no.reason()).isEqualTo(Reason.REFUSED);
    assertThat(no.cause()).isInstanceOf(InsufficientFundsException.class);
    assertThat(no.detail()).contains("too little");
    assertThat(world.exchange.looks).hasSize(1);
  }

  @Test
  void looksForAsLongAsTheHistoryMayLagBeforeItBelievesAnUnspecificRefusal() {
    World refusing = World.refusingRepeatedIds();
    refusing.submitter().submit(Payment.of("a", "b", "1").withId("used"));
    // The earlier payment is older than the history reaches back, so nobody sees it.
    refusing.faults.lag(Duration.ofDays(1));

    Duration taken = refusing.timing(() -> {
      Settlement<Receipt, Row> settlement = refusing.submitter().submit(payment.withId("used"));
      assertThat(((NotExecuted<?, ?>) settlement).reason()).isEqualTo(Reason.REFUSED);
    });

    assertThat(taken).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(18));
  }

  @Test
  void believesARefusalWithoutALookIfThePolicySaysSo() {
    world
        .submitter(policy -> policy.refusalCheck(RefusalCheck.NONE))
        .submit(Payment.of("a", "b", "1001"));

    assertThat(world.exchange.looks).isEmpty();
  }

  @Test
  void looksUntilTheRequestIsDeadBeforeItBelievesARefusalIfThePolicySaysSo() {
    Duration taken = world.timing(() -> world
        .submitter(policy -> policy.refusalCheck(RefusalCheck.UNTIL_DEAD))
        .submit(Payment.of("a", "b", "1001")));

    assertThat(taken).isGreaterThanOrEqualTo(Duration.ofSeconds(28));
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"RATE_LIMITED", "BANNED"})
  void believesARefusalThatIsNotAboutTheRequest(Way way) {
    world.faults.sends(Send.of(way));

    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    assertThat(((NotExecuted<?, ?>) settlement).reason()).isEqualTo(Reason.REFUSED);
    assertThat(world.exchange.looks).isEmpty();
  }

  @Test
  void reportsWhatCouldNotBeSentAsNotSent() {
    world.faults.sends(Send.of(Way.NOT_CONNECTED));

    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    assertThat(((NotExecuted<?, ?>) settlement).reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(world.exchange.looks).isEmpty();
  }

  @Test
  void takesARejectedDuplicateOfAnExecutedRequestForExecuted() {
    World refusing = World.refusingRepeatedIds();
    refusing.faults.sends(Send.of(Way.TWICE_SECOND_ANSWER)).lag(Duration.ofSeconds(9));

    Settlement<Receipt, Row> settlement = refusing.submitter().submit(payment);

    assertThat(settlement.orThrow().exchangeId()).isEqualTo("T1");
    assertThat(refusing.balance("b")).isEqualByComparingTo("10");
  }

  @Test
  void looksUntilASecondSendingIsDeadIfItIsRejected() {
    world.faults.sends(Send.of(Way.LOST));
    world.ledger.deposit("a", "-1000");

    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    assertThat(((NotExecuted<?, ?>) settlement).reason()).isEqualTo(Reason.REFUSED);
    assertThat(settlement.sends()).isEqualTo(2);
    assertThat(Duration.between(world.exchange.sentAt.get(1), world.time.instant()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(28));
  }

  @Test
  void findsTheFirstSendingIfTheSecondIsRejectedAsItsDuplicate() {
    World refusing = World.refusingRepeatedIds();
    // The history lags by more than we took for granted.
    refusing.faults.sends(Send.of(Way.ANSWER_LOST)).lag(Duration.ofSeconds(50));

    Settlement<Receipt, Row> settlement = refusing.submitter().submit(payment);

    assertThat(settlement.orThrow().exchangeId()).isEqualTo("T1");
    assertThat(settlement.sends()).isEqualTo(2);
    assertThat(refusing.balance("b")).isEqualByComparingTo("10");
  }

  @Test
  void looksUpWhatWasExecutedButAnsweredUnreadably() {
    world.faults.sends(Send.of(Way.UNREADABLE)).lag(Duration.ofSeconds(3));

    assertThat(world.submitter().submit(payment).orThrow().exchangeId()).isEqualTo("T1");
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void neverSendsAgainWhatWasAnsweredWithSuccessEvenIfTheHistoryNeverShowsIt() {
    world.faults.sends(Send.of(Way.UNREADABLE)).lag(Duration.ofDays(1));

    assertThatThrownBy(() -> world.submitter().submit(payment.withId("gone")))
        .isInstanceOfSatisfying(UnsettledException.class, e -> {
          assertThat(e.reason()).isEqualTo(UnsettledException.Reason.CONTRADICTION);
          assertThat(e.clientId()).isEqualTo("gone");
          assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        });
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void waitsForWhatIsPendingInTheHistory() {
    world.faults.sends(Send.of(Way.ANSWER_LOST).pending(Duration.ofMinutes(3), false));

    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    assertThat(settlement.orThrow().exchangeId()).isEqualTo("T1");
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void reportsWhatFailsInTheHistoryAsFailed() {
    world.faults.sends(Send.of(Way.ANSWER_LOST).pending(Duration.ofSeconds(2), true));

    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    assertThat(((NotExecuted<?, ?>) settlement).reason()).isEqualTo(Reason.FAILED);
    assertThat(world.exchange.sentAt).hasSize(1);
    assertThat(world.balance("b")).isEqualByComparingTo("0");
  }

  @Test
  void givesUpLoudlyOnWhatStaysPending() {
    world.faults.sends(Send.of(Way.ANSWER_LOST).pending(Duration.ofHours(1), false));

    Duration taken = world.timing(
        () -> assertThatThrownBy(() -> world.submitter().submit(payment.withId("stuck")))
            .isInstanceOfSatisfying(UnsettledException.class, e -> {
              assertThat(e.reason()).isEqualTo(UnsettledException.Reason.TIME_LIMIT);
              assertThat(e).hasMessageContaining("stuck").hasMessageContaining("resume()");
              assertThat(e.deadAt()).isPresent();
            }));

    assertThat(taken).isLessThanOrEqualTo(SubmitPolicy.defaults().worstCase());
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void goesOnWithWhatItGaveUpOn() {
    world.faults.sends(Send.of(Way.ANSWER_LOST).pending(Duration.ofMinutes(11), false));
    var submitter = world.submitter();
    assertThatThrownBy(() -> submitter.submit(payment)).isInstanceOf(UnsettledException.class);

    BatchReport<Payment, Receipt, Row> report = world.resume(submitter);

    assertThat(report.items()).hasSize(1);
    assertThat(report.items().get(0).outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(world.exchange.sentAt).hasSize(1);
    assertThat(world.resume(submitter).items()).isEmpty();
  }

  @Test
  void doesNotTakeForAbsentWhatItHasSeenOnce() {
    world.faults.sends(Send.of(Way.ANSWER_LOST).pending(Duration.ofHours(1), false));
    world.time.after(Duration.ofSeconds(10), () -> world.faults.lag(Duration.ofDays(1)));

    assertThatThrownBy(() -> world.submitter().submit(payment))
        .isInstanceOfSatisfying(UnsettledException.class, e -> assertThat(e.reason())
            .isEqualTo(UnsettledException.Reason.TIME_LIMIT));
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void outlivesLooksThatFail() {
    world
        .faults
        .sends(Send.of(Way.ANSWER_LOST))
        .looks(Look.UNAVAILABLE, Look.RATE_LIMITED, Look.UNAVAILABLE, Look.SLOW);

    assertThat(world.submitter().submit(payment).orThrow().exchangeId()).isEqualTo("T1");
  }

  @Test
  void looksNoMoreBeforeABanEnds() {
    world.faults.sends(Send.of(Way.ANSWER_LOST)).looks(Look.BANNED);

    Duration taken = world.timing(() -> world.submitter().submit(payment));

    assertThat(taken).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(world.exchange.looks).hasSize(2);
  }

  @Test
  void givesUpLoudlyIfTheHistoryCannotBeReadInTime() {
    world
        .faults
        .sends(Send.of(Way.ANSWER_LOST))
        .looks(Collections.nCopies(1000, Look.UNAVAILABLE).toArray(Look[]::new));

    Duration taken =
        world.timing(() -> assertThatThrownBy(() -> world.submitter().submit(payment))
            .isInstanceOf(UnsettledException.class)
            .hasMessageContaining("time limit")
            .hasRootCauseMessage(Errors.unavailable().getMessage()));

    assertThat(taken).isBetween(Duration.ofMinutes(10), SubmitPolicy.defaults().worstCase());
  }

  @Test
  void givesUpAtOnceIfLookingFailsInAWayThatDoesNotPass() {
    world.faults.sends(Send.of(Way.ANSWER_LOST)).looks(Look.BROKEN);

    assertThatThrownBy(() -> world.submitter().submit(payment.withId("broken")))
        .isInstanceOfSatisfying(UnsettledException.class, e -> {
          assertThat(e.reason()).isEqualTo(UnsettledException.Reason.BROKEN);
          assertThat(e).hasRootCauseMessage("the client is closed");
        });
  }

  @Test
  void waitsNoLongerThanItTakesToProveAnAbsence() {
    world.faults.sends(Send.of(Way.LOST));

    world
        .submitter(
            policy -> policy.longestPause(Duration.ofMinutes(1)).timeLimit(Duration.ofHours(1)))
        .submit(payment);

    // The first request was dead 28 s after its end, 1 s; the second absence is found after one
    // more pause.
    assertThat(Duration.between(world.exchange.looks.get(0).to(), world.exchange.sentAt.get(1)))
        .isLessThan(Duration.ofSeconds(28 + 1 + 60));
    assertThat(world.exchange.looks.stream().map(TimeWindow::to))
        .anyMatch(look -> Duration.between(world.exchange.sentAt.get(0), look)
                .minusSeconds(29)
                .abs()
                .compareTo(Duration.ofMillis(100))
            < 0);
  }

  @Test
  void looksTwiceAgainAfterTheSecondSending() {
    world.faults.sends(Send.of(Way.LOST), Send.of(Way.LOST));

    world.submitter().submit(payment);

    Instant dead = world.exchange.sentAt.get(1).plus(Duration.ofSeconds(28));
    assertThat(world.exchange.looks.stream().filter(look -> !look.to().isBefore(dead)))
        .hasSize(2);
  }

  @Test
  void believesAFailureOnlyOnceTheRequestIsDead() {
    world.faults.sends(Send.of(Way.ANSWER_LOST).pending(Duration.ofSeconds(2), true));

    assertThat(world.timing(() -> world.submitter().submit(payment)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(28));
  }

  @Test
  void neverSendsAgainWhatItCouldNotConfirm() {
    world.faults.lag(Duration.ofDays(1));

    assertThatThrownBy(
            () -> world.submitter(policy -> policy.confirmSuccess(true)).submit(payment))
        .isInstanceOfSatisfying(UnsettledException.class, e -> assertThat(e.reason())
            .isEqualTo(UnsettledException.Reason.CONTRADICTION));
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void countsAnItemThatAnAnswerRepeatsAsOne() {
    world.faults.sends(Send.of(Way.ANSWER_LOST));
    IdentifiedWrite<Payment, Payment.Builder, Receipt, Row> write = world.exchange.write();
    Lookup<Payment, Row> lookup = Lookup.of(
        (request, window) -> FakeCall.of(
            world.time,
            Errors.PAYMENTS,
            (w, limit) -> CompletableFuture.completedFuture(List.of(row(request), row(request)))),
        rows -> rows,
        Row::id,
        Row::number,
        Row::progress,
        (request, row) -> true);

    Settlement<Receipt, Row> settlement = Submitter.of(
            new IdentifiedWrite<>(
                write.operation(),
                write.builder(),
                write.build(),
                write.clientId(),
                write.withClientId(),
                write.codec(),
                write.send(),
                write.exchangeId(),
                lookup),
            world.exchange.clock)
        .withTime(world.time::nanos, world.time, () -> 1)
        .submit(payment);

    assertThat(settlement.orThrow().exchangeId()).isEqualTo("T1");
  }

  private Row row(Payment request) {
    Instant now = world.time.instant();
    return new Row(
        "T1",
        request.id(),
        request.from(),
        request.to(),
        request.amount(),
        now,
        now,
        false,
        Progress.EXECUTED);
  }

  @Test
  void hasNothingToResumeAtFirst() {
    assertThat(world.submitter().resume().items()).isEmpty();
    assertThat(world.submitter().resume(ResumeMode.LOOK_ONLY).items()).isEmpty();
  }

  @Test
  void forgetsWhatIsSettledUnlessThereIsAJournal() {
    var submitter = world.submitter();
    submitter.submit(payment.withId("again"));

    // So it is the caller's duty not to use an id twice: here nobody else notices.
    submitter.submit(payment.withId("again"));

    assertThat(world.ledger.executions("again")).isEqualTo(2);
  }

  @Test
  void takesNoPageOfOtherItemsForAnAbsence() {
    world.submitter().submit(Payment.of("a", "b", "1"));
    world
        .faults
        .sends(Send.of(Way.LOST))
        .looks(Collections.nCopies(1000, Look.UNFILTERED).toArray(Look[]::new));

    assertThatThrownBy(() -> world.submitter().submit(payment))
        .isInstanceOf(UnsettledException.class);
    assertThat(world.exchange.sentAt).hasSize(2);
  }

  @Test
  void givesUpLoudlyIfTheIdStandsForSomethingElse() {
    world.submitter().submit(Payment.of("a", "b", "1").withId("twice"));
    world.faults.sends(Send.of(Way.LOST));

    assertThatThrownBy(() -> world.submitter().submit(payment.withId("twice")))
        .isInstanceOfSatisfying(UnsettledException.class, e -> {
          assertThat(e.reason()).isEqualTo(UnsettledException.Reason.DIFFERENT);
          assertThat(e)
              .hasMessageEndingWith("Compare this write with what the history has under this id")
              .hasMessageNotContaining("resume()");
        });
  }

  @Test
  void givesUpLoudlyIfTheHistorySaysTwice() {
    world.faults.sends(Send.of(Way.TWICE_FIRST_ANSWER));

    assertThatThrownBy(
            () -> world.submitter(policy -> policy.confirmSuccess(true)).submit(payment))
        .isInstanceOfSatisfying(UnsettledException.class, e -> {
          assertThat(e.reason()).isEqualTo(UnsettledException.Reason.REPEATED);
          assertThat(e)
              .hasMessageNotContaining("may or may not")
              .hasMessageEndingWith("Ask the exchange");
        });
  }

  @Test
  void confirmsASuccessInTheHistoryIfThePolicySaysSo() {
    world.faults.sends(Send.of(Way.FINE).pending(Duration.ofSeconds(20), false));

    Executed<Receipt, Row> settlement =
        world.submitter(policy -> policy.confirmSuccess(true)).submit(payment).orThrow();

    assertThat(settlement.answer()).isEqualTo(new Receipt("T1"));
    assertThat(settlement.item().number()).isEqualTo("T1");
  }

  @Test
  void reportsASuccessThatFailsLaterAsFailedIfThePolicySaysToConfirm() {
    world.faults.sends(Send.of(Way.FINE).pending(Duration.ofSeconds(20), true));

    Settlement<Receipt, Row> settlement =
        world.submitter(policy -> policy.confirmSuccess(true)).submit(payment);

    assertThat(((NotExecuted<?, ?>) settlement).reason()).isEqualTo(Reason.FAILED);
  }

  @Test
  void isNotFooledByAClockThatWasAheadWhenItSent() {
    // Refused at first; then the clock is corrected, and the second attempt of the same call is
    // lost.
    world.exchange.clock.error(Duration.ofSeconds(40));
    world.faults.sends(Send.of(Way.FINE), Send.of(Way.LATE, Duration.ofMillis(4900)));

    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    assertThat(settlement.orThrow().sends()).isEqualTo(1);
    assertThat(world.ledger.executions(settlement.clientId())).isEqualTo(1);
  }

  @Test
  void isNotFooledByAClockThatJumpsForwardBeforeItLooks() {
    world.faults.sends(Send.of(Way.SLOW, Duration.ofSeconds(9)));
    world.time.after(
        Duration.ofMillis(900), () -> world.exchange.clock.error(Duration.ofMinutes(5)));

    Settlement<Receipt, Row> settlement = world.submitter().submit(payment);

    assertThat(settlement.orThrow().sends()).isEqualTo(1);
    assertThat(world.ledger.executions(settlement.clientId())).isEqualTo(1);
  }

  @Test
  void looksFarEnoughBackForAClockThatWasHoursAhead() {
    world.exchange.clock.error(Duration.ofHours(12));
    world.faults.sends(Send.of(Way.FINE), Send.of(Way.ANSWER_LOST));

    assertThat(world.submitter().submit(payment).orThrow().exchangeId()).isEqualTo("T1");
  }

  @Test
  void asksForWindowsThatTheHistoryAnswers() {
    world.faults.sends(Send.of(Way.LOST), Send.of(Way.LOST));

    world.submitter().submit(payment);

    assertThat(world.exchange.looks)
        .allMatch(
            look -> Duration.between(look.from(), look.to()).compareTo(Duration.ofDays(7)) < 0);
  }

  @Test
  void refusesAnIdThatIsUnderWay() {
    world.faults.sends(Send.of(Way.LOST));
    var submitter = world.submitter();
    var first = submitter.submitAsync(payment.withId("busy"));

    assertThatThrownBy(() -> submitter.submit(payment.withId("busy")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("busy");
    assertThat(world.time.await(first).outcome()).isEqualTo(Outcome.EXECUTED);
  }

  @Test
  void stopsAtAnInterruptAndLeavesTheWriteOpen() {
    world.faults.sends(Send.of(Way.ANSWER_LOST)).lag(Duration.ofSeconds(5));
    world.time.after(Duration.ofSeconds(2), () -> Thread.currentThread().interrupt());
    var submitter = world.submitter();

    assertThatThrownBy(() -> submitter.submit(payment.withId("left")))
        .isInstanceOfSatisfying(UnsettledException.class, e -> {
          assertThat(e.reason()).isEqualTo(UnsettledException.Reason.INTERRUPTED);
          assertThat(e.clientId()).isEqualTo("left");
        });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(world.resume(submitter).items().get(0).outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void throwsIfItIsAskedToAndNothingWasExecuted() {
    Settlement<Receipt, Row> settlement =
        world.submitter().submit(Payment.of("a", "b", "1001").withId("poor"));

    assertThatThrownBy(settlement::orThrow)
        .isInstanceOfSatisfying(NotExecutedException.class, e -> {
          assertThat(e.clientId()).isEqualTo("poor");
          assertThat(e.settlement()).isSameAs(settlement);
          assertThat(e).hasMessageContaining("poor").hasMessageContaining("REFUSED");
        });
  }

  @Test
  void settlesARequestThatOthersSent() {
    world.submitter().submit(payment.withId("theirs"));

    Settlement<Receipt, Row> settlement =
        world.submitter().settle(payment.withId("theirs"), world.time.instant().minusSeconds(60));

    assertThat(settlement.orThrow().exchangeId()).isEqualTo("T1");
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void settlesARequestOfOthersThatIsStillToExecute() {
    world.time.after(
        Duration.ofSeconds(14),
        () -> world.ledger.execute(payment.withId("theirs"), Duration.ZERO, false));

    Settlement<Receipt, Row> settlement =
        world.submitter().settle(payment.withId("theirs"), world.time.instant());

    assertThat(settlement.orThrow().exchangeId()).isEqualTo("T1");
  }

  @Test
  void doesNotTakeTheFirstLookForAProofIfOthersSent() {
    world.time.after(
        Duration.ofSeconds(14),
        () -> world.ledger.execute(payment.withId("theirs"), Duration.ZERO, false));

    Settlement<Receipt, Row> settlement = world
        .submitter(policy -> policy.absences(1))
        .settle(payment.withId("theirs"), world.time.instant());

    assertThat(settlement.orThrow().exchangeId()).isEqualTo("T1");
  }

  @Test
  void settlesARequestThatWasNeverExecutedWithoutSendingIt() {
    Settlement<Receipt, Row> settlement =
        world.submitter().settle(payment.withId("theirs"), world.time.instant());

    assertThat(((NotExecuted<?, ?>) settlement).reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(world.exchange.sentAt).isEmpty();
  }

  @Test
  void proofsNoAbsenceOfWhatMayBeOlderThanTheHistory() {
    assertThatThrownBy(() -> world
            .submitter()
            .settle(payment.withId("old"), world.time.instant().minus(Duration.ofDays(8))))
        .isInstanceOfSatisfying(UnsettledException.class, e -> assertThat(e.reason())
            .isEqualTo(UnsettledException.Reason.TOO_OLD));
  }

  @Test
  void refusesToSettleARequestWithoutId() {
    assertThatThrownBy(() -> world.submitter().settle(payment, world.time.instant()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("client id");
  }

  @ParameterizedTest
  @EnumSource(FakeLedger.RepeatedId.class)
  void movesMoneyOnceWhateverARepeatedIdIsAnswered(FakeLedger.RepeatedId repeatedId) {
    World other = new World(repeatedId);
    other.faults.sends(Send.of(Way.SLOW, Duration.ofSeconds(9)), Send.of(Way.LOST));

    var submitter = other.submitter();

    submitter.submit(payment);
    submitter.submit(payment);
    other.time.drain();

    assertThat(other.balance("b")).isEqualByComparingTo("20");
  }
}
