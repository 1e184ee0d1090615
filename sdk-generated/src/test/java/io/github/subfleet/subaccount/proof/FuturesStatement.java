package io.github.subfleet.subaccount.proof;

import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.FuturesAsset;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * What a sub-account's futures wallet comes to in one asset, reckoned anew from balances, positions and mark prices: all
 * positions in cross margin, none of more than 50000 dollars.
 */
final class FuturesStatement {
  /** What of a small position's value must be kept. */
  private static final BigDecimal MAINTENANCE = new BigDecimal("0.004");

  private final SandboxLedger ledger;
  private final String email;
  private final Wallet wallet;
  private final String asset;

  private FuturesStatement(SandboxLedger ledger, String email, Wallet wallet, String asset) {
    this.ledger = ledger;
    this.email = email;
    this.wallet = wallet;
    this.asset = asset;
  }

  /** Of the USDT in the wallet of USDT-margined futures. */
  static FuturesStatement usdt(SandboxLedger ledger, String email) {
    return new FuturesStatement(ledger, email, Wallet.USDT_FUTURE, "USDT");
  }

  /** Of the bitcoin in the wallet of coin-margined futures. */
  static FuturesStatement btc(SandboxLedger ledger, String email) {
    return new FuturesStatement(ledger, email, Wallet.COIN_FUTURE, "BTC");
  }

  FuturesAsset asset() {
    BigDecimal initial = initialMargin().add(held());
    BigDecimal withdrawable = balance()
        .subtract(held())
        .min(balance().add(profit()).subtract(initial))
        .max(BigDecimal.ZERO);
    return new FuturesAsset(
        asset,
        initial,
        maintenanceMargin(),
        balance().add(profit()),
        withdrawable,
        held(),
        initialMargin(),
        profit(),
        balance());
  }

  BigDecimal balance() {
    return ledger.balance(email, wallet, asset);
  }

  BigDecimal profit() {
    return sum(position -> coinMargined()
        ? value(position, position.entryPrice()).subtract(value(position, mark(position)))
        : value(position, mark(position)).subtract(value(position, position.entryPrice())));
  }

  private BigDecimal held() {
    return ledger.holds().held(email, wallet, asset).total();
  }

  private BigDecimal initialMargin() {
    return sum(position -> value(position, mark(position))
        .abs()
        .divide(BigDecimal.valueOf(position.leverage()), MathContext.DECIMAL128));
  }

  private BigDecimal maintenanceMargin() {
    return sum(position -> value(position, mark(position)).abs().multiply(MAINTENANCE));
  }

  private BigDecimal mark(Position position) {
    return ledger.futures().markPrice(position.symbol());
  }

  /** A contract for bitcoin is one of 100 dollars. */
  private BigDecimal value(Position position, BigDecimal price) {
    return coinMargined()
        ? position.amount().multiply(BigDecimal.valueOf(100)).divide(price, MathContext.DECIMAL128)
        : position.amount().multiply(price);
  }

  private boolean coinMargined() {
    return wallet.equals(Wallet.COIN_FUTURE);
  }

  private List<Position> positions() {
    String symbols = coinMargined() ? "BTCUSD_PERP" : "[A-Z]+USDT";
    return ledger.futures().positions(email).stream()
        .filter(position -> position.symbol().matches(symbols))
        .toList();
  }

  private BigDecimal sum(Function<Position, BigDecimal> part) {
    return positions().stream()
        .map(position -> part.apply(position).setScale(8, RoundingMode.HALF_UP))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
