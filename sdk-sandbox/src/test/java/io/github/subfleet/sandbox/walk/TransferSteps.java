package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.WalletType;
import io.github.subfleet.sandbox.client.Signatures;
import java.util.List;

/** Transfers of every kind, good ones and bad ones. */
final class TransferSteps {
  private TransferSteps() {}

  static Step universal(Walk walk) {
    String from = walk.onceIn(3) ? null : walk.subAccount();
    String to = walk.onceIn(3) ? null : walk.subAccount();
    String symbol = walk.oneOf(List.of("BTCUSDT", "ETHUSDT", "BTCUSDT", "ETHUSDT", "NOPE"));
    WalletType fromType = walk.onceIn(2) ? WalletType.SPOT : walk.walletType();
    WalletType toType = walk.onceIn(2) ? WalletType.SPOT : walk.walletType();
    boolean isolated =
        fromType == WalletType.ISOLATED_MARGIN || toType == WalletType.ISOLATED_MARGIN;
    Place payer = new Place(from == null ? walk.master() : from, wallet(fromType, symbol));
    Place receiver = new Place(to == null ? walk.master() : to, wallet(toType, symbol));
    String asset = walk.asset();
    String amount = walk.amountFrom(payer, asset);
    String clientId = clientId(walk);
    StringBuilder query = new StringBuilder()
        .append("fromAccountType=" + fromType + "&toAccountType=" + toType)
        .append("&asset=" + asset + "&amount=" + amount);
    append(query, "fromEmail", from);
    append(query, "toEmail", to);
    append(query, "symbol", isolated != walk.onceIn(40) ? symbol : null);
    append(query, "clientTranId", clientId);
    return new Step(
        "universalTransfer",
        walk.masterKey(),
        query.toString(),
        walk.transfer("universalTransfer", "tranId", payer, receiver, asset, amount));
  }

  static Step futures(Walk walk) {
    int type = 1 + walk.below(walk.onceIn(30) ? 6 : 4);
    Wallet futures = type <= 2 ? Wallet.USDT_FUTURE : Wallet.COIN_FUTURE;
    return betweenOwnWallets(walk, "futuresTransfer", type, futures);
  }

  static Step margin(Walk walk) {
    int type = 1 + walk.below(walk.onceIn(30) ? 4 : 2);
    return betweenOwnWallets(walk, "marginTransfer", type, Wallet.MARGIN);
  }

  static Step futuresInternal(Walk walk) {
    String from = walk.onceIn(4) ? walk.master() : walk.subAccount();
    String to = walk.onceIn(4) ? walk.master() : walk.subAccount();
    int futuresType = 1 + walk.below(2);
    Wallet wallet = futuresType == 1 ? Wallet.USDT_FUTURE : Wallet.COIN_FUTURE;
    Place payer = new Place(from, wallet);
    String asset = walk.asset();
    String amount = walk.amountFrom(payer, asset);
    StringBuilder query =
        new StringBuilder("futuresType=" + futuresType + "&asset=" + asset + "&amount=" + amount);
    append(query, "fromEmail", from);
    append(query, "toEmail", to);
    return new Step(
        "futuresInternalTransfer",
        walk.masterKey(),
        query.toString(),
        walk.transfer(
            "futuresInternalTransfer", "txnId", payer, new Place(to, wallet), asset, amount));
  }

  static Step toMaster(Walk walk) {
    Place payer = new Place(walk.realSubAccount(), Wallet.SPOT);
    String asset = walk.asset();
    String amount = walk.amountFrom(payer, asset);
    return new Step(
        "transferToMaster",
        walk.onceIn(20) ? walk.masterKey() : walk.keyOf(payer.email()),
        "asset=" + asset + "&amount=" + amount,
        walk.transfer(
            "transferToMaster",
            "txnId",
            payer,
            new Place(walk.master(), Wallet.SPOT),
            asset,
            amount));
  }

  static Step toSubAccount(Walk walk) {
    Place payer = new Place(walk.realSubAccount(), Wallet.SPOT);
    String to = walk.subAccount();
    String asset = walk.asset();
    String amount = walk.amountFrom(payer, asset);
    StringBuilder query = new StringBuilder("asset=" + asset + "&amount=" + amount);
    append(query, "toEmail", to);
    return new Step(
        "transferToSubAccount",
        walk.keyOf(payer.email()),
        query.toString(),
        walk.transfer(
            "transferToSubAccount", "txnId", payer, new Place(to, Wallet.SPOT), asset, amount));
  }

  private static Step betweenOwnWallets(Walk walk, String operation, int type, Wallet other) {
    String email = walk.subAccount();
    boolean fromSpot = type % 2 == 1;
    Place payer = new Place(email, fromSpot ? Wallet.SPOT : other);
    Place receiver = new Place(email, fromSpot ? other : Wallet.SPOT);
    String asset = walk.asset();
    String amount = walk.amountFrom(payer, asset);
    StringBuilder query =
        new StringBuilder("type=" + type + "&asset=" + asset + "&amount=" + amount);
    append(query, "email", email);
    return new Step(
        operation,
        walk.masterKey(),
        query.toString(),
        walk.transfer(operation, "txnId", payer, receiver, asset, amount));
  }

  private static Wallet wallet(WalletType type, String symbol) {
    return new Wallet(type, type == WalletType.ISOLATED_MARGIN ? symbol : null);
  }

  /** Mostly none, else a new one or, now and then, one that may have been used before. */
  private static String clientId(Walk walk) {
    int kind = walk.below(4);
    return kind == 0 ? "walk-" + walk.below(40) : kind == 1 ? "walk-" + walk.nextNumber() : null;
  }

  static void append(StringBuilder query, String name, String value) {
    if (value != null) {
      query.append(query.isEmpty() ? "" : "&").append(name).append('=');
      query.append(Signatures.encoded(value));
    }
  }
}
