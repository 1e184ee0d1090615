package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Deposit;
import io.github.subfleet.sandbox.DepositStatus;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Page;
import io.github.subfleet.sandbox.operation.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Shows a sub-account's deposits, newest first.
 *
 * <p>The documentation names no longest time for this operation. The 90 days that a time may last here, and does last if
 * an end of it is missing, are those of the operation for the master account's own deposits. That an answer holds 200
 * deposits if no limit is sent is a guess, too.
 */
public final class DepositHistory implements Operation {
  private static final Duration BEYOND_THE_LONGEST = Duration.ofDays(90).plusMillis(1);
  private static final int USUAL_LIMIT = 200;

  @Override
  public String id() {
    return "depositHistory";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    String email =
        call.ledger().accounts().requireSubAccount(parameters.text("email")).email();
    TimeRange time = TimeRange.of(
        parameters.findTime("startTime"),
        parameters.findTime("endTime"),
        call.time(),
        BEYOND_THE_LONGEST);
    boolean withSource = parameters.truth("includeSource");
    List<Deposit> found = call.ledger()
        .deposits()
        .newestFirst()
        .filter(deposit -> deposit.email().equals(email))
        .filter(asked(parameters))
        .filter(deposit -> time.contains(deposit.time()))
        .toList();
    Integer limit = parameters.findInteger("limit");
    return Page.skipping(found, parameters.integer("offset"), limit == null ? USUAL_LIMIT : limit)
        .stream()
        .map(deposit -> row(deposit, withSource))
        .toList();
  }

  private static Predicate<Deposit> asked(Parameters parameters) {
    String coin = parameters.findText("coin");
    Integer status = parameters.findInteger("status");
    String txId = parameters.findText("txId");
    return deposit -> (coin == null || coin.equals(deposit.coin()))
        && (status == null || status == deposit.status().code())
        && (txId == null || txId.equals(deposit.txId()));
  }

  /** The codes that the documentation does not explain are those of its examples. */
  private static JsonObject row(Deposit deposit, boolean withSource) {
    JsonObject row = new JsonObject()
        .put("id", deposit.id())
        .put("amount", Amounts.shortest(deposit.amount()))
        .put("coin", deposit.coin())
        .put("network", deposit.network())
        .put("status", deposit.status().code())
        .put("address", deposit.address())
        .put("addressTag", deposit.addressTag())
        .put("txId", deposit.txId())
        .put("insertTime", deposit.time().toEpochMilli())
        .put("transferType", 0)
        .put("confirmTimes", deposit.status() == DepositStatus.PENDING ? "0/1" : "1/1")
        .put("unlockConfirm", 0)
        .put("walletType", 0);
    return withSource ? row.put("sourceAddress", deposit.sourceAddress()) : row;
  }
}
