package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.submit.Faults.Send;
import io.github.subfleet.core.submit.Faults.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnidentifiedWriteTest {
  private final World world = World.unforgiving();
  private final List<TimeWindow> asked = new ArrayList<>();

  @AfterEach
  void noInterruptIsLeft() {
    Thread.interrupted();
  }

  private UnidentifiedWrite<Receipt, Row> write(String amount) {
    Payment payment = Payment.of("a", "b", amount);
    return UnidentifiedWrite.<Receipt, Row>of(
            world.exchange.write().send().apply(payment),
            world.exchange.clock,
            row -> row.isOf(payment),
            Row::createdAt)
        .withTime(world.time::nanos, world.time);
  }

  private Iterable<Row> history(TimeWindow window) {
    asked.add(window);
    return world.ledger.history(world.time.instant());
  }

  @Test
  void returnsTheAnswer() {
    Sent<Receipt, Row> sent = write("10").history(this::history).send();

    assertThat(sent).isEqualTo(new Sent.Answered<>(new Receipt("T1")));
    assertThat(asked).isEmpty();
  }

  @Test
  void throwsWhatTheExchangeRefuses() {
    assertThatThrownBy(() -> write("1001").history(this::history).send())
        .isInstanceOf(InsufficientFundsException.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void gathersWhatMightBeAWriteWhoseOutcomeIsUnknown() {
    world.faults.sends(Send.of(Way.ANSWER_LOST));

    Candidates<Receipt, Row> candidates =
        (Candidates<Receipt, Row>) write("10").history(this::history).send();

    assertThat(candidates.items()).extracting(Row::number).containsExactly("T1");
    assertThat(candidates.cause().outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(candidates.isComplete()).isTrue();
    assertThat(world.exchange.sentAt).hasSize(1);
  }

  @Test
  void gathersWhatMightBeAWriteWhoseAnswerCannotBeRead() {
    world.faults.sends(Send.of(Way.UNREADABLE));

    Candidates<Receipt, Row> candidates =
        (Candidates<Receipt, Row>) write("10").history(this::history).send();

    assertThat(candidates.items()).hasSize(1);
    assertThat(candidates.cause().outcome()).isEqualTo(Outcome.EXECUTED);
  }

  @Test
  void neverSendsAgain() {
    world.faults.sends(Send.of(Way.LOST));

    Candidates<Receipt, Row> candidates =
        (Candidates<Receipt, Row>) write("10").history(this::history).send();

    assertThat(candidates.items()).isEmpty();
    assertThat(world.exchange.sentAt).hasSize(1);
    assertThat(world.balance("b")).isEqualByComparingTo("0");
  }

  @Test
  void readsTheHistoriesOnceNothingCanBeExecutedAnyMore() {
    world.faults.sends(Send.of(Way.SLOW, Duration.ofMillis(9900)));

    Candidates<Receipt, Row> candidates =
        (Candidates<Receipt, Row>) write("10").history(this::history).send();

    assertThat(candidates.items()).hasSize(1);
    assertThat(Duration.between(world.exchange.sentAt.get(0), world.time.instant()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(28));
  }

  @Test
  void waitsAsLongAsThePolicySays() {
    world.faults.sends(Send.of(Way.ANSWER_LOST));
    SubmitPolicy patient =
        SubmitPolicy.builder().historyLag(Duration.ofMinutes(1)).build();

    Duration taken = world.timing(
        () -> write("10").withPolicy(patient).history(this::history).send());

    assertThat(taken).isBetween(Duration.ofSeconds(78), Duration.ofSeconds(81));
  }

  @Test
  void waitsForAsLongAsAClockWasAheadThatWasCorrectedMeanwhile() {
    world.exchange.clock.error(Duration.ofMinutes(5));
    world.faults.sends(Send.of(Way.FINE), Send.of(Way.ANSWER_LOST));

    Duration taken = world.timing(() -> write("10").history(this::history).send());

    assertThat(taken).isBetween(Duration.ofSeconds(328), Duration.ofSeconds(331));
  }

  @Test
  void leavesOutWhatIsUnlikeAndWhatIsOlder() {
    write("10").send();
    world.time.pass(Duration.ofMinutes(1));
    write("11").send();
    world.faults.sends(Send.of(Way.ANSWER_LOST));

    Candidates<Receipt, Row> candidates =
        (Candidates<Receipt, Row>) write("10").history(this::history).send();

    assertThat(candidates.items()).extracting(Row::number).containsExactly("T3");
  }

  @Test
  void claimsNothingIfTwoAreAlike() {
    write("10").send();
    world.faults.sends(Send.of(Way.ANSWER_LOST));

    Candidates<Receipt, Row> candidates =
        (Candidates<Receipt, Row>) write("10").history(this::history).send();

    assertThat(candidates.items()).extracting(Row::number).containsExactly("T1", "T2");
  }

  @Test
  void saysWhichHistoriesCouldNotBeRead() {
    world.faults.sends(Send.of(Way.ANSWER_LOST));

    Candidates<Receipt, Row> candidates = (Candidates<Receipt, Row>) write("10")
        .history(window -> {
          throw Errors.unavailable();
        })
        .history(this::history)
        .send();

    assertThat(candidates.isComplete()).isFalse();
    assertThat(candidates.gaps()).singleElement().isInstanceOf(RuntimeException.class);
    assertThat(candidates.items()).hasSize(1);
  }

  @Test
  void saysThatItWasInterruptedBeforeItCouldRead() {
    world.faults.sends(Send.of(Way.ANSWER_LOST));
    world.time.after(Duration.ofMillis(500), () -> Thread.currentThread().interrupt());

    Candidates<Receipt, Row> candidates =
        (Candidates<Receipt, Row>) write("10").history(this::history).send();

    assertThat(candidates.isComplete()).isFalse();
    assertThat(candidates.gaps()).singleElement().isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(asked).isEmpty();
  }

  @Test
  void asksForAWindowThatHoldsTheRequestWhateverItsClockSaid() {
    world.exchange.clock.error(Duration.ofMinutes(30));
    world.faults.sends(Send.of(Way.FINE), Send.of(Way.ANSWER_LOST));

    Candidates<Receipt, Row> candidates =
        (Candidates<Receipt, Row>) write("10").history(this::history).send();

    assertThat(asked.get(0).contains(world.exchange.sentAt.get(1))).isTrue();
    assertThat(candidates.items()).hasSize(1);
  }
}
