package io.github.subfleet.core.submit;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.submit.FakeLedger.RepeatedId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Many payments between ten accounts under faults, and what was said of them beside what was done. */
final class Walk {
  private static final int ACCOUNTS = 10;
  private static final String START = "1000.00000001";

  final VirtualTime time = new VirtualTime();
  final FakeLedger ledger;
  final FakeExchange exchange;
  final List<Payment> payments = new ArrayList<>();
  final SubmitPolicy policy;
  private final Random random;
  private final Random clockErrors;

  /**
   * Prepares a walk.
   *
   * @param assumed what the exchange and the network keep to
   * @param policy what the submitter takes for granted
   */
  Walk(long seed, int size, RepeatedId repeatedId, SubmitPolicy assumed, SubmitPolicy policy) {
    this.policy = policy;
    random = new Random(seed);
    clockErrors = new Random(seed + 2);
    ledger = new FakeLedger(time, repeatedId);
    exchange = new FakeExchange(time, ledger, new RandomFaults(seed + 1, repeatedId, assumed, 0.4));
    for (int i = 0; i < ACCOUNTS; i++) {
      ledger.deposit("account" + i, START);
    }
    for (int i = 0; i < size; i++) {
      int from = random.nextInt(ACCOUNTS);
      int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
      BigDecimal amount = BigDecimal.valueOf(1 + random.nextLong(30_000_000_000L), 8);
      payments.add(new Payment("account" + from, "account" + to, amount, "p" + i));
    }
  }

  Submitter<Payment, Payment.Builder, Receipt, Row> submitter() {
    return Submitter.of(exchange.write(), exchange.clock)
        .withTime(time::nanos, time, random::nextDouble)
        .withExecutor(time)
        .withPolicy(policy);
  }

  /** Sets the client's clock wrong now and then, by up to a minute, for as long as something is going on. */
  void disturbClock(BooleanSupplier going) {
    time.after(Duration.ofSeconds(20 + clockErrors.nextInt(60)), () -> {
      exchange.clock.error(Duration.ofMillis(clockErrors.nextInt(120_000) - 60_000L));
      if (going.getAsBoolean()) {
        disturbClock(going);
      }
    });
  }

  /** What is wrong, in words: nothing, if all that was said is true. Ends the walk. */
  List<String> contradictions(Map<String, Settlement<Receipt, Row>> settlements) {
    time.drain();
    List<String> wrong = new ArrayList<>();
    Map<String, BigDecimal> balances = new TreeMap<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      balances.put("account" + i, new BigDecimal(START));
    }
    for (Payment payment : payments) {
      Settlement<Receipt, Row> settlement = settlements.get(payment.id());
      long executions = ledger.executions(payment.id());
      if (settlement == null) {
        wrong.add(payment.id() + " was not settled, and executed " + executions + " times");
      } else if (executions != (settlement.outcome() == Outcome.EXECUTED ? 1 : 0)) {
        wrong.add(settlement + ", but executed " + executions + " times");
      }
      if (settlement != null && settlement.outcome() == Outcome.EXECUTED) {
        balances.merge(payment.from(), payment.amount().negate(), BigDecimal::add);
        balances.merge(payment.to(), payment.amount(), BigDecimal::add);
      }
    }
    if (wrong.isEmpty() && !balances.equals(ledger.balances())) {
      wrong.add("balances should be " + balances + ", but are " + ledger.balances());
    }
    return wrong;
  }
}
