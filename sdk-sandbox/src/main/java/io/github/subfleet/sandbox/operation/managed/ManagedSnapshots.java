package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.ledger.FuturesAsset;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.ledger.PositionValue;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.TimeRange;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows what a wallet of a managed sub-account held at the end of each day, oldest day first; the live exchange's order
 * is not documented.
 *
 * <p>Balances are those of the day; prices, debts, positions and what is held of balances are today's, as the sandbox
 * does not keep their history.
 * A start of more than a month ago is refused.
 */
public final class ManagedSnapshots implements Operation {
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration USUAL = Duration.ofDays(7);
  private static final Period OLDEST = Period.ofMonths(1);
  private static final int DECIMALS = 8;

  @Override
  public String id() {
    return "managedSnapshot";
  }

  @Override
  public Object answer(OperationCall call) {
    return InBodyStatus.of(200, "msg", "", () -> snapshots(call));
  }

  private static List<JsonObject> snapshots(OperationCall call) {
    Parameters parameters = call.parameters();
    Account account = call.ledger().managed().require(parameters.text("email"));
    String type = parameters.text("type").toUpperCase(Locale.ROOT);
    TimeRange time = time(parameters, call.time());
    return SnapshotDays.in(time, account.createTime(), call.time(), parameters.integer("limit"))
        .stream()
        .map(day -> new JsonObject()
            .put("data", data(call.ledger(), account.email(), type, day))
            .put("type", type.toLowerCase(Locale.ROOT))
            .put("updateTime", day.toEpochMilli()))
        .toList();
  }

  private static TimeRange time(Parameters parameters, Instant now) {
    Instant start = parameters.findTime("startTime");
    Instant end = parameters.findTime("endTime");
    TimeRange time = TimeRange.ofAnyLength(start, end, now, USUAL);
    Instant oldest = now.atOffset(ZoneOffset.UTC).minus(OLDEST).toInstant();
    if (time.start().isBefore(oldest)
        || Duration.between(time.start(), time.end()).compareTo(LONGEST) >= 0) {
      throw ErrorCode.BAD_DATE_RANGE.refusal();
    }
    return time;
  }

  private static JsonObject data(Ledger ledger, String email, String type, Instant day) {
    return switch (type) {
      case "SPOT" -> spot(ledger, new Holder(email, Wallet.SPOT), day);
      case "MARGIN" ->
        new MarginAssets(
                ledger,
                List.of(new Holder(email, Wallet.MARGIN)),
                wallet -> PastBalances.of(ledger, wallet, day),
                DECIMALS)
            .putInto(new JsonObject());
      case "FUTURES" -> futures(ledger, email, day);
      default -> throw ErrorCode.INVALID_PARAMETER.refusal("type");
    };
  }

  private static JsonObject spot(Ledger ledger, Holder spot, Instant day) {
    Map<String, BigDecimal> balances = PastBalances.of(ledger, spot, day);
    List<JsonObject> rows = balances.entrySet().stream()
        .map(balance ->
            row(balance.getKey(), balance.getValue(), ledger.holds().of(spot, balance.getKey())))
        .toList();
    return new JsonObject()
        .put("balances", rows)
        .put("totalAssetOfBtc", Amounts.padded(ledger.prices().value(balances)));
  }

  /** On a day on which the wallet had less than is held of it now, only so much can have been held. */
  private static JsonObject row(String asset, BigDecimal balance, Held held) {
    return new JsonObject()
        .put("asset", asset)
        .put("free", Amounts.padded(balance.subtract(held.total()).max(BigDecimal.ZERO)))
        .put("locked", Amounts.padded(balance.min(held.locked())));
  }

  private static JsonObject futures(Ledger ledger, String email, Instant day) {
    Holder holder = new Holder(email, Wallet.USDT_FUTURE);
    Map<String, BigDecimal> balances = PastBalances.of(ledger, holder, day);
    List<JsonObject> assets = ledger.futures().assets(holder).stream()
        .map(asset -> futuresAsset(asset, balances.getOrDefault(asset.asset(), BigDecimal.ZERO)))
        .toList();
    return new JsonObject()
        .put("assets", assets)
        .put(
            "position",
            ledger.futures().positions(holder).stream()
                .map(ManagedSnapshots::position)
                .toList());
  }

  private static JsonObject futuresAsset(FuturesAsset asset, BigDecimal balance) {
    return new JsonObject()
        .put("asset", asset.asset())
        .put("marginBalance", Amounts.padded(balance.add(asset.unrealizedProfit())))
        .put("walletBalance", Amounts.padded(balance));
  }

  private static JsonObject position(PositionValue value) {
    return new JsonObject()
        .put("entryPrice", Amounts.padded(value.position().entryPrice()))
        .put("markPrice", Amounts.padded(value.markPrice()))
        .put("positionAmt", Amounts.padded(value.position().amount()))
        .put("symbol", value.position().symbol())
        .put("unRealizedProfit", Amounts.padded(value.unrealizedProfit()));
  }
}
