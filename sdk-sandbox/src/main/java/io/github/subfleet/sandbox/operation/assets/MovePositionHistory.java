package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.PositionMove;
import io.github.subfleet.sandbox.ProductType;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Page;
import io.github.subfleet.sandbox.operation.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows the positions in one contract that moved from one account to another, oldest first, as the documented example
 * has them.
 *
 * <p>Without both ends the time is the last 90 days; with the start alone it ends now and is no longer than that; with
 * the end alone it is the 90 days before, which the documentation can be read as. With both ends any time will do, as in
 * the documented request.
 */
public final class MovePositionHistory implements Operation {
  private static final Duration USUAL = Duration.ofDays(90);

  @Override
  public String id() {
    return "movePositionHistory";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    String symbol = parameters.text("symbol");
    String asked = parameters.findText("productType");
    ProductType product = asked == null ? ProductType.UM : ProductType.valueOf(asked);
    TimeRange time = time(parameters, call.time());
    List<PositionMove> found = call.ledger().moves().all().stream()
        .filter(move -> move.product() == product)
        .filter(move -> move.symbol().equals(symbol))
        .filter(move -> time.contains(move.time()))
        .toList();
    List<PositionMove> page =
        Page.of(found, parameters.integer("page"), parameters.integer("rows"));
    return new JsonObject()
        .put("total", found.size())
        .put(
            "futureMovePositionOrderVoList",
            page.stream().map(MovePositionHistory::row).toList());
  }

  /** The side as answers show it: null for options. */
  static @Nullable String side(PositionMove move) {
    return move.product() == ProductType.OPTION ? null : move.positionSide().name();
  }

  private static TimeRange time(Parameters parameters, Instant now) {
    Instant start = parameters.findTime("startTime");
    Instant end = parameters.findTime("endTime");
    if (start == null || end != null) {
      return TimeRange.ofAnyLength(start, end, now, USUAL);
    }
    TimeRange last = TimeRange.ofAnyLength(null, null, now, USUAL);
    return new TimeRange(start.isAfter(last.start()) ? start : last.start(), last.end());
  }

  private static JsonObject row(PositionMove move) {
    return new JsonObject()
        .put("fromUserEmail", move.fromEmail())
        .put("toUserEmail", move.toEmail())
        .put("productType", move.product().name())
        .put("symbol", move.symbol())
        .put("price", Amounts.padded(move.price()))
        .put("quantity", Amounts.padded(move.quantity()))
        .put("positionSide", side(move))
        .put("side", move.orderSide().name())
        .put("timeStamp", move.time().toEpochMilli());
  }
}
