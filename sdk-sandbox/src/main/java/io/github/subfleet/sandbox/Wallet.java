package io.github.subfleet.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * One wallet of an account.
 *
 * @param type the kind of wallet
 * @param symbol the trading pair, such as {@code BTCUSDT}, of an isolated margin wallet; null for all others
 */
public record Wallet(WalletType type, @Nullable String symbol) {
  /** The spot wallet. */
  public static final Wallet SPOT = new Wallet(WalletType.SPOT, null);

  /** The wallet of USDT-margined futures. */
  public static final Wallet USDT_FUTURE = new Wallet(WalletType.USDT_FUTURE, null);

  /** The wallet of coin-margined futures. */
  public static final Wallet COIN_FUTURE = new Wallet(WalletType.COIN_FUTURE, null);

  /** The cross margin wallet. */
  public static final Wallet MARGIN = new Wallet(WalletType.MARGIN, null);

  /** The Alpha wallet. */
  public static final Wallet ALPHA = new Wallet(WalletType.ALPHA, null);

  /**
   * Checks that exactly the isolated margin wallets have a symbol.
   *
   * @param type the kind of wallet
   * @param symbol a trading pair or null
   * @throws IllegalArgumentException if that is not so
   */
  public Wallet {
    if ((type == WalletType.ISOLATED_MARGIN) != (symbol != null)) {
      throw new IllegalArgumentException(
          "a symbol belongs to ISOLATED_MARGIN and to nothing else, but it was %s for %s"
              .formatted(symbol, type));
    }
  }

  /**
   * The isolated margin wallet of a trading pair.
   *
   * @param symbol the pair, such as {@code BTCUSDT}
   * @return the wallet
   */
  public static Wallet isolatedMargin(String symbol) {
    return new Wallet(WalletType.ISOLATED_MARGIN, symbol);
  }

  /** The type, followed by the symbol where there is one. */
  @Override
  public String toString() {
    return symbol == null ? type.name() : type + ":" + symbol;
  }
}
