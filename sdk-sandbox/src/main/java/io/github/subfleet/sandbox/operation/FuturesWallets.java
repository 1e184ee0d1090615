package io.github.subfleet.sandbox.operation;

import io.github.subfleet.sandbox.Wallet;

/** Which wallet a {@code futuresType} means. */
public final class FuturesWallets {
  private static final int USDT_MARGINED = 1;

  private FuturesWallets() {}

  /** The wallet of a {@code futuresType}: 1 for USDT-margined futures, 2 for coin-margined ones. */
  public static Wallet of(int futuresType) {
    return futuresType == USDT_MARGINED ? Wallet.USDT_FUTURE : Wallet.COIN_FUTURE;
  }
}
