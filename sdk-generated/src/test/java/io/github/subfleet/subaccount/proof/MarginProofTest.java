package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.AccountStateException;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.RejectedException;
import io.github.subfleet.sandbox.Debt;
import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.CounterParty;
import io.github.subfleet.subaccount.model.MarginAccount;
import io.github.subfleet.subaccount.model.MarginAsset;
import io.github.subfleet.subaccount.model.MarginSubAccountSummary;
import io.github.subfleet.subaccount.model.MarginSummary;
import io.github.subfleet.subaccount.model.MarginThresholds;
import io.github.subfleet.subaccount.model.MarginTransferType;
import io.github.subfleet.subaccount.model.SubAccountTransfer;
import io.github.subfleet.subaccount.model.TransferDirection;
import io.github.subfleet.subaccount.model.TransferResult;
import io.github.subfleet.subaccount.model.TransferStatus;
import io.github.subfleet.subaccount.request.MarginTransferRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What sub-accounts have and owe in margin, and how money comes there and back. */
class MarginProofTest {
  @RegisterExtension
  final Stage stage = new Stage();

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private BigDecimal margin(String email, String asset) {
    return stage.ledger().balance(email, Wallet.MARGIN, asset);
  }

  private BigDecimal spot(String email, String asset) {
    return stage.ledger().balance(email, Wallet.SPOT, asset);
  }

  private static MarginTransferRequest transfer(
      String email, MarginTransferType type, String asset, String amount) {
    return MarginTransferRequest.builder()
        .email(email)
        .type(type)
        .asset(asset)
        .amount(decimal(amount))
        .build();
  }

  @Test
  @Proves("marginTransfer")
  void movesMoneyFromSpotToMargin() {
    BigDecimal spot = spot(DESK_2, "USDT");

    TransferResult result = stage
        .master()
        .assets()
        .marginTransfer(transfer(DESK_2, MarginTransferType.SPOT_TO_MARGIN, "USDT", "100.00000001"))
        .execute();

    assertThat(result)
        .isEqualTo(new TransferResult(stage.ledger().transfers().stream()
            .map(written -> String.valueOf(written.id()))
            .findFirst()
            .orElseThrow()));
    assertThat(spot(DESK_2, "USDT")).isEqualByComparingTo(spot.subtract(decimal("100.00000001")));
    assertThat(margin(DESK_2, "USDT")).isEqualByComparingTo("100.00000001");
  }

  @Test
  @Proves("marginTransfer")
  void theSubAccountSeesItsMoneyComeBackFromMargin() {
    TransferResult result = stage
        .master()
        .assets()
        .marginTransfer(transfer(DESK_1, MarginTransferType.MARGIN_TO_SPOT, "USDT", "7.5"))
        .execute();

    List<SubAccountTransfer> seen = stage
        .desk(DESK_1)
        .assets()
        .subAccountTransferHistory(r -> r.direction(TransferDirection.IN))
        .stream()
        .toList();
    assertSame(
        seen,
        List.of(new SubAccountTransfer(
            CounterParty.SUB_ACCOUNT,
            DESK_1,
            TransferDirection.IN,
            "USDT",
            decimal("7.5"),
            AccountType.MARGIN,
            AccountType.SPOT,
            TransferStatus.SUCCESS,
            result.txnId(),
            stage.now())));
    assertThat(stage.ledger().transfers())
        .extracting(Transfer::from)
        .containsExactly(Wallet.MARGIN);
  }

  @Test
  void takesNoMoreThanThereIs() {
    stage.assertRefused(
        stage
            .master()
            .assets()
            .marginTransfer(
                transfer(DESK_1, MarginTransferType.SPOT_TO_MARGIN, "USDT", "99999999")),
        InsufficientFundsException.class,
        -5002);
  }

  @Test
  void takesNothingThatDebtsNeed() {
    stage
        .ledger()
        .holds()
        .setDebt(DESK_1, Wallet.MARGIN, "BTC", new Debt(decimal("9"), decimal("0")));

    stage.assertRefused(
        stage
            .master()
            .assets()
            .marginTransfer(transfer(DESK_1, MarginTransferType.MARGIN_TO_SPOT, "USDT", "100")),
        RejectedException.class,
        -3023);
  }

  private BigDecimal inBtc(Function<String, BigDecimal> amount) {
    return stage.ledger().prices().entrySet().stream()
        .map(price -> price.getValue().multiply(amount.apply(price.getKey())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(8, RoundingMode.DOWN);
  }

  private BigDecimal assets(String email) {
    return inBtc(asset -> margin(email, asset));
  }

  private BigDecimal liabilities(String email) {
    return inBtc(asset -> debt(email, asset).total());
  }

  private Debt debt(String email, String asset) {
    return stage.ledger().holds().debt(email, Wallet.MARGIN, asset);
  }

  private MarginAsset marginAsset(String asset) {
    BigDecimal balance = margin(DESK_1, asset);
    BigDecimal locked =
        stage.ledger().holds().held(DESK_1, Wallet.MARGIN, asset).total();
    Debt debt = debt(DESK_1, asset);
    return new MarginAsset(
        asset,
        debt.borrowed(),
        balance.subtract(locked),
        debt.interest(),
        locked,
        balance.subtract(debt.total()));
  }

  @Test
  @Proves("marginAccount")
  void tellsWhatIsHeldAndOwed() {
    stage.ledger().holds().setHeld(DESK_1, Wallet.MARGIN, "USDT", Held.locked(decimal("12.5")));
    stage
        .ledger()
        .holds()
        .setDebt(DESK_1, Wallet.MARGIN, "BTC", new Debt(decimal("0.004"), decimal("0.00000123")));

    MarginAccount account =
        stage.master().assets().marginAccount(r -> r.email(DESK_1)).execute();

    BigDecimal assets = assets(DESK_1);
    BigDecimal liabilities = liabilities(DESK_1);
    assertSame(
        account,
        new MarginAccount(
            DESK_1,
            assets.divide(liabilities, 8, RoundingMode.DOWN),
            assets,
            liabilities,
            assets.subtract(liabilities),
            new MarginThresholds(decimal("1.1"), decimal("1.5"), decimal("2")),
            stage.ledger().prices().keySet().stream()
                .sorted()
                .map(this::marginAsset)
                .toList()));
    assertThat(account.totalLiabilityOfBtc()).isGreaterThan(decimal("0.004"));
  }

  @Test
  void refusesToTellOfAnAccountWithoutMargin() {
    stage.assertRefused(
        stage.master().assets().marginAccount(r -> r.email(DESK_2)),
        AccountStateException.class,
        -3003);
  }

  @Test
  @Proves("marginSummary")
  void addsUpTheAccountsWithMargin() {
    stage
        .ledger()
        .holds()
        .setDebt(DESK_1, Wallet.MARGIN, "BTC", new Debt(decimal("0.001"), decimal("0.00000045")));
    List<MarginSubAccountSummary> accounts = stage.ledger().subAccounts().stream()
        .filter(SubAccount::marginEnabled)
        .map(SubAccount::email)
        .map(email -> new MarginSubAccountSummary(
            email, assets(email), liabilities(email), assets(email).subtract(liabilities(email))))
        .toList();

    MarginSummary summary = stage.master().assets().marginSummary().execute();

    assertSame(
        summary,
        new MarginSummary(
            sum(accounts, MarginSubAccountSummary::totalAssetOfBtc),
            sum(accounts, MarginSubAccountSummary::totalLiabilityOfBtc),
            sum(accounts, MarginSubAccountSummary::totalNetAssetOfBtc),
            accounts));
    assertThat(accounts).hasSize(2);
  }

  private static BigDecimal sum(
      List<MarginSubAccountSummary> accounts, Function<MarginSubAccountSummary, BigDecimal> part) {
    return accounts.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  @Proves("marginSummary")
  void countsAnAccountFromItsFirstMoneyOn() {
    stage
        .master()
        .assets()
        .marginTransfer(transfer(DESK_2, MarginTransferType.SPOT_TO_MARGIN, "USDT", "100"))
        .execute();

    assertThat(stage.master().assets().marginSummary().execute().subAccounts())
        .filteredOn(account -> account.email().equals(DESK_2))
        .singleElement()
        .satisfies(
            account -> assertThat(account.totalNetAssetOfBtc()).isEqualByComparingTo("0.001"));
  }
}
