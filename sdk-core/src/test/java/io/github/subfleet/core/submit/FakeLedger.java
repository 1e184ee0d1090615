package io.github.subfleet.core.submit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The money of the fake exchange, and the history of its moves. */
final class FakeLedger {
  /** What happens to a payment with an id that was used before. Nobody knows what the live exchange does. */
  enum RepeatedId {
    REFUSE,
    ECHO,
    EXECUTE_AGAIN
  }

  private final Map<String, BigDecimal> balances = new TreeMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final VirtualTime time;
  private final RepeatedId repeatedId;

  FakeLedger(VirtualTime time, RepeatedId repeatedId) {
    this.time = time;
    this.repeatedId = repeatedId;
  }

  void deposit(String account, String amount) {
    balances.merge(account, new BigDecimal(amount), BigDecimal::add);
  }

  Map<String, BigDecimal> balances() {
    return new TreeMap<>(balances);
  }

  /** Executes a payment now. */
  Receipt execute(Payment payment, Duration pendingFor, boolean fails) {
    Row earlier = rows.stream()
        .filter(row -> row.id() != null && row.id().equals(payment.id()))
        .findFirst()
        .orElse(null);
    if (earlier != null && repeatedId == RepeatedId.REFUSE) {
      throw Errors.rejected(Errors.PAY, "duplicate id");
    }
    if (earlier != null && repeatedId == RepeatedId.ECHO) {
      return new Receipt(earlier.number());
    }
    if (balances.getOrDefault(payment.from(), BigDecimal.ZERO).compareTo(payment.amount()) < 0) {
      throw Errors.insufficientFunds(Errors.PAY);
    }
    Instant now = time.instant();
    move(payment.from(), payment.to(), payment.amount());
    if (fails) {
      time.after(pendingFor, () -> move(payment.to(), payment.from(), payment.amount()));
    }
    Row row = new Row(
        "T" + (rows.size() + 1),
        payment.id(),
        payment.from(),
        payment.to(),
        payment.amount(),
        now,
        now.plus(pendingFor),
        fails,
        Progress.PENDING);
    rows.add(row);
    return new Receipt(row.number());
  }

  /** The history as a replica shows it that lags behind. */
  List<Row> history(Instant upTo) {
    return rows.stream()
        .filter(row -> !row.createdAt().isAfter(upTo))
        .map(row -> row.at(time.instant()))
        .toList();
  }

  /** What was really done with an id, once everything has come to its end. */
  long executions(String id) {
    return history(time.instant()).stream()
        .filter(row -> id.equals(row.id()) && row.progress() == Progress.EXECUTED)
        .count();
  }

  private void move(String from, String to, BigDecimal amount) {
    balances.merge(from, amount.negate(), BigDecimal::add);
    balances.merge(to, amount, BigDecimal::add);
  }
}
