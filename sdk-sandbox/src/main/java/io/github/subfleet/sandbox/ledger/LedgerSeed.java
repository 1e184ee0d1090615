package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Debt;
import io.github.subfleet.sandbox.DepositStatus;
import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.key.KeyTexts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The state an exchange starts with. One seed and one list of addresses give one state, on every machine and on every
 * day: nothing here asks the clock.
 *
 * <p>The first sub-account has a futures and a margin account, money in each kind of wallet, positions in both kinds of
 * futures, some money that is not free and a small debt, so that a small sandbox has something of everything; of the
 * others, one in four has no futures account, one in five has nothing in its spot
 * wallet, and one in ten is frozen.
 */
public final class LedgerSeed {
  private static final Instant FIRST_CREATION = Instant.parse("2024-01-01T00:00:00Z");
  private static final long MASTER_ID = 400_000_000L;
  private static final long FIRST_USER_ID = MASTER_ID + 1;
  private static final long FIRST_MOBILE = 15_550_000_001L;
  private static final String INVESTOR_EMAIL = "investor@capital.example";
  private static final String TRADING_TEAM_EMAIL = "team@quant.example";
  private static final int MANAGED_ACCOUNTS = 2;
  private static final long FIRST_MANAGED_ID = 500_000_001L;
  private static final long FIRST_TRANSFER_ID = 11_945_860_694L;

  private final SplittableRandom random;
  private final Accounts accounts;
  private final Balances balances = new Balances();
  private final DepositBook deposits;
  private final ManagedAccounts managed = new ManagedAccounts(INVESTOR_EMAIL, TRADING_TEAM_EMAIL);

  private LedgerSeed(long seed, String masterEmail) {
    random = new SplittableRandom(seed);
    accounts = new Accounts(masterEmail, MASTER_ID);
    deposits = new DepositBook(seed, balances);
  }

  /** The state that grows from a seed. */
  public static Ledger grow(long seed, String masterEmail, List<String> subAccountEmails) {
    LedgerSeed start = new LedgerSeed(seed, masterEmail);
    start.fundMaster();
    for (int number = 1; number <= subAccountEmails.size(); number++) {
      start.addSubAccount(number, subAccountEmails.get(number - 1));
    }
    start.fundInvestor();
    for (int number = 1; number <= MANAGED_ACCOUNTS; number++) {
      start.addManaged(number);
    }
    start.accounts.subAccounts().stream().limit(1).forEach(start::addDeposits);
    Ledger ledger = new Ledger(
        start.accounts,
        start.balances,
        Prices.fixed(),
        new TransferLog(FIRST_TRANSFER_ID),
        start.managed,
        new ApiKeys(new KeyTexts(seed)),
        start.deposits);
    start.accounts.subAccounts().stream()
        .limit(1)
        .forEach(first -> encumber(ledger, first.email()));
    for (int number = 1; number <= subAccountEmails.size(); number++) {
      openPositions(ledger, number, subAccountEmails.get(number - 1));
    }
    return ledger;
  }

  /** The first sub-account has some of each kind, and of the others with futures one in two has a small one. */
  private static void openPositions(Ledger ledger, int number, String email) {
    Account account = ledger.accounts().requireSubAccount(email);
    if (number == 1) {
      open(ledger, email, "BTCUSDT", "0.010", "98250.5", 50);
      open(ledger, email, "ETHUSDT", "-0.150", "3575", 20);
      open(ledger, email, "BTCUSD_PERP", "3", "95000", 20);
    } else if (account.futuresEnabled() && number % 2 == 0) {
      open(ledger, email, "BTCUSDT", number % 3 == 0 ? "-0.002" : "0.002", "99000", 20);
    }
  }

  private static void open(
      Ledger ledger, String email, String symbol, String amount, String price, int leverage) {
    Position position = Position.of(email, symbol, new BigDecimal(amount), new BigDecimal(price));
    ledger.positions().set(position.withLeverage(leverage));
  }

  /** Some of the first sub-account's money is not free, and some is borrowed. */
  private static void encumber(Ledger ledger, String email) {
    Holder spot = new Holder(email, Wallet.SPOT);
    ledger.balances().set(spot, "SOL", new BigDecimal("120"));
    ledger
        .holds()
        .set(
            spot,
            "SOL",
            new Held(new BigDecimal("10"), new BigDecimal("5"), new BigDecimal("2.5")));
    Holder margin = new Holder(email, Wallet.MARGIN);
    ledger.balances().set(margin, "BNB", new BigDecimal("2"));
    ledger.debts().set(margin, "BNB", new Debt(new BigDecimal("0.2"), new BigDecimal("0.000016")));
  }

  private void fundMaster() {
    String master = accounts.masterEmail();
    put(master, Wallet.SPOT, "BTC", amount(20, 40, 8));
    put(master, Wallet.SPOT, "ETH", amount(300, 600, 8));
    put(master, Wallet.SPOT, "BNB", amount(500, 900, 8));
    put(master, Wallet.SPOT, "USDT", amount(2_000_000, 3_000_000, 2));
    put(master, Wallet.SPOT, "USDC", amount(500_000, 900_000, 2));
    put(master, Wallet.USDT_FUTURE, "USDT", amount(100_000, 200_000, 2));
    put(master, Wallet.ALPHA, "USDT", amount(1_000, 2_000, 2));
  }

  private void addSubAccount(int number, String email) {
    boolean futures = number % 4 != 0;
    boolean margin = number % 3 == 1;
    Account account = new Account(
        FIRST_USER_ID + number - 1,
        email,
        "desk " + number,
        FIRST_CREATION.plus(Duration.ofDays(number)),
        FIRST_MOBILE + number - 1);
    account.freeze(number % 10 == 0);
    accounts.add(account);
    if (number % 5 != 0) {
      put(email, Wallet.SPOT, "USDT", amount(1_000, 20_000, 2));
      put(email, Wallet.SPOT, "BTC", amount(0, 2, 8));
      put(email, Wallet.SPOT, "ETH", amount(0, 30, 8));
    }
    if (futures) {
      account.enableFutures();
      put(email, Wallet.USDT_FUTURE, "USDT", amount(500, 5_000, 2));
      put(email, Wallet.COIN_FUTURE, "BTC", amount(0, 1, 8));
    }
    if (margin) {
      account.enableMargin();
      put(email, Wallet.MARGIN, "USDT", amount(500, 5_000, 2));
      put(email, Wallet.isolatedMargin("BTCUSDT"), "USDT", amount(100, 1_000, 2));
    }
    put(email, Wallet.ALPHA, "USDT", amount(10, 100, 2));
  }

  private void fundInvestor() {
    put(managed.investorEmail(), Wallet.SPOT, "USDT", amount(500_000, 900_000, 2));
    put(managed.investorEmail(), Wallet.SPOT, "BTC", amount(5, 9, 8));
  }

  private void addManaged(int number) {
    String email = "managed-" + number + "@quant.example";
    Account account = new Account(
        FIRST_MANAGED_ID + number - 1,
        email,
        "managed " + number,
        FIRST_CREATION.plus(Duration.ofDays(number)),
        FIRST_MOBILE - number);
    account.enableMargin();
    account.enableFutures();
    managed.add(account);
    put(email, Wallet.SPOT, "USDT", amount(10_000, 50_000, 2));
    put(email, Wallet.SPOT, "BTC", amount(0, 2, 8));
    put(email, Wallet.MARGIN, "USDT", amount(1_000, 9_000, 2));
    put(email, Wallet.isolatedMargin("BTCUSDT"), "USDT", amount(100, 1_000, 2));
    put(email, Wallet.USDT_FUTURE, "USDT", amount(1_000, 9_000, 2));
    put(email, Wallet.COIN_FUTURE, "BTC", amount(0, 1, 8));
  }

  /** One deposit of each status, some days apart. What they brought is part of the balances already. */
  private void addDeposits(Account account) {
    Instant time = account.createTime();
    for (DepositStatus status : DepositStatus.values()) {
      time = time.plus(Duration.ofDays(10));
      BigDecimal amount = BigDecimal.valueOf(100L + status.code());
      String network = DepositNetworks.usual("USDT");
      deposits.note(account.email(), "USDT", network, amount, status, time);
    }
  }

  private void put(String email, Wallet wallet, String asset, BigDecimal amount) {
    balances.set(new Holder(email, wallet), asset, amount);
  }

  private BigDecimal amount(long least, long below, int decimals) {
    long unit = BigDecimal.TEN.pow(decimals).longValueExact();
    return BigDecimal.valueOf(random.nextLong(least * unit, below * unit), decimals);
  }
}
