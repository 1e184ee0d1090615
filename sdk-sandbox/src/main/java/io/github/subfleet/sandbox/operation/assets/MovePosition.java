package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.PositionMove;
import io.github.subfleet.sandbox.PositionSide;
import io.github.subfleet.sandbox.ProductType;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.MoveOrder;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import java.util.List;

/**
 * Moves positions, or parts of them, from one account to another at the mark price. The master account is taken to be of
 * a VIP level that may. The side that is answered is the giving account's, which is a guess.
 */
public final class MovePosition implements Operation {
  @Override
  public String id() {
    return "movePosition";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    ProductType product = ProductType.valueOf(parameters.text("productType"));
    List<MoveOrder> orders =
        parameters.items("orderArgs").stream().map(item -> order(item, product)).toList();
    List<PositionMove> moves = call.ledger()
        .mover()
        .move(
            parameters.text("fromUserEmail"),
            parameters.text("toUserEmail"),
            product,
            orders,
            call.time());
    return new JsonObject()
        .put("movePositionOrders", moves.stream().map(MovePosition::row).toList());
  }

  /** The side is ignored for options. */
  private static MoveOrder order(Parameters item, ProductType product) {
    PositionSide side = product == ProductType.OPTION
        ? PositionSide.BOTH
        : PositionSide.valueOf(item.text("positionSide"));
    return new MoveOrder(item.text("symbol"), side, item.decimal("quantity"));
  }

  private static JsonObject row(PositionMove move) {
    return new JsonObject()
        .put("fromUserEmail", move.fromEmail())
        .put("toUserEmail", move.toEmail())
        .put("productType", move.product().name())
        .put("symbol", move.symbol())
        .put("priceType", "MARK_PRICE")
        .put("price", Amounts.padded(move.price()))
        .put("quantity", Amounts.shortest(move.quantity()))
        .put("positionSide", MovePositionHistory.side(move))
        .put("side", move.orderSide().name())
        .put("success", move.success());
  }
}
