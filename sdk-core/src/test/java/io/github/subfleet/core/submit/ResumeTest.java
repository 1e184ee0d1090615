package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.submit.Faults.Look;
import io.github.subfleet.core.submit.Faults.Send;
import io.github.subfleet.core.submit.Faults.Way;
import io.github.subfleet.core.submit.JournalStep.Kind;
import io.github.subfleet.core.submit.NotExecuted.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResumeTest {
  private final World world = World.unforgiving();
  private final MemoryJournal journal = new MemoryJournal();
  private final Payment payment = Payment.of("a", "b", "10").withId("p");

  private Submitter<Payment, Payment.Builder, Receipt, Row> submitter(Journal used) {
    return world.submitter().withJournal(used);
  }

  private BatchItem<Payment, Receipt, Row> resumed(int steps, ResumeMode mode) {
    Journal later = new MemoryJournal(journal.steps.subList(0, steps));
    return world.time.await(submitter(later).open(mode).runAsync()).items().get(0);
  }

  @Test
  void recordsEachStepBeforeItIsTaken() {
    world.faults.sends(Send.of(Way.LOST));
    submitter(journal).submit(payment);

    assertThat(journal.kinds())
        .containsExactly(Kind.INTENDED, Kind.SENDING, Kind.OPEN, Kind.SENDING, Kind.EXECUTED);
    assertThat(journal.steps.get(0).details()).isEqualTo(payment.parameters());
  }

  @Test
  void sendsWhatWasIntendedAndNeverSent() {
    journal.append(List.of(intended()));

    BatchItem<Payment, Receipt, Row> item = resumed(1, ResumeMode.CARRY_ON);

    assertThat(item.request()).isEqualTo(payment);
    assertThat(item.outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(world.ledger.executions("p")).isEqualTo(1);
  }

  @Test
  void reportsWhatWasIntendedAndNeverSentIfNothingMayBeSent() {
    journal.append(List.of(intended()));

    BatchItem<Payment, Receipt, Row> item = resumed(1, ResumeMode.LOOK_ONLY);

    assertThat(((NotExecuted<?, ?>) item.settlement()).reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(world.exchange.sentAt).isEmpty();
  }

  @Test
  void findsWhatWasSentAndExecutedBeforeTheCrash() {
    submitter(journal).submit(payment);

    BatchItem<Payment, Receipt, Row> item = resumed(2, ResumeMode.CARRY_ON);

    assertThat(item.settlement().orThrow().exchangeId()).isEqualTo("T1");
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void waitsUntilWhatWasAboutToBeSentIsDeadBeforeItSendsAgain() {
    // Died after SENDING was recorded; nobody knows whether anything left the machine, nor when it
    // was stamped.
    world.faults.sends(Send.of(Way.NOT_CONNECTED));
    submitter(journal).submit(payment);

    Instant resumedAt = world.time.instant();
    BatchItem<Payment, Receipt, Row> item = resumed(2, ResumeMode.CARRY_ON);

    assertThat(item.settlement().orThrow().sends()).isEqualTo(2);
    assertThat(Duration.between(resumedAt, world.exchange.sentAt.get(1)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(28));
  }

  @Test
  void allowsForARequestThatLeftTheMachineJustBeforeTheCrash() {
    // A process that was frozen after it recorded SENDING sends an hour later, and dies at once.
    world.faults.sends(Send.of(Way.NOT_CONNECTED));
    submitter(journal).submit(payment);
    world.time.pass(Duration.ofHours(1));
    world.time.after(
        Duration.ofSeconds(14), () -> world.ledger.execute(payment, Duration.ZERO, false));

    BatchItem<Payment, Receipt, Row> item = resumed(2, ResumeMode.CARRY_ON);

    assertThat(item.settlement().orThrow().exchangeId()).isEqualTo("T1");
    world.time.drain();
    assertThat(world.ledger.executions("p")).isEqualTo(1);
  }

  @Test
  void waitsForTheWindowOfWhatAProcessWithAnotherPolicySent() {
    world.faults.sends(
        new Send(Way.LATE, Duration.ofSeconds(55), Duration.ofSeconds(90), Duration.ZERO, false));
    var unused = world
        .submitter(policy -> policy.recvWindow(Duration.ofSeconds(60)))
        .withJournal(journal)
        .submitAsync(payment);
    world.time.pass(Duration.ofSeconds(1));

    resumed(2, ResumeMode.CARRY_ON);

    world.time.drain();
    assertThat(world.ledger.executions("p")).isEqualTo(1);
  }

  @Test
  void findsWhatWasSentByAMachineWhoseClockWasDaysAhead() {
    world.exchange.clock.error(Duration.ofDays(3));
    submitter(journal).submit(payment);
    world.time.pass(Duration.ofDays(2));

    BatchItem<Payment, Receipt, Row> item = resumed(2, ResumeMode.CARRY_ON);

    assertThat(item.settlement().orThrow().exchangeId()).isEqualTo("T1");
    assertThat(world.ledger.executions("p")).isEqualTo(1);
  }

  @Test
  void settlesWhatOthersSentAfterTheJournalHadItAsNotExecuted() {
    var submitter = submitter(journal);
    world.faults.sends(Send.of(Way.NOT_CONNECTED));
    submitter.submit(payment);
    world.time.pass(Duration.ofHours(1));
    world.ledger.execute(payment, Duration.ZERO, false);

    Settlement<Receipt, Row> settlement = submitter.settle(payment, world.time.instant());

    assertThat(settlement.orThrow().exchangeId()).isEqualTo("T1");
    assertThat(submitter(new MemoryJournal(journal.steps)).submit(payment).outcome())
        .isEqualTo(Outcome.EXECUTED);
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void settlesWhatOthersSentAfterTheJournalHadLeftItOpen() {
    var submitter = submitter(journal);
    world.faults.sends(Send.of(Way.LOST));
    world.faults.looks(Look.BROKEN);
    assertThatThrownBy(() -> submitter.submit(payment)).isInstanceOf(UnsettledException.class);
    world.time.pass(Duration.ofHours(1));
    world.time.after(
        Duration.ofSeconds(14), () -> world.ledger.execute(payment, Duration.ZERO, false));

    Settlement<Receipt, Row> settlement = submitter.settle(payment, world.time.instant());

    assertThat(settlement.orThrow().exchangeId()).isEqualTo("T1");
  }

  @Test
  void doesNotForgetThatTheExchangeHadAnsweredWithSuccessWhenItSettles() {
    var submitter = submitter(journal);
    world.faults.sends(Send.of(Way.UNREADABLE));
    world.faults.looks(Look.BROKEN);
    assertThatThrownBy(() -> submitter.submit(payment)).isInstanceOf(UnsettledException.class);
    world.faults.lag(Duration.ofDays(1));

    assertThatThrownBy(() -> submitter.settle(payment, world.time.instant()))
        .isInstanceOfSatisfying(UnsettledException.class, e -> assertThat(e.reason())
            .isEqualTo(UnsettledException.Reason.CONTRADICTION));
  }

  @Test
  void findsWhatWasExecutedLongAgo() {
    submitter(journal).submit(payment);
    world.time.pass(Duration.ofDays(20));

    BatchItem<Payment, Receipt, Row> item = resumed(2, ResumeMode.CARRY_ON);

    assertThat(item.settlement().orThrow().exchangeId()).isEqualTo("T1");
    assertThat(world.exchange.looks)
        .allMatch(look -> look.length().compareTo(Duration.ofDays(7)) < 0);
  }

  @Test
  void reportsWhatWasSentAndNotExecutedIfNothingMayBeSent() {
    world.faults.sends(Send.of(Way.LOST));
    submitter(journal).submit(payment);

    World elsewhere = World.unforgiving();
    Journal later = new MemoryJournal(journal.steps.subList(0, 3));
    Settlement<Receipt, Row> settlement = elsewhere
        .time
        .await(
            elsewhere.submitter().withJournal(later).open(ResumeMode.LOOK_ONLY).runAsync())
        .items()
        .get(0)
        .settlement();

    assertThat(((NotExecuted<?, ?>) settlement).reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(elsewhere.exchange.sentAt).isEmpty();
  }

  @Test
  void remembersThatTheExchangeHadAnsweredWithSuccess() {
    world.faults.sends(Send.of(Way.UNREADABLE));
    submitter(journal).submit(payment);
    world.faults.lag(Duration.ofDays(1));

    BatchItem<Payment, Receipt, Row> item = resumed(3, ResumeMode.CARRY_ON);

    assertThat(item.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(((UnsettledException) item.failure()).reason())
        .isEqualTo(UnsettledException.Reason.CONTRADICTION);
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void remembersThatTheExchangeHadRefused() {
    submitter(journal).submit(Payment.of("a", "b", "1001").withId("p"));

    BatchItem<Payment, Receipt, Row> item = resumed(3, ResumeMode.CARRY_ON);

    assertThat(((NotExecuted<?, ?>) item.settlement()).reason()).isEqualTo(Reason.REFUSED);
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void doesNotGoOnWithWhatIsSettled() {
    submitter(journal).submit(payment);

    assertThat(world.resume(submitter(new MemoryJournal(journal.steps))).items())
        .isEmpty();
  }

  @Test
  void answersFromTheJournalWhatWasSettledBefore() {
    submitter(journal).submit(payment);

    Settlement<Receipt, Row> again = submitter(new MemoryJournal(journal.steps)).submit(payment);

    assertThat(again.orThrow().exchangeId()).isEqualTo("T1");
    assertThat(again.orThrow().answer()).isNull();
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void answersARefusalFromTheJournalToo() {
    Payment large = Payment.of("a", "b", "1001").withId("p");
    submitter(journal).submit(large);

    Settlement<Receipt, Row> again = submitter(new MemoryJournal(journal.steps)).submit(large);

    assertThat(((NotExecuted<?, ?>) again).reason()).isEqualTo(Reason.REFUSED);
    assertThat(((NotExecuted<?, ?>) again).detail()).contains("too little");
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void refusesAnIdThatBelongsToOtherParameters() {
    submitter(journal).submit(payment);

    assertThatThrownBy(() -> submitter(new MemoryJournal(journal.steps))
            .submit(Payment.of("a", "b", "1").withId("p")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p")
        .hasMessageContaining("other parameters");
  }

  @Test
  void takesUpAnOpenWriteWhenItIsSubmittedAgain() {
    world.faults.sends(Send.of(Way.ANSWER_LOST));
    submitter(journal).submit(payment);

    Settlement<Receipt, Row> again =
        submitter(new MemoryJournal(journal.steps.subList(0, 2))).submit(payment);

    assertThat(again.orThrow().item().number()).isEqualTo("T1");
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void provesNoAbsenceOfWhatWasSentLongAgo() {
    world.faults.sends(Send.of(Way.LOST));
    submitter(journal).submit(payment);
    World muchLater = World.unforgiving();
    muchLater.time.pass(Duration.ofDays(7));

    Journal later = new MemoryJournal(journal.steps.subList(0, 3));
    BatchItem<Payment, Receipt, Row> item =
        muchLater.resume(muchLater.submitter().withJournal(later)).items().get(0);

    assertThat(((UnsettledException) item.failure()).reason())
        .isEqualTo(UnsettledException.Reason.TOO_OLD);
    assertThat(muchLater.exchange.sentAt).isEmpty();
  }

  @Test
  void sendsNothingIfTheIntentionCannotBeRecorded() {
    assertThatThrownBy(() -> submitter(failingAt(0)).submit(payment))
        .isInstanceOf(JournalException.class);
    assertThat(world.exchange.sentAt).isEmpty();
  }

  @Test
  void sendsNothingIfTheSendingCannotBeRecorded() {
    assertThatThrownBy(() -> submitter(failingAt(1)).submit(payment))
        .isInstanceOfSatisfying(JournalException.class, e -> {
          assertThat(e.clientId()).contains("p");
          assertThat(e)
              .hasMessageContaining("p could not be recorded as SENDING: the disk is full");
        });
    assertThat(world.exchange.sentAt).isEmpty();
  }

  @Test
  void saysWhatHappenedIfTheEndCannotBeRecorded() {
    assertThatThrownBy(() -> submitter(failingAt(2)).submit(payment))
        .isInstanceOfSatisfying(JournalException.class, e -> {
          assertThat(e.clientId()).contains("p");
          assertThat(e).hasMessageContaining("p was executed as T1");
        });
  }

  @Test
  void refusesAJournalOfAnotherOperation() {
    JournalStep other =
        new JournalStep("other", "p", Kind.INTENDED, world.time.instant(), payment.parameters());

    assertThatThrownBy(() -> submitter(new MemoryJournal(List.of(other))))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("other")
        .hasMessageContaining("pay");
  }

  @Test
  void refusesAJournalThatMakesNoSense() {
    JournalStep sending = new JournalStep(
        "pay", "p", Kind.SENDING, world.time.instant(), Intent.sending(1, Duration.ofSeconds(5)));

    assertThatThrownBy(() -> submitter(new MemoryJournal(List.of(sending))))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("SENDING")
        .hasMessageContaining("client id p");
  }

  @Test
  void settlesNothingIfARequestCannotBeMadeAgain() {
    JournalStep unreadable =
        new JournalStep("pay", "q", Kind.INTENDED, world.time.instant(), Map.of("id", "q"));
    journal.append(List.of(intended(), unreadable));
    var submitter = submitter(journal);

    assertThatThrownBy(
            () -> world.time.await(submitter.open(ResumeMode.CARRY_ON).runAsync()))
        .isInstanceOfSatisfying(JournalException.class, e -> {
          assertThat(e.clientId()).contains("q");
          assertThat(e).hasMessageContaining("pay");
        });
    assertThat(world.exchange.sentAt).isEmpty();
    // Nothing is kept in hand by that.
    assertThat(submitter.submit(payment).outcome()).isEqualTo(Outcome.EXECUTED);
  }

  private JournalStep intended() {
    return new JournalStep("pay", "p", Kind.INTENDED, world.time.instant(), payment.parameters());
  }

  private static Journal failingAt(int append) {
    return new MemoryJournal() {
      private int appends;

      @Override
      public void append(List<JournalStep> more) {
        if (appends++ == append) {
          throw new JournalException("the disk is full", new IOException("no space left"));
        }
        super.append(more);
      }
    };
  }
}
