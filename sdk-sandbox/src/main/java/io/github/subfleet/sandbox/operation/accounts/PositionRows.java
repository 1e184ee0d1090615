package io.github.subfleet.sandbox.operation.accounts;

import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.ledger.FuturesAccounts;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.LiquidationPrice;
import io.github.subfleet.sandbox.ledger.PositionValue;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.List;

/**
 * A sub-account's open positions, in the order of their symbols. That contracts without a position are left out, and that
 * an account without futures is refused, are guesses. Margin is never added to a position by itself.
 */
final class PositionRows {
  private PositionRows() {}

  /** The rows for the account of the parameter {@code email}. */
  static List<JsonObject> of(OperationCall call, Wallet wallet) {
    Account account =
        call.ledger().accounts().requireSubAccount(call.parameters().text("email"));
    if (!account.futuresEnabled()) {
      throw ErrorCode.NO_FUTURES_ACCOUNT.refusal();
    }
    Holder holder = new Holder(account.email(), wallet);
    FuturesAccounts futures = call.ledger().futures();
    return futures.positions(holder).stream()
        .map(value -> wallet.equals(Wallet.USDT_FUTURE)
            ? usdtMargined(value, futures, holder)
            : coinMargined(value))
        .toList();
  }

  private static JsonObject usdtMargined(
      PositionValue value, FuturesAccounts futures, Holder holder) {
    Position position = value.position();
    return new JsonObject()
        .put("entryPrice", Amounts.padded(position.entryPrice()))
        .put("leverage", String.valueOf(position.leverage()))
        .put("maxNotional", Amounts.shortest(value.maxNotional()))
        .put(
            "liquidationPrice",
            Amounts.padded(LiquidationPrice.of(value, futures.asset(holder, value.marginAsset()))))
        .put("markPrice", Amounts.padded(value.markPrice()))
        .put("positionAmount", Amounts.shortest(position.amount()))
        .put("symbol", position.symbol())
        .put("unrealizedProfit", Amounts.padded(value.unrealizedProfit()));
  }

  private static JsonObject coinMargined(PositionValue value) {
    Position position = value.position();
    return new JsonObject()
        .put("entryPrice", Amounts.padded(position.entryPrice()))
        .put("markPrice", Amounts.padded(value.markPrice()))
        .put("leverage", String.valueOf(position.leverage()))
        .put("isolated", String.valueOf(value.isolated()))
        .put("isolatedWallet", Amounts.padded(value.isolatedWallet()))
        .put("isolatedMargin", Amounts.padded(value.isolatedMargin()))
        .put("isAutoAddMargin", "false")
        .put("positionSide", position.side().name())
        .put("positionAmount", Amounts.shortest(position.amount()))
        .put("symbol", position.symbol())
        .put("unrealizedProfit", Amounts.padded(value.unrealizedProfit()));
  }
}
