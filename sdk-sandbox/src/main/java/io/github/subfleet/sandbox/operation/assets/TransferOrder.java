package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.WalletType;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a universal transfer is to move, checked against the documented rules.
 *
 * @param from the payer
 * @param to the receiver
 * @param asset what is moved
 * @param amount how much of it
 */
record TransferOrder(Holder from, Holder to, String asset, BigDecimal amount) {
  private static final int MOST_DECIMALS = 8;

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
    if (fromType == toType && fromEmail == null && toEmail == null) {
      throw ErrorCode.BAD_COMBINATION.refusal();
    }
    String payer = account(fromEmail, ledger);
    String receiver = account(toEmail, ledger);
    if (!Routes.allow(fromType, fromEmail == null, toType, toEmail == null)) {
      throw ErrorCode.UNSUPPORTED_OPERATION.refusal();
    }
    String symbol = parameters.findText("symbol");
    boolean isolated =
        fromType == WalletType.ISOLATED_MARGIN || toType == WalletType.ISOLATED_MARGIN;
    if (symbol != null && !isolated) {
      throw ErrorCode.PARAMETER_NOT_REQUIRED.refusal("symbol");
    }
    String asset = asset(parameters, ledger);
    if (isolated) {
      checkSymbol(symbol, asset, ledger);
    }
    Holder from = new Holder(payer, wallet(fromType, symbol));
    Holder to = new Holder(receiver, wallet(toType, symbol));
    if (from.equals(to)) {
      throw ErrorCode.UNSUPPORTED_OPERATION.refusal();
    }
    return new TransferOrder(from, to, asset, amount(parameters));
  }

  /** The master account's own address is not taken here: whether the live exchange takes it is not documented. */
  private static String account(@Nullable String email, Ledger ledger) {
    if (email == null) {
      return ledger.accounts().masterEmail();
    }
    if (ledger.accounts().subAccount(email).isEmpty()) {
      throw ErrorCode.NOT_MASTER_AND_SUB.refusal();
    }
    return email;
  }

  private static String asset(Parameters parameters, Ledger ledger) {
    String asset = parameters.text("asset");
    if (!ledger.prices().knows(asset)) {
      throw ErrorCode.INVALID_PARAMETER.refusal("asset");
    }
    return asset;
  }

  private static void checkSymbol(@Nullable String symbol, String asset, Ledger ledger) {
    if (symbol == null) {
      throw ErrorCode.MANDATORY_PARAMETER_MISSING.refusal("symbol");
    }
    List<String> pair =
        ledger.prices().pair(symbol).orElseThrow(() -> ErrorCode.BAD_SYMBOL.refusal());
    if (!pair.contains(asset)) {
      throw ErrorCode.INVALID_PARAMETER.refusal("asset");
    }
  }

  private static Wallet wallet(WalletType type, @Nullable String symbol) {
    return new Wallet(type, type == WalletType.ISOLATED_MARGIN ? symbol : null);
  }

  private static BigDecimal amount(Parameters parameters) {
    BigDecimal amount = parameters.decimal("amount");
    if (amount.signum() <= 0) {
      throw ErrorCode.AMOUNT_NOT_POSITIVE.refusal();
    }
    if (amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
      throw ErrorCode.BAD_PRECISION.refusal();
    }
    return amount;
  }
}
