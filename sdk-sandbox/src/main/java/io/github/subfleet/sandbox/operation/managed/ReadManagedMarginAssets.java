package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.WalletType;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells what a managed sub-account's cross margin wallet, or all of its isolated ones together, hold. */
public final class ReadManagedMarginAssets implements Operation {
  @Override
  public String id() {
    return "managedMarginAssets";
  }

  @Override
  public Object answer(OperationCall call) {
    Ledger ledger = call.ledger();
    String email = ledger.managed().require(call.parameters().text("email")).email();
    WalletType type = type(call.parameters().findText("accountType"));
    return new MarginAssets(ledger.prices(), holdings(ledger, email, type), 0)
        .putInto(new JsonObject());
  }

  private static Map<String, BigDecimal> holdings(Ledger ledger, String email, WalletType type) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    ledger.balances().of(email).forEach((wallet, balances) -> {
      if (wallet.type() == type) {
        balances.forEach((asset, amount) -> sums.merge(asset, amount, BigDecimal::add));
      }
    });
    return sums;
  }

  private static WalletType type(@Nullable String accountType) {
    return switch (accountType == null ? "MARGIN" : accountType) {
      case "MARGIN" -> WalletType.MARGIN;
      case "ISOLATED_MARGIN" -> WalletType.ISOLATED_MARGIN;
      default -> throw ErrorCode.INVALID_PARAMETER.refusal("accountType");
    };
  }
}
