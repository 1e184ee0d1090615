package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.PositionMove;
import java.util.ArrayList;
import java.util.List;

/** The positions that have moved from one account to another. Each is written down once, by the {@link PositionMover}. */
public final class PositionMoves {
  private final List<PositionMove> moves = new ArrayList<>();

  /** All moves so far, oldest first. */
  public List<PositionMove> all() {
    return List.copyOf(moves);
  }

  void add(PositionMove move) {
    moves.add(move);
  }
}
