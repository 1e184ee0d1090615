package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.ProductType;
import io.github.subfleet.sandbox.WalletType;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;

/** The state of futures wallets: what balances, open orders and positions come to at the mark prices. */
public final class FuturesAccounts {
  private final Ledger ledger;

  FuturesAccounts(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Every asset that a futures wallet has, or has positions in, in the order of the alphabet. */
  public List<FuturesAsset> assets(Holder holder) {
    List<PositionValue> positions = positions(holder);
    TreeSet<String> names = new TreeSet<>();
    ledger.balances().of(holder).forEach((asset, balance) -> {
      if (balance.signum() != 0) {
        names.add(asset);
      }
    });
    positions.forEach(position -> names.add(position.marginAsset()));
    return names.stream()
        .map(asset -> asset(holder, asset, ledger.balances().of(holder, asset), positions))
        .toList();
  }

  /** One asset of a futures wallet. */
  public FuturesAsset asset(Holder holder, String asset) {
    return asset(holder, asset, ledger.balances().of(holder, asset), positions(holder));
  }

  /** The positions that a futures wallet carries, in the order of their symbols. */
  public List<PositionValue> positions(Holder holder) {
    return values(ledger.positions().of(holder.email(), product(holder)));
  }

  /** One asset of a futures wallet as it would be with another balance and other positions. */
  FuturesAsset assetWith(
      Holder holder, String asset, BigDecimal balance, List<Position> positions) {
    return asset(holder, asset, balance, values(positions));
  }

  private FuturesAsset asset(
      Holder holder, String asset, BigDecimal balance, List<PositionValue> positions) {
    return new FuturesAsset(
        asset,
        balance,
        ledger.holds().of(holder, asset).total(),
        positions.stream()
            .filter(position -> position.marginAsset().equals(asset))
            .toList());
  }

  private List<PositionValue> values(List<Position> positions) {
    return positions.stream()
        .map(position -> PositionValue.of(position, ledger.contracts()))
        .toList();
  }

  private static ProductType product(Holder holder) {
    return holder.wallet().type() == WalletType.COIN_FUTURE ? ProductType.CM : ProductType.UM;
  }
}
