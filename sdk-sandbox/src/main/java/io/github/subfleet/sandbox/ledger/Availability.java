package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.WalletType;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a wallet may leave it: what is free, and of that no more than its debts and positions allow.
 *
 * <p>A margin wallet that owes something must be left at a margin level of {@link MarginStatement#NORMAL} at least. That
 * is how the exchange's help pages have it; the documentation of the operations does not say.
 */
public final class Availability {
  private static final int DECIMALS = 8;

  private final Ledger ledger;

  Availability(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What may leave a wallet of an asset. */
  public BigDecimal of(Holder holder, String asset) {
    BigDecimal free = free(holder, asset);
    return switch (holder.wallet().type()) {
      case MARGIN, ISOLATED_MARGIN -> free.min(spared(holder, asset));
      case USDT_FUTURE, COIN_FUTURE ->
        free.min(ledger.futures().asset(holder, asset).maxWithdrawAmount());
      case SPOT, ALPHA -> free;
    };
  }

  /**
   * Checks that a wallet can pay.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if it has too little, or too little besides what it needs
   */
  void require(Holder payer, String asset, BigDecimal amount) {
    if (of(payer, asset).compareTo(amount) < 0) {
      boolean owed = isMargin(payer) && free(payer, asset).compareTo(amount) >= 0;
      throw (owed ? ErrorCode.MARGIN_LEVEL_TOO_LOW : ErrorCode.BALANCE_TOO_SMALL).refusal();
    }
  }

  private static boolean isMargin(Holder holder) {
    WalletType type = holder.wallet().type();
    return type == WalletType.MARGIN || type == WalletType.ISOLATED_MARGIN;
  }

  private BigDecimal free(Holder holder, String asset) {
    return ledger
        .balances()
        .of(holder, asset)
        .subtract(ledger.holds().of(holder, asset).total());
  }

  /** What a margin wallet can do without; everything, if it owes nothing or the asset is worth nothing. */
  private BigDecimal spared(Holder holder, String asset) {
    MarginStatement statement = MarginStatement.of(ledger, holder);
    BigDecimal price = ledger.prices().inBtc(asset);
    if (statement.liabilities().signum() == 0 || price.signum() == 0) {
      return ledger.balances().of(holder, asset);
    }
    BigDecimal needed = statement.liabilities().multiply(MarginStatement.NORMAL);
    return statement
        .assets()
        .subtract(needed)
        .max(BigDecimal.ZERO)
        .divide(price, DECIMALS, RoundingMode.DOWN);
  }
}
