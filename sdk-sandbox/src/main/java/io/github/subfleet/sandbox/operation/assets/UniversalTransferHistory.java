package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Page;
import io.github.subfleet.sandbox.operation.TimeRange;
import java.time.Duration;
import java.util.List;

/**
 * Shows universal transfers, newest first; the live exchange's order is not documented. Without an e-mail address it
 * shows those that the master account paid, also when a {@code clientTranId} is given.
 */
public final class UniversalTransferHistory implements Operation {
  private static final Duration LONGEST = Duration.ofDays(7);

  @Override
  public String id() {
    return "universalTransferHistory";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    TimeRange time = TimeRange.of(
        parameters.findTime("startTime"), parameters.findTime("endTime"), call.time(), LONGEST);
    String clientId = parameters.findText("clientTranId");
    List<Transfer> found = call.ledger()
        .transfers()
        .newestFirst()
        .filter(transfer -> transfer.kind() == TransferKind.UNIVERSAL)
        .filter(Parties.of(parameters, call.ledger().accounts().masterEmail()))
        .filter(transfer -> clientId == null || clientId.equals(transfer.clientId()))
        .filter(transfer -> time.contains(transfer.time()))
        .toList();
    List<Transfer> page = Page.of(found, parameters.integer("page"), parameters.integer("limit"));
    return new JsonObject()
        .put("result", page.stream().map(UniversalTransferHistory::row).toList())
        .put("totalCount", found.size());
  }

  private static JsonObject row(Transfer transfer) {
    return new JsonObject()
        .put("tranId", transfer.id())
        .put("fromEmail", transfer.fromEmail())
        .put("toEmail", transfer.toEmail())
        .put("asset", transfer.asset())
        .put("amount", Amounts.shortest(transfer.amount()))
        .put("createTimeStamp", transfer.time().toEpochMilli())
        .put("fromAccountType", transfer.from().type().name())
        .put("toAccountType", transfer.to().type().name())
        .put("status", transfer.status().name())
        .put("clientTranId", ClientIds.shown(transfer.clientId()));
  }
}
