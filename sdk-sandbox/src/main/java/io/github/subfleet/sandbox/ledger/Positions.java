package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.PositionSide;
import io.github.subfleet.sandbox.ProductType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who has which positions: no more than one on each side of a contract. */
public final class Positions {
  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::symbol).thenComparing(Slot::side);

  private final Map<String, TreeMap<Slot, Position>> byEmail = new HashMap<>();
  private final Contracts contracts;

  Positions(Contracts contracts) {
    this.contracts = contracts;
  }

  /** All positions of an account, in the order of their symbols. */
  public List<Position> of(String email) {
    TreeMap<Slot, Position> own = byEmail.get(email);
    return own == null ? List.of() : List.copyOf(own.values());
  }

  /** An account's positions in one kind of derivative, in the order of their symbols. */
  public List<Position> of(String email, ProductType product) {
    return of(email).stream()
        .filter(position -> contracts.require(position.symbol()).product() == product)
        .toList();
  }

  /** An account's position on one side of a contract, if there is one. */
  public Optional<Position> find(String email, String symbol, PositionSide side) {
    return Optional.ofNullable(byEmail.get(email)).map(own -> own.get(new Slot(symbol, side)));
  }

  /** Whether an account could have a position on a side: those it has may be of the other mode. */
  boolean fits(String email, ProductType product, PositionSide side) {
    return of(email, product).stream()
        .allMatch(other -> (other.side() == PositionSide.BOTH) == (side == PositionSide.BOTH));
  }

  /** Enters a position, in the place of the one on the same side of the same contract. */
  void set(Position position) {
    byEmail
        .computeIfAbsent(position.email(), email -> new TreeMap<>(ORDER))
        .put(new Slot(position.symbol(), position.side()), position);
  }

  /**
   * Enters a position.
   *
   * @throws IllegalArgumentException if the account has positions of the other mode
   */
  public void setInMode(Position position, ProductType product) {
    if (!fits(position.email(), product, position.side())) {
      throw new IllegalArgumentException(
          "side must be of the mode of the account's other positions in " + product + ", but was "
              + position.side());
    }
    set(position);
  }

  /** Takes a position out, if there is one. */
  public void remove(String email, String symbol, PositionSide side) {
    TreeMap<Slot, Position> own = byEmail.get(email);
    if (own != null) {
      own.remove(new Slot(symbol, side));
    }
  }

  private record Slot(String symbol, PositionSide side) {}
}
