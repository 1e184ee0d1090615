package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.WalletType;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what a managed sub-account's cross margin wallet, or all of its isolated ones together, hold and owe. */
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
    List<Holder> wallets = Stream.concat(
            ledger.balances().of(email).keySet().stream(), ledger.debts().debtors(email).stream())
        .distinct()
        .filter(wallet -> wallet.type() == type)
        .map(wallet -> new Holder(email, wallet))
        .toList();
    return new MarginAssets(ledger, wallets, ledger.balances()::of, 0).putInto(new JsonObject());
  }

  private static WalletType type(@Nullable String accountType) {
    return switch (accountType == null ? "MARGIN" : accountType) {
      case "MARGIN" -> WalletType.MARGIN;
      case "ISOLATED_MARGIN" -> WalletType.ISOLATED_MARGIN;
      default -> throw ErrorCode.INVALID_PARAMETER.refusal("accountType");
    };
  }
}
