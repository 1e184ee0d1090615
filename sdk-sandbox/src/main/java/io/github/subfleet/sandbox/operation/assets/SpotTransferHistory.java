package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Page;
import io.github.subfleet.sandbox.operation.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Shows the transfers between spot wallets of the master account and its sub-accounts, newest first. Without an e-mail
 * address it shows those that the master account paid.
 *
 * <p>The kinds of transfer that it shows are a guess: those that sub-accounts made with their own keys, and universal
 * transfers. How far back the live exchange looks is not documented; here it is to the beginning.
 */
public final class SpotTransferHistory implements Operation {
  private static final Set<TransferKind> SHOWN =
      Set.of(TransferKind.UNIVERSAL, TransferKind.TO_MASTER, TransferKind.TO_SUB_ACCOUNT);

  @Override
  public String id() {
    return "spotTransferHistory";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    Instant start = parameters.findTime("startTime");
    Instant end = parameters.findTime("endTime");
    TimeRange time =
        new TimeRange(start == null ? Instant.MIN : start, end == null ? Instant.MAX : end);
    List<Transfer> found = call.ledger()
        .transfers()
        .newestFirst()
        .filter(transfer -> SHOWN.contains(transfer.kind()))
        .filter(
            transfer -> transfer.from().equals(Wallet.SPOT) && transfer.to().equals(Wallet.SPOT))
        .filter(Parties.of(parameters, call.ledger().accounts().masterEmail()))
        .filter(transfer -> time.contains(transfer.time()))
        .toList();
    return Page.of(found, parameters.integer("page"), parameters.integer("limit")).stream()
        .map(SpotTransferHistory::row)
        .toList();
  }

  private static JsonObject row(Transfer transfer) {
    return new JsonObject()
        .put("from", transfer.fromEmail())
        .put("to", transfer.toEmail())
        .put("asset", transfer.asset())
        .put("qty", Amounts.shortest(transfer.amount()))
        .put("status", transfer.status().name())
        .put("tranId", transfer.id())
        .put("time", transfer.time().toEpochMilli());
  }
}
