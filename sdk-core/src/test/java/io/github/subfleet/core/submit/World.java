package io.github.subfleet.core.submit;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A client and an exchange in virtual time; account a holds 1000, account b nothing. */
final class World {
  final VirtualTime time = new VirtualTime();
  final Faults.Script faults = new Faults.Script();
  final FakeLedger ledger;
  final FakeExchange exchange;
  private final ClientIds ids = ClientIds.random(new Random(7));

  World(FakeLedger.RepeatedId repeatedId) {
    ledger = new FakeLedger(time, repeatedId);
    ledger.deposit("a", "1000");
    ledger.deposit("b", "0");
    exchange = new FakeExchange(time, ledger, faults);
  }

  /** The exchange that forgives nothing: it executes whatever it accepts. */
  static World unforgiving() {
    return new World(FakeLedger.RepeatedId.EXECUTE_AGAIN);
  }

  static World refusingRepeatedIds() {
    return new World(FakeLedger.RepeatedId.REFUSE);
  }

  /** A submitter on this thread and this time, without jitter. */
  Submitter<Payment, Payment.Builder, Receipt, Row> submitter() {
    return submitter(policy -> policy);
  }

  Submitter<Payment, Payment.Builder, Receipt, Row> submitter(
      UnaryOperator<SubmitPolicy.Builder> policy) {
    return Submitter.of(exchange.write(), exchange.clock)
        .withTime(time::nanos, time, () -> 1)
        .withExecutor(time)
        .withClientIds(ids)
        .withPolicy(policy.apply(SubmitPolicy.builder()).build());
  }

  BigDecimal balance(String account) {
    return ledger.balances().get(account);
  }

  /** How much time an action takes. */
  Duration timing(Runnable action) {
    long start = time.nanos();
    action.run();
    return Duration.ofNanos(time.nanos() - start);
  }

  /** Settles what is open; the virtual time has one thread only, so that nobody may wait for it. */
  BatchReport<Payment, Receipt, Row> resume(
      Submitter<Payment, Payment.Builder, Receipt, Row> submitter) {
    return time.await(submitter.open(ResumeMode.CARRY_ON).runAsync());
  }
}
