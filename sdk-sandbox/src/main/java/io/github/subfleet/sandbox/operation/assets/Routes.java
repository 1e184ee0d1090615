package io.github.subfleet.sandbox.operation.assets;

import static io.github.subfleet.sandbox.WalletType.ALPHA;
import static io.github.subfleet.sandbox.WalletType.COIN_FUTURE;
import static io.github.subfleet.sandbox.WalletType.ISOLATED_MARGIN;
import static io.github.subfleet.sandbox.WalletType.MARGIN;
import static io.github.subfleet.sandbox.WalletType.SPOT;
import static io.github.subfleet.sandbox.WalletType.USDT_FUTURE;

import io.github.subfleet.sandbox.WalletType;
import java.util.Set;

/** The documented routes of universal transfers. */
final class Routes {
  private static final Set<WalletType> SPOT_AND_FUTURES = Set.of(SPOT, USDT_FUTURE, COIN_FUTURE);
  private static final Set<WalletType> MARGINS = Set.of(MARGIN, ISOLATED_MARGIN);

  private Routes() {}

  /** Whether money may go from a wallet to another; {@code master} tells whose wallet it is. */
  static boolean allow(WalletType from, boolean fromMaster, WalletType to, boolean toMaster) {
    if (SPOT_AND_FUTURES.contains(from) && SPOT_AND_FUTURES.contains(to)) {
      return from == SPOT || to == SPOT;
    }
    if (from == SPOT && MARGINS.contains(to)) {
      return fromMaster && !toMaster;
    }
    if (MARGINS.contains(from) && to == SPOT) {
      return !fromMaster && toMaster;
    }
    if (from == MARGIN && to == MARGIN) {
      return !fromMaster && !toMaster;
    }
    return from == ALPHA && to == ALPHA;
  }
}
