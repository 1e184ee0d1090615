package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.PositionMove;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferStatus;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.Account;
import io.github.subfleet.sandbox.ledger.FuturesAsset;
import io.github.subfleet.sandbox.ledger.Holder;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sub-account's account for one kind of futures, one entry for each asset that it has some of or a position in.
 *
 * <p>A frozen account cannot trade, but money can come and go, as transfers are not stopped either; the tier of fees is
 * one of those that may move positions. These are guesses. The time of the last change is that of the last transfer or
 * move; what tests set does not count.
 */
final class FuturesDetail {
  private static final int FEE_TIER = 7;

  private final Ledger ledger;
  private final Account account;
  private final Wallet wallet;

  /** The account of the parameter {@code email}. */
  FuturesDetail(OperationCall call, Wallet wallet) {
    this.ledger = call.ledger();
    this.account = ledger.accounts().requireSubAccount(call.parameters().text("email"));
    this.wallet = wallet;
    if (!account.futuresEnabled()) {
      throw ErrorCode.NO_FUTURES_ACCOUNT.refusal();
    }
  }

  /** Puts the account into an answer, with the totals that only USDT-margined futures have. */
  JsonObject putInto(JsonObject json) {
    List<FuturesAsset> assets = ledger.futures().assets(new Holder(account.email(), wallet));
    json.put("email", account.email())
        .put("assets", assets.stream().map(FuturesDetail::row).toList())
        .put("canDeposit", true)
        .put("canTrade", !account.frozen())
        .put("canWithdraw", true)
        .put("feeTier", FEE_TIER);
    if (wallet.equals(Wallet.USDT_FUTURE)) {
      FuturesTotals totals = FuturesTotals.of(assets);
      json.put("maxWithdrawAmount", Amounts.padded(totals.maxWithdrawAmount()));
      totals.putInto(json);
    }
    return json.put("updateTime", lastChange().toEpochMilli());
  }

  private static JsonObject row(FuturesAsset asset) {
    return new JsonObject()
        .put("asset", asset.asset())
        .put("initialMargin", Amounts.padded(asset.initialMargin()))
        .put("maintenanceMargin", Amounts.padded(asset.maintenanceMargin()))
        .put("marginBalance", Amounts.padded(asset.marginBalance()))
        .put("maxWithdrawAmount", Amounts.padded(asset.maxWithdrawAmount()))
        .put("openOrderInitialMargin", Amounts.padded(asset.openOrderInitialMargin()))
        .put("positionInitialMargin", Amounts.padded(asset.positionInitialMargin()))
        .put("unrealizedProfit", Amounts.padded(asset.unrealizedProfit()))
        .put("walletBalance", Amounts.padded(asset.walletBalance()));
  }

  private Instant lastChange() {
    Stream<Instant> transfers = ledger
        .transfers()
        .newestFirst()
        .filter(transfer -> transfer.status() == TransferStatus.SUCCESS)
        .filter(this::changed)
        .map(Transfer::due)
        .limit(1);
    Stream<Instant> moves = wallet.equals(Wallet.USDT_FUTURE)
        ? ledger.moves().all().stream()
            .filter(move -> move.involves(account.email()))
            .map(PositionMove::time)
        : Stream.empty();
    return Stream.concat(transfers, moves)
        .max(Comparator.naturalOrder())
        .orElse(account.createTime());
  }

  private boolean changed(Transfer transfer) {
    boolean paid =
        transfer.fromEmail().equals(account.email()) && transfer.from().equals(wallet);
    boolean got = transfer.toEmail().equals(account.email()) && transfer.to().equals(wallet);
    return paid || got;
  }
}
