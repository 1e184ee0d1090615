package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferStatus;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Shows the transfers of the sub-account whose key it is in one direction, newest first, and the newest only if there
 * are more than the limit.
 *
 * <p>It shows transfers of every kind. That those between two wallets of the account itself are among them, in both
 * directions and with the account as its own counterparty, is a guess. A time of any length may be asked for; with one
 * of its ends only, it is 30 days from there.
 */
public final class SubAccountTransferHistory implements Operation {
  private static final Duration USUAL = Duration.ofDays(30);
  private static final int IN = 1;
  private static final int OUT = 2;

  @Override
  public String id() {
    return "subAccountTransferHistory";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    String caller = call.requireCaller();
    String master = call.ledger().accounts().masterEmail();
    String asset = parameters.findText("asset");
    Integer asked = parameters.findInteger("type");
    int direction = asked == null ? OUT : asked;
    boolean failed = parameters.truth("returnFailHistory");
    TimeRange time = TimeRange.ofAnyLength(
        parameters.findTime("startTime"), parameters.findTime("endTime"), call.time(), USUAL);
    Function<Transfer, String> own = direction == IN ? Transfer::toEmail : Transfer::fromEmail;
    Function<Transfer, String> other = direction == IN ? Transfer::fromEmail : Transfer::toEmail;
    List<Transfer> found = call.ledger()
        .transfers()
        .newestFirst()
        .filter(transfer -> own.apply(transfer).equals(caller))
        .filter(transfer -> asset == null || asset.equals(transfer.asset()))
        .filter(transfer -> failed || transfer.status() != TransferStatus.FAILURE)
        .filter(transfer -> time.contains(transfer.time()))
        .limit(parameters.integer("limit"))
        .toList();
    return found.stream()
        .map(transfer -> row(transfer, direction, other.apply(transfer), master))
        .toList();
  }

  private static JsonObject row(Transfer transfer, int direction, String other, String master) {
    return new JsonObject()
        .put("counterParty", other.equals(master) ? "master" : "subAccount")
        .put("email", other)
        .put("type", direction)
        .put("asset", transfer.asset())
        .put("qty", Amounts.shortest(transfer.amount()))
        .put("fromAccountType", transfer.from().type().name())
        .put("toAccountType", transfer.to().type().name())
        .put("status", transfer.status().name())
        .put("tranId", transfer.id())
        .put("time", transfer.time().toEpochMilli());
  }
}
