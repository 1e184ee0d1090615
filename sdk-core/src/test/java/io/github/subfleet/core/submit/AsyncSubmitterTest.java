package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.Sleeper;
import io.github.subfleet.core.submit.Faults.Look;
import io.github.subfleet.core.submit.Faults.Send;
import io.github.subfleet.core.submit.Faults.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class AsyncSubmitterTest {
  private final World world = World.unforgiving();
  private final Payment payment = Payment.of("a", "b", "10");

  @Test
  void returnsBeforeAnythingIsSent() {
    CompletableFuture<Settlement<Receipt, Row>> future = world.submitter().submitAsync(payment);

    assertThat(future).isNotDone();
    assertThat(world.exchange.sentAt).isEmpty();
    assertThat(world.time.await(future).orThrow().exchangeId()).isEqualTo("T1");
  }

  @Test
  void settlesAnUnknownOutcome() {
    world.faults.sends(Send.of(Way.LOST)).looks(Look.UNAVAILABLE, Look.SLOW);

    Settlement<Receipt, Row> settlement =
        world.time.await(world.submitter().submitAsync(r -> r.id("async")));

    assertThat(settlement.orThrow().sends()).isEqualTo(2);
    assertThat(world.ledger.executions("async")).isEqualTo(1);
  }

  @Test
  void failsWithTheExceptionThatTheBlockingVariantThrows() {
    world.faults.sends(Send.of(Way.ANSWER_LOST)).looks(Look.BROKEN);

    CompletableFuture<Settlement<Receipt, Row>> future = world.submitter().submitAsync(payment);

    assertThatThrownBy(() -> world.time.await(future))
        .isInstanceOfSatisfying(UnsettledException.class, e -> assertThat(e.reason())
            .isEqualTo(UnsettledException.Reason.BROKEN));
  }

  @Test
  void sendsNothingMoreOnceItIsCancelled() {
    world.faults.sends(Send.of(Way.LOST));
    CompletableFuture<Settlement<Receipt, Row>> future = world.submitter().submitAsync(payment);
    world.time.pass(Duration.ofSeconds(5));

    future.cancel(true);
    world.time.drain();

    assertThat(world.exchange.sentAt).hasSize(1);
    assertThat(world.balance("b")).isEqualByComparingTo("0");
  }

  @Test
  void leavesOpenWhatIsCancelled() {
    world.faults.sends(Send.of(Way.ANSWER_LOST));
    var submitter = world.submitter();
    CompletableFuture<Settlement<Receipt, Row>> future = submitter.submitAsync(payment);
    world.time.pass(Duration.ofMillis(100));
    future.cancel(true);

    assertThatThrownBy(() -> world.time.await(future)).isInstanceOf(RuntimeException.class);
    world.time.pass(Duration.ofSeconds(1));
    assertThat(world.resume(submitter).items())
        .singleElement()
        .matches(item -> item.outcome() == Outcome.EXECUTED);
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void cancelsTheCallThatIsUnderWay() {
    CompletableFuture<Receipt> call = new CompletableFuture<>();
    IdentifiedWrite<Payment, Payment.Builder, Receipt, Row> real = world.exchange.write();
    var write = new IdentifiedWrite<>(
        real.operation(),
        real.builder(),
        real.build(),
        real.clientId(),
        real.withClientId(),
        real.codec(),
        request -> FakeCall.of(world.time, Errors.PAY, (window, limit) -> call),
        real.exchangeId(),
        real.lookup());
    var future = Submitter.of(write, world.exchange.clock)
        .withTime(world.time::nanos, world.time, () -> 1)
        .withExecutor(world.time)
        .submitAsync(payment);
    world.time.pass(Duration.ofSeconds(1));

    future.cancel(true);

    assertThat(call).isCancelled();
  }

  @Test
  void cancelsACallThatStartsWhileItIsBeingCancelled() {
    CompletableFuture<Receipt> call = new CompletableFuture<>();
    List<CompletableFuture<?>> submission = new ArrayList<>();
    IdentifiedWrite<Payment, Payment.Builder, Receipt, Row> real = world.exchange.write();
    var write = new IdentifiedWrite<>(
        real.operation(),
        real.builder(),
        real.build(),
        real.clientId(),
        real.withClientId(),
        real.codec(),
        request -> FakeCall.of(world.time, Errors.PAY, (window, limit) -> {
          submission.get(0).cancel(true);
          return call;
        }),
        real.exchangeId(),
        real.lookup());
    submission.add(
        Submitter.of(write, world.exchange.clock).withExecutor(world.time).submitAsync(payment));

    world.time.drain();

    assertThat(call).isCancelled();
  }

  @Test
  void letsGoOfWhatItCouldNotSettle() {
    world.faults.sends(Send.of(Way.ANSWER_LOST)).looks(Look.BROKEN);
    var submitter = world.submitter();
    var future = submitter.submitAsync(payment);
    assertThatThrownBy(() -> world.time.await(future)).isInstanceOf(UnsettledException.class);

    assertThat(world.resume(submitter).with(Outcome.EXECUTED)).hasSize(1);
  }

  @Test
  void letsGoOfWhatItCouldNotRecord() {
    MemoryJournal journal = new MemoryJournal() {
      @Override
      public void append(List<JournalStep> more) {
        if (more.get(0).kind() == JournalStep.Kind.SENDING && steps.size() == 1) {
          steps.add(more.get(0));
          throw new JournalException("the disk is slow", null);
        }
        super.append(more);
      }
    };
    var submitter = world.submitter().withJournal(journal);
    var future = submitter.submitAsync(payment);
    assertThatThrownBy(() -> world.time.await(future)).isInstanceOf(JournalException.class);

    assertThat(world.resume(submitter).with(Outcome.EXECUTED)).hasSize(1);
  }

  @Test
  void resumesNothingTwiceAtATime() {
    world.faults.sends(Send.of(Way.ANSWER_LOST)).looks(Look.BROKEN);
    var submitter = world.submitter();
    var future = submitter.submitAsync(payment);
    assertThatThrownBy(() -> world.time.await(future)).isInstanceOf(UnsettledException.class);

    var one = submitter.open(ResumeMode.CARRY_ON).runAsync();
    var other = submitter.open(ResumeMode.CARRY_ON).runAsync();

    assertThat(world.time.await(one).items()).hasSize(1);
    assertThat(world.time.await(other).items()).isEmpty();
  }

  @Test
  void failsIfTheExecutorTakesNoTask() {
    var submitter = world.submitter().withExecutor(task -> {
      throw new RejectedExecutionException("shut down");
    });

    assertThatThrownBy(() -> world.time.await(submitter.submitAsync(payment)))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void failsIfTheExecutorTakesNoMoreTasks() {
    int[] tasks = {1};
    var submitter = world.submitter().withExecutor(task -> {
      if (tasks[0]-- == 0) {
        throw new RejectedExecutionException("shut down");
      }
      world.time.execute(task);
    });

    assertThatThrownBy(() -> world.time.await(submitter.submitAsync(payment)))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void reportsAWrongRequestThroughTheFuture() {
    var submitter = world.submitter().withJournal(new MemoryJournal());
    world.time.await(submitter.submitAsync(payment.withId("x")));

    CompletableFuture<?> future =
        submitter.submitAsync(Payment.of("a", "b", "11").withId("x"));

    assertThat(future).isCompletedExceptionally();
    assertThatThrownBy(() -> world.time.await(future))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
  }

  @Test
  void theSystemsSleeperNeedsNoThreadOfOurs() throws Exception {
    Sleeper sleeper = Sleeper.system();

    sleeper.sleep(Duration.ofNanos(1));
    sleeper.sleepAsync(Duration.ofNanos(1)).get();

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> sleeper.sleep(Duration.ofDays(1)))
        .isInstanceOf(InterruptedException.class);
  }
}
