package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.FuturesAsset;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.PositionValue;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a managed sub-account has in a futures wallet now, with amounts as JSON numbers. */
public final class ReadManagedFuturesAssets implements Operation {
  @Override
  public String id() {
    return "managedFuturesAssets";
  }

  @Override
  public Object answer(OperationCall call) {
    return InBodyStatus.of("200", "message", "OK", () -> List.of(account(call)));
  }

  private static JsonObject account(OperationCall call) {
    String email =
        call.ledger().managed().require(call.parameters().text("email")).email();
    Holder holder = new Holder(email, wallet(call.parameters().findText("accountType")));
    JsonObject data = new JsonObject()
        .put(
            "assets",
            call.ledger().futures().assets(holder).stream()
                .map(ReadManagedFuturesAssets::asset)
                .toList())
        .put(
            "position",
            call.ledger().futures().positions(holder).stream()
                .map(ReadManagedFuturesAssets::position)
                .toList());
    return new JsonObject()
        .put("type", "FUTURES")
        .put("updateTime", call.time().toEpochMilli())
        .put("data", data);
  }

  private static Wallet wallet(@Nullable String accountType) {
    return switch (accountType == null ? "USDT_FUTURE" : accountType) {
      case "USDT_FUTURE" -> Wallet.USDT_FUTURE;
      case "COIN_FUTURE" -> Wallet.COIN_FUTURE;
      default -> throw ErrorCode.INVALID_PARAMETER.refusal("accountType");
    };
  }

  private static JsonObject asset(FuturesAsset asset) {
    return new JsonObject()
        .put("asset", asset.asset())
        .put("marginBalance", asset.marginBalance())
        .put("walletBalance", asset.walletBalance());
  }

  private static JsonObject position(PositionValue value) {
    return new JsonObject()
        .put("symbol", value.position().symbol())
        .put("entryPrice", value.position().entryPrice())
        .put("markPrice", value.markPrice())
        .put("positionAmt", value.position().amount());
  }
}
