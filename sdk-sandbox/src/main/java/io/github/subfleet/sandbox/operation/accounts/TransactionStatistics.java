package io.github.subfleet.sandbox.operation.accounts;

import io.github.subfleet.sandbox.Market;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Accounts;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Tells how much an account has traded lately.
 *
 * <p>No source explains the figures, so all of this is guessed: the 30 days are those of UTC and end with today; only
 * days on which something was traded are listed; figures without {@code Futures} or {@code Margin} in their names are
 * those of the spot market alone; and a BUSD is worth what a USDT is worth now.
 */
public final class TransactionStatistics implements Operation {
  private static final int DAYS = 30;
  private static final int DECIMALS = 8;

  @Override
  public String id() {
    return "transactionStatistics";
  }

  @Override
  public Object answer(OperationCall call) {
    Ledger ledger = call.ledger();
    Accounts accounts = ledger.accounts();
    String asked = call.parameters().findText("email");
    String email = asked == null
        ? accounts.masterEmail()
        : accounts.requireSubAccount(asked).email();
    long userId =
        asked == null ? accounts.masterId() : accounts.requireSubAccount(asked).id();
    LocalDate today = call.time().atOffset(ZoneOffset.UTC).toLocalDate();
    var days = ledger.trades().between(email, today.minusDays(DAYS - 1L), today);
    BigDecimal busd = ledger.prices().inBtc().getOrDefault("USDT", BigDecimal.ZERO);
    JsonObject answer = new JsonObject();
    for (Market market : Market.values()) {
      BigDecimal btc = days.values().stream()
          .map(day -> of(day, market))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      answer
          .put("recent30Btc" + name(market) + "Total", Amounts.shortest(btc))
          .put("recent30Busd" + name(market) + "Total", Amounts.shortest(inBusd(btc, busd)));
    }
    return answer.put(
        "tradeInfoVos",
        days.entrySet().stream()
            .map(day -> row(userId, day.getKey(), day.getValue(), busd))
            .toList());
  }

  private static JsonObject row(
      long userId, LocalDate day, Map<Market, BigDecimal> traded, BigDecimal busd) {
    JsonObject row = new JsonObject().put("userId", userId);
    for (Market market : Market.values()) {
      BigDecimal btc = of(traded, market);
      row.put("btc" + name(market), btc).put("busd" + name(market), inBusd(btc, busd));
    }
    return row.put("date", day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
  }

  /** What stands after {@code btc} or {@code busd} in the name of a figure. */
  private static String name(Market market) {
    return switch (market) {
      case SPOT -> "";
      case MARGIN -> "Margin";
      case FUTURES -> "Futures";
    };
  }

  private static BigDecimal of(Map<Market, BigDecimal> traded, Market market) {
    return traded.getOrDefault(market, BigDecimal.ZERO);
  }

  private static BigDecimal inBusd(BigDecimal btc, BigDecimal busd) {
    return busd.signum() == 0
        ? BigDecimal.ZERO
        : btc.divide(busd, DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
  }
}
