package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Debt;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.ledger.MarginStatement;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.math.BigDecimal;

/**
 * Tells what a sub-account's cross margin wallet holds and owes. That this wallet is meant is a guess, as is that every
 * asset the exchange knows has an entry, in the order of the alphabet.
 */
public final class MarginAccount implements Operation {
  @Override
  public String id() {
    return "marginAccount";
  }

  @Override
  public Object answer(OperationCall call) {
    Ledger ledger = call.ledger();
    Account account = ledger.accounts().requireSubAccount(call.parameters().text("email"));
    if (!account.marginEnabled()) {
      throw ErrorCode.NO_MARGIN_ACCOUNT.refusal();
    }
    Holder margin = new Holder(account.email(), Wallet.MARGIN);
    MarginStatement statement = MarginStatement.of(ledger, margin);
    return new JsonObject()
        .put("email", account.email())
        .put("marginLevel", Amounts.padded(statement.level()))
        .put("totalAssetOfBtc", Amounts.padded(statement.assets()))
        .put("totalLiabilityOfBtc", Amounts.padded(statement.liabilities()))
        .put("totalNetAssetOfBtc", Amounts.padded(statement.net()))
        .put("marginTradeCoeffVo", thresholds())
        .put(
            "marginUserAssetVoList",
            ledger.prices().inBtc().keySet().stream()
                .sorted()
                .map(asset -> row(ledger, margin, asset))
                .toList());
  }

  private static JsonObject thresholds() {
    return new JsonObject()
        .put("forceLiquidationBar", Amounts.padded(MarginStatement.FORCED_LIQUIDATION))
        .put("marginCallBar", Amounts.padded(MarginStatement.MARGIN_CALL))
        .put("normalBar", Amounts.padded(MarginStatement.NORMAL));
  }

  private static JsonObject row(Ledger ledger, Holder margin, String asset) {
    BigDecimal balance = ledger.balances().of(margin, asset);
    BigDecimal locked = ledger.holds().of(margin, asset).total();
    Debt debt = ledger.debts().of(margin, asset);
    return new JsonObject()
        .put("asset", asset)
        .put("borrowed", Amounts.padded(debt.borrowed()))
        .put("free", Amounts.padded(balance.subtract(locked)))
        .put("interest", Amounts.padded(debt.interest()))
        .put("locked", Amounts.padded(locked))
        .put("netAsset", Amounts.padded(balance.subtract(debt.total())));
  }
}
