package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.TransferLog;
import io.github.subfleet.sandbox.ledger.TransferOrder;
import io.github.subfleet.sandbox.operation.AssetAmount;
import io.github.subfleet.sandbox.operation.FuturesWallets;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Moves money between the futures wallets of two accounts, of which one may be the master account.
 *
 * <p>The exchange allows a master account 2000 of these a minute. That a minute is one of the clock here, beginning at
 * second 0, and that refused ones do not count, are guesses.
 */
public final class FuturesInternalTransfer implements Operation {
  private static final int MOST_A_MINUTE = 2_000;

  @Override
  public String id() {
    return "futuresInternalTransfer";
  }

  @Override
  public Object answer(OperationCall call) {
    String from = account("fromEmail", call);
    String to = account("toEmail", call);
    Wallet wallet = FuturesWallets.of(call.parameters().integer("futuresType"));
    AssetAmount sum = AssetAmount.of(call.parameters(), call.ledger());
    if (madeInTheMinuteOf(call.time(), call.ledger().transfers()) >= MOST_A_MINUTE) {
      throw ErrorCode.TOO_MANY_TRANSFERS.refusal(MOST_A_MINUTE);
    }
    TransferOrder order = new TransferOrder(
        TransferKind.FUTURES_INTERNAL,
        new Holder(from, wallet),
        new Holder(to, wallet),
        sum.asset(),
        sum.amount());
    Transfer transfer = call.ledger().cashier().transfer(order, call.time());
    return new JsonObject().put("success", true).put("txnId", String.valueOf(transfer.id()));
  }

  private static String account(String parameter, OperationCall call) {
    String email = call.parameters().text(parameter);
    if (!call.ledger().accounts().contains(email)) {
      throw ErrorCode.NOT_MASTER_AND_SUB.refusal();
    }
    return email;
  }

  private static long madeInTheMinuteOf(Instant time, TransferLog log) {
    Instant minute = time.truncatedTo(ChronoUnit.MINUTES);
    return log.newestFirst()
        .takeWhile(transfer -> !transfer.time().isBefore(minute))
        .filter(transfer -> transfer.kind() == TransferKind.FUTURES_INTERNAL)
        .count();
  }
}
