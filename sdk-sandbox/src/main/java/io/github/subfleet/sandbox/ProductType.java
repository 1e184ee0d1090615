package io.github.subfleet.sandbox;

/** The kinds of derivative that positions are in. */
public enum ProductType {
  /** USDT-margined futures; also those margined in USDC. Their symbols look like {@code BTCUSDT}. */
  UM,
  /** Coin-margined futures, without the delivery date. Their symbols look like {@code BTCUSD_PERP}. */
  CM,
  /** Options, settled in USDT. Their symbols look like {@code BTC-271231-100000-C}. */
  OPTION
}
