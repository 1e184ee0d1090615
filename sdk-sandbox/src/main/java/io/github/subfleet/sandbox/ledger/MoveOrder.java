package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.PositionSide;
import java.math.BigDecimal;

/**
 * Which position is to move, before it has.
 *
 * @param symbol the contract
 * @param side the side of it
 * @param quantity how much; above 0
 */
public record MoveOrder(String symbol, PositionSide side, BigDecimal quantity) {}
