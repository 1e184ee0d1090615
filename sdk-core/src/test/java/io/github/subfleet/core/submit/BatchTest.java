package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.submit.Faults.Look;
import io.github.subfleet.core.submit.Faults.Send;
import io.github.subfleet.core.submit.Faults.Way;
import io.github.subfleet.core.submit.JournalStep.Kind;
import io.github.subfleet.core.submit.NotExecuted.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {
  private final World world = World.unforgiving();

  @AfterEach
  void noInterruptIsLeft() {
    Thread.interrupted();
  }

  private static List<Payment> payments(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Payment.of("a", "b", Integer.toString(i + 1)))
        .toList();
  }

  private BatchReport<Payment, Receipt, Row> run(Batch<Payment, Receipt, Row> batch) {
    return world.time.await(batch.runAsync());
  }

  @Test
  void reportsEveryPaymentInTheOrderOfTheBatch() {
    world.faults.sends(Send.of(Way.LOST));

    var report = run(world.submitter().batch(payments(20)));

    assertThat(report.items()).hasSize(20).allMatch(item -> item.outcome() == Outcome.EXECUTED);
    assertThat(report.items())
        .extracting(item -> item.request().amount().intValue())
        .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
    assertThat(report.items())
        .allMatch(item -> item.clientId().equals(item.request().id()));
    assertThat(report.isSettled()).isTrue();
    assertThat(world.balance("b")).isEqualByComparingTo("210");
  }

  @Test
  void anEmptyBatchIsDoneAtOnce() {
    assertThat(run(world.submitter().batch(List.of())).items()).isEmpty();
  }

  @Test
  void keepsSoManyPaymentsUnderWayAndNoMore() {
    CompletableFuture<?> report =
        world.submitter().batch(payments(20)).concurrency(3).runAsync();
    world.time.pass(Duration.ofMillis(10));
    assertThat(world.exchange.sentAt).hasSize(3);

    world.time.pass(Duration.ofMillis(40));
    assertThat(world.exchange.sentAt).hasSize(6);
    assertThat(report).isNotDone();
  }

  @Test
  void refusesAConcurrencyOfNone() {
    Batch<Payment, Receipt, Row> batch = world.submitter().batch(payments(1));

    assertThatThrownBy(() -> batch.concurrency(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("concurrency must be 1 or more, but was 0");
  }

  @Test
  void sendsNothingMoreOnceItsFutureHasRunOutOfTime() {
    var submitter = world.submitter();
    CompletableFuture<?> report = submitter.batch(payments(10)).concurrency(2).runAsync();
    world.time.pass(Duration.ofMillis(10));

    // As orTimeout does it.
    report.completeExceptionally(new TimeoutException());
    world.time.drain();

    assertThat(world.exchange.sentAt).hasSize(2);
    assertThat(world.resume(submitter).with(Outcome.EXECUTED)).hasSize(10);
  }

  @Test
  void reportsWhatWasExecutedEvenIfWhatWasSkippedCannotBeRecorded() {
    MemoryJournal journal = new MemoryJournal() {
      @Override
      public void append(List<JournalStep> more) {
        if (more.size() > 1 && more.get(0).kind() == Kind.NOT_EXECUTED) {
          throw new JournalException("the disk is full", null);
        }
        super.append(more);
      }
    };
    List<Payment> payments = new ArrayList<>(payments(6));
    payments.set(2, Payment.of("a", "b", "5000"));
    var submitter = world.submitter().withJournal(journal);

    var report = run(submitter.batch(payments).concurrency(1).stopWhenNotExecuted());

    assertThat(report.progress()).isEqualTo(new BatchProgress(6, 2, 1, 3));
    assertThat(report.with(Outcome.UNKNOWN))
        .allMatch(item -> item.failure() instanceof JournalException);
    assertThat(world.exchange.sentAt).hasSize(3);
    assertThat(world.resume(submitter).items()).hasSize(3);
  }

  @Test
  void tellsAListenerOfEachEnd() {
    List<BatchProgress> progress = new ArrayList<>();
    List<Integer> indexes = new ArrayList<>();
    world.faults.sends(Send.of(Way.ANSWER_LOST));

    var report = run(world.submitter().batch(payments(3)).listener((item, so) -> {
      indexes.add(item.index());
      progress.add(so);
    }));

    assertThat(indexes).containsExactly(1, 2, 0);
    assertThat(progress).endsWith(new BatchProgress(3, 3, 0, 0)).hasSize(3);
    assertThat(progress.get(0).done()).isEqualTo(1);
    assertThat(report.progress()).isEqualTo(progress.get(2));
  }

  @Test
  void goesOnAfterARefusal() {
    List<Payment> payments = new ArrayList<>(payments(5));
    payments.set(1, Payment.of("a", "b", "5000"));

    var report = run(world.submitter().batch(payments).concurrency(1));

    assertThat(report.with(Outcome.NOT_EXECUTED))
        .singleElement()
        .matches(item -> item.index() == 1);
    assertThat(report.with(Outcome.EXECUTED)).hasSize(4);
    assertThat(report.progress()).isEqualTo(new BatchProgress(5, 4, 1, 0));
    assertThat(report.progress().done()).isEqualTo(5);
  }

  @Test
  void stopsAfterARefusalIfItIsToldTo() {
    List<Payment> payments = new ArrayList<>(payments(6));
    payments.set(1, Payment.of("a", "b", "5000"));

    var report = run(world.submitter().batch(payments).concurrency(2).stopWhenNotExecuted());

    List<Reason> reasons = new ArrayList<>();
    report
        .with(Outcome.NOT_EXECUTED)
        .forEach(item -> reasons.add(((NotExecuted<?, ?>) item.settlement()).reason()));
    assertThat(report.items()).hasSize(6);
    assertThat(reasons)
        .containsOnlyOnce(Reason.REFUSED)
        .contains(Reason.SKIPPED)
        .hasSizeGreaterThan(2);
    assertThat(world.exchange.sentAt).hasSizeLessThan(6);
  }

  @Test
  void sendsWhatWasSkippedIfTheBatchIsRunAgain() {
    MemoryJournal journal = new MemoryJournal();
    List<Payment> payments = new ArrayList<>(payments(6));
    payments.set(1, Payment.of("a", "b", "5000"));
    run(world
        .submitter()
        .withJournal(journal)
        .batch("once", payments)
        .concurrency(1)
        .stopWhenNotExecuted());

    var again = run(world
        .submitter()
        .withJournal(new MemoryJournal(journal.steps))
        .batch("once", payments)
        .stopWhenNotExecuted());

    assertThat(again.with(Outcome.EXECUTED)).hasSize(5);
    assertThat(again.items().get(1).outcome()).isEqualTo(Outcome.NOT_EXECUTED);
    assertThat(world.balance("b")).isEqualByComparingTo("19");
  }

  @Test
  void canBeRunAgainByTheSameSubmitter() {
    var submitter = world.submitter().withJournal(new MemoryJournal());
    Batch<Payment, Receipt, Row> batch = submitter
        .batch(List.of(Payment.of("a", "b", "5000"), Payment.of("a", "b", "1")))
        .concurrency(1)
        .stopWhenNotExecuted();
    run(batch);

    assertThat(run(batch).with(Outcome.EXECUTED)).hasSize(1);
    assertThat(world.balance("b")).isEqualByComparingTo("1");
  }

  @Test
  void doesNotSendWhatWasSkippedWhenItResumes() {
    MemoryJournal journal = new MemoryJournal();
    run(world
        .submitter()
        .withJournal(journal)
        .batch(List.of(Payment.of("a", "b", "5000"), Payment.of("a", "b", "1")))
        .concurrency(1)
        .stopWhenNotExecuted());

    assertThat(world
            .resume(world.submitter().withJournal(new MemoryJournal(journal.steps)))
            .items())
        .isEmpty();
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void settlesWithoutSendingWhatAnEarlierRunHadSentEvenIfItStops() {
    MemoryJournal journal = new MemoryJournal();
    List<Payment> payments =
        List.of(Payment.of("a", "b", "5000"), Payment.of("a", "b", "7"), Payment.of("a", "b", "8"));
    // An earlier run died after it had sent the second payment.
    world.faults.sends(Send.of(Way.ANSWER_LOST));
    List<Payment> identified = new NamedIds<>("pay", world.exchange.write()).identify(payments);
    world.submitter().withJournal(journal).submit(identified.get(1));
    Journal later = new MemoryJournal(journal.steps.subList(0, 2));

    var report = run(world
        .submitter()
        .withJournal(later)
        .batch("pay", payments)
        .concurrency(1)
        .stopWhenNotExecuted());

    assertThat(report.items().get(1).outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(((NotExecuted<?, ?>) report.items().get(2).settlement()).reason())
        .isEqualTo(Reason.SKIPPED);
    assertThat(world.balance("b")).isEqualByComparingTo("7");
  }

  @Test
  void recordsAllPaymentsBeforeItSendsTheFirst() {
    MemoryJournal journal = new MemoryJournal();

    var unused = world.submitter().withJournal(journal).batch(payments(50)).runAsync();
    assertThat(journal.kinds()).hasSize(50).containsOnly(Kind.INTENDED);
    assertThat(world.exchange.sentAt).isEmpty();
  }

  @Test
  void sendsNothingTwiceIfANamedBatchIsRunTwice() {
    MemoryJournal journal = new MemoryJournal();
    List<Payment> payments = new ArrayList<>(payments(5));
    payments.add(payments.get(0));
    run(world.submitter().withJournal(journal).batch("salaries", payments));
    Collections.reverse(payments);

    var again = run(world
        .submitter()
        .withJournal(new MemoryJournal(journal.steps))
        .batch("salaries", payments));

    assertThat(again.with(Outcome.EXECUTED)).hasSize(6);
    assertThat(world.exchange.sentAt).hasSize(6);
    assertThat(world.balance("b")).isEqualByComparingTo("16");
  }

  @Test
  void sendsTheSamePaymentsAgainInABatchOfAnotherName() {
    var submitter = world.submitter().withJournal(new MemoryJournal());

    run(submitter.batch("november", payments(2)));
    run(submitter.batch("december", payments(2)));

    assertThat(world.balance("b")).isEqualByComparingTo("6");
  }

  @Test
  void keepsTheIdsThatRequestsHave() {
    var report = run(world
        .submitter()
        .withJournal(new MemoryJournal())
        .batch("named", List.of(payments(1).get(0).withId("mine"))));

    assertThat(report.items().get(0).clientId()).isEqualTo("mine");
  }

  @Test
  void refusesANameWithoutAJournal() {
    assertThatThrownBy(() -> world.submitter().batch("salaries", payments(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("journal");
  }

  @Test
  void runsOnceWithoutAJournal() {
    Batch<Payment, Receipt, Row> batch = world.submitter().batch(payments(2));
    run(batch);

    assertThatThrownBy(() -> run(batch.concurrency(2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only once");
    assertThat(world.exchange.sentAt).hasSize(2);
  }

  @Test
  void sendsNothingAgainIfItIsRunAgainWithAJournal() {
    Batch<Payment, Receipt, Row> batch =
        world.submitter().withJournal(new MemoryJournal()).batch(payments(2));
    run(batch);

    assertThat(run(batch).with(Outcome.EXECUTED)).hasSize(2);
    assertThat(world.exchange.sentAt).hasSize(2);
  }

  @Test
  void refusesABlankName() {
    assertThatThrownBy(
            () -> world.submitter().withJournal(new MemoryJournal()).batch(" ", payments(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name");
  }

  @Test
  void refusesAnIdThatIsThereTwiceBeforeAnythingIsSent() {
    List<Payment> payments =
        List.of(payments(1).get(0).withId("x"), payments(2).get(1).withId("x"));

    assertThatThrownBy(() -> run(world.submitter().batch(payments)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("client id x");
    assertThat(world.exchange.sentAt).isEmpty();
  }

  @Test
  void reportsWhatCannotBeSettledAndGoesOn() {
    world.faults.sends(Send.of(Way.ANSWER_LOST)).looks(Look.BROKEN);

    var report = run(world.submitter().batch(payments(3)).concurrency(1));

    assertThat(report.isSettled()).isFalse();
    assertThat(report.progress()).isEqualTo(new BatchProgress(3, 2, 0, 1));
    assertThat(report.progress().done()).isEqualTo(3);
    assertThat(report.items().get(0).failure()).isInstanceOf(UnsettledException.class);
    assertThat(report.items().get(0).settlement()).isNull();
  }

  @Test
  void aListenerThatThrowsStopsTheBatch() {
    var submitter = world.submitter();
    Batch<Payment, Receipt, Row> batch = submitter
        .batch(payments(10))
        .concurrency(2)
        .listener((item, progress) -> {
          throw new UnsupportedOperationException("not like this");
        });

    assertThatThrownBy(() -> run(batch))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("not like this");
    int sent = world.exchange.sentAt.size();
    assertThat(sent).isLessThanOrEqualTo(3);
    // What was not begun is open, and in nobody's hands.
    assertThat(world.resume(submitter).items()).hasSize(10 - sent);
  }

  @Test
  void sendsNothingMoreOnceItIsCancelled() {
    var submitter = world.submitter();
    CompletableFuture<?> report = submitter.batch(payments(10)).concurrency(2).runAsync();
    world.time.pass(Duration.ofMillis(10));

    report.cancel(true);
    world.time.drain();

    assertThat(world.exchange.sentAt).hasSize(2);
    assertThat(world.resume(submitter).with(Outcome.EXECUTED)).hasSize(10);
    assertThat(world.exchange.sentAt).hasSize(10);
  }

  @Test
  void anInterruptStopsAWaitingRun() {
    Batch<Payment, Receipt, Row> batch = world.submitter().batch(payments(3));
    Thread.currentThread().interrupt();

    assertThatThrownBy(batch::run)
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("resume()");
    assertThat(Thread.interrupted()).isTrue();
    world.time.drain();
    assertThat(world.exchange.sentAt).isEmpty();
  }

  @Test
  void aWaitingRunThrowsWhatIsWrong() {
    List<Payment> payments =
        List.of(payments(1).get(0).withId("x"), payments(2).get(1).withId("x"));

    assertThatThrownBy(() -> world.submitter().batch(payments).run())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWaitingRunReturnsTheReport() {
    // No pauses are needed here, so that decisions can be made on whatever thread is there.
    var submitter = Submitter.of(instant(world.exchange.write()), world.exchange.clock);

    assertThat(submitter.batch(payments(3)).run().with(Outcome.EXECUTED)).hasSize(3);
  }

  private static IdentifiedWrite<Payment, Payment.Builder, Receipt, Row> instant(
      IdentifiedWrite<Payment, Payment.Builder, Receipt, Row> write) {
    return new IdentifiedWrite<>(
        write.operation(),
        write.builder(),
        write.build(),
        write.clientId(),
        write.withClientId(),
        write.codec(),
        payment -> FakeCall.of(
            new VirtualTime(),
            Errors.PAY,
            (window, limit) ->
                CompletableFuture.completedFuture(new Receipt(payment.amount().toString()))),
        write.exchangeId(),
        write.lookup());
  }
}
