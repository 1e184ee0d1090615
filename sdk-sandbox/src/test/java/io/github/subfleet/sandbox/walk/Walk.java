package io.github.subfleet.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.WalletType;
import io.github.subfleet.sandbox.client.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What a walk's steps are drawn from: chance, the sandbox, and the walker's books. One seed gives one walk. */
final class Walk {
  /** The futures that the walk has to do with; trading pairs of the same names have isolated margin wallets. */
  static final List<String> CONTRACTS = List.of("BTCUSDT", "ETHUSDT");

  private static final String INVESTOR = "investor@capital.example";
  private static final String TRADING_TEAM = "team@quant.example";
  private static final List<String> MANAGED =
      List.of("managed-1@quant.example", "managed-2@quant.example");

  private final Random random;
  private final Sandbox sandbox;
  private final Books books;
  private final List<MadeKey> madeKeys = new ArrayList<>();
  private int failuresToCome;
  private int numbers = 1_000;

  Walk(long seed, Sandbox sandbox) {
    this.random = new Random(seed);
    this.sandbox = sandbox;
    this.books = new Books(sandbox.ledger());
  }

  /** All accounts. */
  static List<String> everybody(SandboxLedger ledger) {
    List<String> emails = emails(ledger);
    emails.addAll(List.of(INVESTOR, TRADING_TEAM));
    emails.addAll(MANAGED);
    return emails;
  }

  static List<String> managedAccounts() {
    return MANAGED;
  }

  /** The master account and its sub-accounts. */
  static List<String> emails(SandboxLedger ledger) {
    List<String> emails = new ArrayList<>(List.of(ledger.masterEmail()));
    ledger.subAccounts().stream().map(SubAccount::email).forEach(emails::add);
    return emails;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  SandboxLedger ledger() {
    return sandbox.ledger();
  }

  Books books() {
    return books;
  }

  /** Whether something happens that happens once in so many times. */
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number that this walk has not used yet. */
  int nextNumber() {
    return numbers++;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String master() {
    return ledger().masterEmail();
  }

  /** A sub-account; now and then something else that will be refused where one is due. */
  String subAccount() {
    if (onceIn(25)) {
      return oneOf(List.of("nobody@fund.example", master(), "managed-1@quant.example"));
    }
    return realSubAccount();
  }

  String realSubAccount() {
    return oneOf(ledger().subAccounts()).email();
  }

  String investor() {
    return INVESTOR;
  }

  /** A managed sub-account; now and then something else that will be refused where one is due. */
  String managed() {
    return onceIn(25) ? oneOf(List.of("nobody@quant.example", INVESTOR)) : realManaged();
  }

  String realManaged() {
    return oneOf(MANAGED);
  }

  SandboxKey investorKey() {
    return sandbox.investorKey();
  }

  SandboxKey masterKey() {
    return sandbox.masterKey();
  }

  SandboxKey keyOf(String subAccount) {
    return sandbox.subAccountKey(subAccount);
  }

  /** The keys that the walk has made and not deleted. */
  List<MadeKey> madeKeys() {
    return madeKeys;
  }

  /** A key that the walk has made for a sub-account, or else its first one. */
  SandboxKey madeKeyOf(String subAccount) {
    List<MadeKey> own =
        madeKeys.stream().filter(made -> made.email().equals(subAccount)).toList();
    return own.isEmpty() ? keyOf(subAccount) : oneOf(own).key();
  }

  /** A trading pair; now and then none. */
  String symbol() {
    return onceIn(20) ? "NOPE" : oneOf(CONTRACTS);
  }

  String asset() {
    return onceIn(60) ? "NOPE" : oneOf(List.of("USDT", "USDT", "BTC", "ETH", "BNB"));
  }

  /** Mostly part of what the payer has; also all of it, more than it, nothing, too many decimals, nonsense. */
  String amountFrom(Place payer, String asset) {
    BigDecimal has = books.balance(payer, asset);
    return switch (random.nextInt(20)) {
      case 0 -> has.toPlainString();
      case 1 -> has.add(new BigDecimal("0.00000001")).toPlainString();
      case 2 -> oneOf(List.of("0", "-1", "0.000000001", "1e3", "much"));
      default ->
        has.multiply(BigDecimal.valueOf(1 + random.nextInt(300), 3))
            .setScale(oneOf(List.of(2, 8)), RoundingMode.DOWN)
            .toPlainString();
    };
  }

  /** A positive amount with a few decimals. */
  BigDecimal someAmount() {
    return BigDecimal.valueOf(1 + random.nextInt(100_000), 4);
  }

  WalletType walletType() {
    return oneOf(List.of(WalletType.values()));
  }

  /** Lets the exchange fail transfers that it has accepted. */
  void failNextTransfers(int count) {
    failuresToCome = count;
    ledger().failNextTransfers(count);
  }

  /** Brings the books up to the exchange's time. */
  void settle() {
    books.settle(sandbox.clock().millis());
  }

  /** What to enter in the books when a transfer is accepted under the id of that name. */
  Consumer<Answer> entry(
      String operation, String idName, Place from, Place to, String asset, String amount) {
    BigDecimal available = available(from, asset);
    return answer -> {
      BigDecimal sum = new BigDecimal(amount);
      assertThat(sum).as("what could leave %s", from).isLessThanOrEqualTo(available);
      String status = failuresToCome > 0 ? Moved.FAILED : Moved.DONE;
      failuresToCome = Math.max(0, failuresToCome - 1);
      long now = sandbox.clock().millis();
      BigDecimal id = new BigDecimal(answer.at(idName).toString());
      books.enter(new Moved(operation, id, from, to, asset, sum, now, now, status));
    };
  }

  /** What to enter in the books when a withdrawal from a managed sub-account is accepted that is due later. */
  Consumer<Answer> scheduledEntry(Place from, Place to, String asset, String amount, long due) {
    return answer -> books.enter(new Moved(
        "withdrawFromManaged",
        (BigDecimal) answer.at("tranId"),
        from,
        to,
        asset,
        new BigDecimal(amount),
        sandbox.clock().millis(),
        due,
        Moved.SCHEDULED));
  }

  /** What the exchange says that can leave a wallet: not what is held, nor what debts and positions need. */
  private BigDecimal available(Place place, String asset) {
    return everybody(ledger()).contains(place.email())
        ? ledger().holds().available(place.email(), place.wallet(), asset)
        : BigDecimal.ZERO;
  }
}
