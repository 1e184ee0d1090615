package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.WalletType;

/** Transfers of every kind, good ones and bad ones. */
final class TransferSteps {
  private TransferSteps() {}

  static Step universal(Walk walk) {
    String from = walk.onceIn(3) ? null : walk.subAccount();
    String to = walk.onceIn(3) ? null : walk.subAccount();
    String symbol = walk.symbol();
    WalletType fromType = walk.onceIn(2) ? WalletType.SPOT : walk.walletType();
    WalletType toType = walk.onceIn(2) ? WalletType.SPOT : walk.walletType();
    boolean isolated =
        fromType == WalletType.ISOLATED_MARGIN || toType == WalletType.ISOLATED_MARGIN;
    Place payer = new Place(from == null ? walk.master() : from, wallet(fromType, symbol));
    Place receiver = new Place(to == null ? walk.master() : to, wallet(toType, symbol));
    String clientId = clientId(walk);
    Query query = new Query()
        .put("fromEmail", from)
        .put("toEmail", to)
        .put("fromAccountType", fromType)
        .put("toAccountType", toType)
        .put("symbol", isolated == walk.onceIn(40) ? null : symbol)
        .put("clientTranId", clientId);
    return move(walk, "universalTransfer", "tranId", walk.masterKey(), query, payer, receiver)
        .and(answer -> walk.books().enterClientId(clientId));
  }

  static Step futures(Walk walk) {
    int type = 1 + walk.below(walk.onceIn(30) ? 6 : 4);
    Wallet wallet = type <= 2 ? Wallet.USDT_FUTURE : Wallet.COIN_FUTURE;
    return betweenOwnWallets(walk, "futuresTransfer", type, wallet);
  }

  static Step margin(Walk walk) {
    int type = 1 + walk.below(walk.onceIn(30) ? 4 : 2);
    return betweenOwnWallets(walk, "marginTransfer", type, Wallet.MARGIN);
  }

  static Step futuresInternal(Walk walk) {
    int futuresType = 1 + walk.below(2);
    Wallet wallet = futuresType == 1 ? Wallet.USDT_FUTURE : Wallet.COIN_FUTURE;
    Place payer = new Place(walk.onceIn(4) ? walk.master() : walk.subAccount(), wallet);
    Place receiver = new Place(walk.onceIn(4) ? walk.master() : walk.subAccount(), wallet);
    Query query = new Query()
        .put("futuresType", futuresType)
        .put("fromEmail", payer.email())
        .put("toEmail", receiver.email());
    return move(walk, "futuresInternalTransfer", "txnId", walk.masterKey(), query, payer, receiver);
  }

  static Step toMaster(Walk walk) {
    Place payer = new Place(walk.realSubAccount(), Wallet.SPOT);
    Place receiver = new Place(walk.master(), Wallet.SPOT);
    return move(
        walk, "transferToMaster", "txnId", payersKey(walk, payer), new Query(), payer, receiver);
  }

  static Step toSubAccount(Walk walk) {
    Place payer = new Place(walk.realSubAccount(), Wallet.SPOT);
    Place receiver = new Place(walk.subAccount(), Wallet.SPOT);
    Query query = new Query().put("toEmail", receiver.email());
    return move(
        walk, "transferToSubAccount", "txnId", payersKey(walk, payer), query, payer, receiver);
  }

  private static Step betweenOwnWallets(Walk walk, String operation, int type, Wallet other) {
    String email = walk.subAccount();
    Place spot = new Place(email, Wallet.SPOT);
    Place place = new Place(email, other);
    boolean fromSpot = type % 2 == 1;
    Query query = new Query().put("email", email).put("type", type);
    return move(
        walk,
        operation,
        "txnId",
        walk.masterKey(),
        query,
        fromSpot ? spot : place,
        fromSpot ? place : spot);
  }

  private static Step move(
      Walk walk,
      String operation,
      String idName,
      SandboxKey key,
      Query query,
      Place payer,
      Place receiver) {
    String asset = walk.asset();
    String amount = walk.amountFrom(payer, asset);
    return Step.transfer(
        operation,
        key,
        query.put("asset", asset).put("amount", amount),
        walk.entry(operation, idName, payer, receiver, asset, amount));
  }

  private static Wallet wallet(WalletType type, String symbol) {
    return new Wallet(type, type == WalletType.ISOLATED_MARGIN ? symbol : null);
  }

  /** Mostly none, else a new one or, now and then, one that may have been used before. */
  private static String clientId(Walk walk) {
    int kind = walk.below(4);
    return kind == 0 ? "walk-" + walk.below(40) : kind == 1 ? "walk-" + walk.nextNumber() : null;
  }

  /** Mostly the payer's own key; also one that the walk has made for it, which may not do; also the master's. */
  private static SandboxKey payersKey(Walk walk, Place payer) {
    return switch (walk.below(20)) {
      case 0 -> walk.masterKey();
      case 1, 2, 3, 4, 5 -> walk.madeKeyOf(payer.email());
      default -> walk.keyOf(payer.email());
    };
  }
}
