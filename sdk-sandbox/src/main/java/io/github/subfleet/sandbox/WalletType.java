package io.github.subfleet.sandbox;

/** The kinds of wallet an account has. The names are those on the wire. */
public enum WalletType {
  /** The spot wallet. */
  SPOT,
  /** The wallet of USDT-margined futures. */
  USDT_FUTURE,
  /** The wallet of coin-margined futures. */
  COIN_FUTURE,
  /** The cross margin wallet. */
  MARGIN,
  /** The isolated margin wallets, one for each trading pair. */
  ISOLATED_MARGIN,
  /** The Alpha wallet. */
  ALPHA
}
