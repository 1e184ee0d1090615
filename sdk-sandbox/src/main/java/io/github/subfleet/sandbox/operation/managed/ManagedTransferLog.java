package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Page;
import io.github.subfleet.sandbox.operation.TimeRange;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Shows the transfers into and out of a managed sub-account, newest first, to one of those who may see them: the
 * investor, the trading team, and the managed sub-account itself. All three see the same.
 *
 * <p>What the documentation leaves open is guessed: that a transfer falls into a time by its creation, that sides are
 * seen from the managed sub-account ({@code FROM} is what it paid), and that the filter by wallet is about the managed
 * sub-account's.
 */
public final class ManagedTransferLog implements Operation {
  private final String id;
  private final boolean ofCaller;

  private ManagedTransferLog(String id, boolean ofCaller) {
    this.id = id;
    this.ofCaller = ofCaller;
  }

  /** The investor's view. */
  public static ManagedTransferLog forInvestor() {
    return new ManagedTransferLog("managedTransferLogForInvestor", false);
  }

  /** The trading team's view. */
  public static ManagedTransferLog forTradingTeam() {
    return new ManagedTransferLog("managedTransferLogForTradingTeam", false);
  }

  /** The view of the managed sub-account whose key it is. */
  public static ManagedTransferLog forSubAccount() {
    return new ManagedTransferLog("managedTransferLogForSubAccount", true);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    String managed = ofCaller
        ? call.requireCaller()
        : call.ledger().managed().require(parameters.text("email")).email();
    TimeRange time = new TimeRange(
        Objects.requireNonNull(parameters.findTime("startTime")),
        Objects.requireNonNull(parameters.findTime("endTime")));
    List<Transfer> found = call.ledger()
        .transfers()
        .newestFirst()
        .filter(ManagedTransferLog::isManaged)
        .filter(transfer -> transfer.involves(managed))
        .filter(side(parameters.findText("transfers"), managed))
        .filter(wallet(parameters.findText("transferFunctionAccountType"), managed))
        .filter(transfer -> time.contains(transfer.time()))
        .toList();
    List<Transfer> page = Page.of(found, parameters.integer("page"), parameters.integer("limit"));
    return new JsonObject()
        .put(
            "managerSubTransferHistoryVos",
            page.stream().map(ManagedTransferLog::row).toList())
        .put("count", found.size());
  }

  private static boolean isManaged(Transfer transfer) {
    return transfer.kind() == TransferKind.MANAGED_DEPOSIT
        || transfer.kind() == TransferKind.MANAGED_WITHDRAWAL;
  }

  private static Predicate<Transfer> side(@Nullable String side, String managed) {
    if (side == null) {
      return transfer -> true;
    }
    return switch (side) {
      case "FROM" -> transfer -> transfer.fromEmail().equals(managed);
      case "TO" -> transfer -> transfer.toEmail().equals(managed);
      default -> throw ErrorCode.INVALID_PARAMETER.refusal("transfers");
    };
  }

  private static Predicate<Transfer> wallet(@Nullable String type, String managed) {
    return transfer -> type == null
        || (transfer.fromEmail().equals(managed) ? transfer.from() : transfer.to())
            .type()
            .name()
            .equals(type);
  }

  private static JsonObject row(Transfer transfer) {
    return new JsonObject()
        .put("fromEmail", transfer.fromEmail())
        .put("fromAccountType", transfer.from().type().name())
        .put("toEmail", transfer.toEmail())
        .put("toAccountType", transfer.to().type().name())
        .put("asset", transfer.asset())
        .put("amount", Amounts.shortest(transfer.amount()))
        .put("scheduledData", transfer.due().toEpochMilli())
        .put("createTime", transfer.time().toEpochMilli())
        .put("status", transfer.status().name())
        .put("tranId", transfer.id());
  }
}
