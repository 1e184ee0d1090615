package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.WalletType;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.ledger.TransferOrder;
import io.github.subfleet.sandbox.operation.AssetAmount;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a universal transfer is to move, and checks that there is such a route. */
final class UniversalTransferOrder {
  private UniversalTransferOrder() {}

  /**
   * Reads an order.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if it breaks a rule
   */
  static TransferOrder of(Parameters parameters, Ledger ledger) {
    String fromEmail = parameters.findText("fromEmail");
    String toEmail = parameters.findText("toEmail");
    WalletType fromType = WalletType.valueOf(parameters.text("fromAccountType"));
    WalletType toType = WalletType.valueOf(parameters.text("toAccountType"));
    String payer = account(fromEmail, ledger);
    String receiver = account(toEmail, ledger);
    if (!Routes.allow(fromType, fromEmail == null, toType, toEmail == null)) {
      throw ErrorCode.UNSUPPORTED_OPERATION.refusal();
    }
    String symbol = parameters.findText("symbol");
    AssetAmount sum = AssetAmount.of(parameters, ledger);
    if (symbol != null) {
      checkSymbol(symbol, sum.asset(), ledger);
    }
    return new TransferOrder(
        TransferKind.UNIVERSAL,
        parameters.findText("clientTranId"),
        new Holder(payer, wallet(fromType, symbol)),
        new Holder(receiver, wallet(toType, symbol)),
        sum.asset(),
        sum.amount());
  }

  /** The master account's own address is not taken here: whether the live exchange takes it is not documented. */
  private static String account(@Nullable String email, Ledger ledger) {
    return email == null
        ? ledger.accounts().masterEmail()
        : ledger.accounts().requireSubAccount(email).email();
  }

  private static void checkSymbol(String symbol, String asset, Ledger ledger) {
    List<String> pair =
        ledger.prices().pair(symbol).orElseThrow(() -> ErrorCode.BAD_SYMBOL.refusal());
    if (!pair.contains(asset)) {
      throw ErrorCode.INVALID_PARAMETER.refusal("asset");
    }
  }

  private static Wallet wallet(WalletType type, @Nullable String symbol) {
    return new Wallet(type, type == WalletType.ISOLATED_MARGIN ? symbol : null);
  }
}
