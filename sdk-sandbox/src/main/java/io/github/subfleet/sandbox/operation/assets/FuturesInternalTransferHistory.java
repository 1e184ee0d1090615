package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.TransferStatus;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.FuturesWallets;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Page;
import io.github.subfleet.sandbox.operation.TimeRange;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Shows the transfers between a sub-account's futures wallet and those of other accounts, those that it paid and those
 * that it received, newest first.
 *
 * <p>The start may lie a calendar month back, in UTC; whether the live exchange means that or a number of days is not
 * documented, nor is what it takes when it is not sent: here the whole month. Transfers that have failed are left out,
 * as there is no status that could tell.
 */
public final class FuturesInternalTransferHistory implements Operation {
  private static final Period OLDEST = Period.ofMonths(1);

  @Override
  public String id() {
    return "futuresInternalTransferHistory";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    String email =
        call.ledger().accounts().requireSubAccount(parameters.text("email")).email();
    int futuresType = parameters.integer("futuresType");
    Wallet wallet = FuturesWallets.of(futuresType);
    TimeRange time = time(parameters, call.time());
    List<Transfer> found = call.ledger()
        .transfers()
        .newestFirst()
        .filter(transfer -> transfer.kind() == TransferKind.FUTURES_INTERNAL)
        .filter(transfer -> transfer.status() == TransferStatus.SUCCESS)
        .filter(transfer -> transfer.from().equals(wallet))
        .filter(transfer -> transfer.involves(email))
        .filter(transfer -> time.contains(transfer.time()))
        .toList();
    List<Transfer> page = Page.of(found, parameters.integer("page"), parameters.integer("limit"));
    return new JsonObject()
        .put("success", true)
        .put("futuresType", futuresType)
        .put("transfers", page.stream().map(FuturesInternalTransferHistory::row).toList());
  }

  private static TimeRange time(Parameters parameters, Instant now) {
    Instant oldest =
        now.atOffset(ZoneOffset.UTC).minus(OLDEST).toInstant().truncatedTo(ChronoUnit.MILLIS);
    Instant start = parameters.findTime("startTime");
    if (start != null && start.isBefore(oldest)) {
      throw ErrorCode.BAD_DATE_RANGE.refusal();
    }
    Instant end = parameters.findTime("endTime");
    return new TimeRange(start == null ? oldest : start, end == null ? now : end);
  }

  private static JsonObject row(Transfer transfer) {
    return new JsonObject()
        .put("from", transfer.fromEmail())
        .put("to", transfer.toEmail())
        .put("asset", transfer.asset())
        .put("qty", Amounts.shortest(transfer.amount()))
        .put("tranId", transfer.id())
        .put("time", transfer.time().toEpochMilli());
  }
}
