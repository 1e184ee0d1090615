package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.MANAGED_1;
import static io.github.subfleet.subaccount.proof.Stage.MANAGED_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.TransferStatus;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.ManagedTransferResult;
import io.github.subfleet.subaccount.request.DepositToManagedRequest;
import io.github.subfleet.subaccount.request.WithdrawFromManagedRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Moving money between an investor and the managed sub-accounts, at once and on a later day. */
class ManagedTransfersProofTest {
  private static final BigDecimal LITTLE = new BigDecimal("0.00000001");

  @RegisterExtension
  final Stage stage = new Stage();

  private SandboxLedger ledger;
  private String investor;

  @BeforeEach
  void fund() {
    ledger = stage.ledger();
    investor = ledger.managed().investorEmail();
    ledger.setBalance(investor, Wallet.SPOT, "BTC", new BigDecimal("5"));
    ledger.setBalance(MANAGED_1, Wallet.SPOT, "BTC", new BigDecimal("2"));
  }

  private static DepositToManagedRequest deposit(BigDecimal btc) {
    return DepositToManagedRequest.builder()
        .toEmail(MANAGED_1)
        .asset("BTC")
        .amount(btc)
        .build();
  }

  private static WithdrawFromManagedRequest.Builder withdrawal(BigDecimal btc) {
    return WithdrawFromManagedRequest.builder()
        .fromEmail(MANAGED_1)
        .asset("BTC")
        .amount(btc);
  }

  private ManagedTransferResult withdraw(WithdrawFromManagedRequest.Builder request) {
    return stage.investor().managed().withdrawFromManaged(request.build()).execute();
  }

  /** What the ledger should have noted of a transfer that an answer tells of. */
  private Transfer noted(
      ManagedTransferResult result, BigDecimal btc, TransferKind kind, Instant due) {
    boolean isDeposit = kind == TransferKind.MANAGED_DEPOSIT;
    return new Transfer(
        Long.parseLong(result.tranId()),
        kind,
        null,
        isDeposit ? investor : MANAGED_1,
        Wallet.SPOT,
        isDeposit ? MANAGED_1 : investor,
        Wallet.SPOT,
        "BTC",
        btc,
        stage.now(),
        due,
        due.isAfter(stage.now()) ? TransferStatus.INIT : TransferStatus.SUCCESS);
  }

  private void assertBalances(String investorsBtc, String managedBtc) {
    assertThat(ledger.balance(investor, Wallet.SPOT, "BTC")).isEqualByComparingTo(investorsBtc);
    assertThat(ledger.balance(MANAGED_1, Wallet.SPOT, "BTC")).isEqualByComparingTo(managedBtc);
  }

  @Test
  @Proves("depositToManaged")
  void depositsToTheLastDigit() {
    BigDecimal total = ledger.total("BTC");

    ManagedTransferResult result =
        stage.investor().managed().depositToManaged(deposit(LITTLE)).execute();

    assertThat(ledger.transfers())
        .containsExactly(noted(result, LITTLE, TransferKind.MANAGED_DEPOSIT, stage.now()));
    assertBalances("4.99999999", "2.00000001");
    assertThat(ledger.total("BTC")).isEqualByComparingTo(total);
  }

  @Test
  @Proves("depositToManaged")
  void depositsToTheManagedSubAccountThatIsNamed() {
    stage
        .investor()
        .managed()
        .depositToManaged(r -> r.toEmail(MANAGED_2).asset("USDT").amount(BigDecimal.TEN))
        .execute();

    assertBalances("5", "2");
    assertThat(ledger.transfers()).singleElement().satisfies(transfer -> {
      assertThat(transfer.toEmail()).isEqualTo(MANAGED_2);
      assertThat(transfer.asset()).isEqualTo("USDT");
    });
  }

  @Test
  @Proves("depositToManaged")
  void depositsNoMoreThanTheInvestorHas() {
    stage.assertRefused(
        stage.investor().managed().depositToManaged(deposit(new BigDecimal("5.00000001"))),
        InsufficientFundsException.class,
        -5002);
  }

  @Test
  @Proves("depositToManaged")
  void depositsToManagedSubAccountsOnly() {
    stage.assertRefused(
        stage.investor().managed().depositToManaged(r -> r.toEmail(DESK_1)
            .asset("BTC")
            .amount(LITTLE)),
        PermissionException.class,
        -5021);
  }

  @Test
  @Proves("depositToManaged")
  void refusesMoreDecimalsThanThereAre() {
    stage.assertRefused(
        stage.investor().managed().depositToManaged(deposit(new BigDecimal("0.000000001"))),
        BadRequestException.class,
        -1111);
  }

  @Test
  @Proves("depositToManaged")
  void onlyTheInvestorDeposits() {
    stage.assertRefused(
        stage.master().managed().depositToManaged(deposit(LITTLE)),
        AuthenticationException.class,
        -2015);
    stage.assertRefused(
        stage.tradingTeam().managed().depositToManaged(deposit(LITTLE)),
        AuthenticationException.class,
        -2015);
  }

  @Test
  void movesNeedTheDocumentedPermission() {
    ledger
        .keys()
        .setPermissions(
            stage.sandbox().investorKey().apiKey(),
            EnumSet.complementOf(EnumSet.of(KeyPermission.SPOT_AND_MARGIN_TRADING)));

    stage.assertRefused(
        stage.investor().managed().depositToManaged(deposit(LITTLE)),
        AuthenticationException.class,
        -2015);
    stage.assertRefused(
        stage.investor().managed().withdrawFromManaged(withdrawal(LITTLE).build()),
        AuthenticationException.class,
        -2015);
  }

  @Test
  @Proves("withdrawFromManaged")
  void withdrawsAtOnce() {
    BigDecimal amount = new BigDecimal("0.75");

    ManagedTransferResult result = withdraw(withdrawal(amount));

    assertThat(ledger.transfers())
        .containsExactly(noted(result, amount, TransferKind.MANAGED_WITHDRAWAL, stage.now()));
    assertBalances("5.75", "1.25");
  }

  @Test
  @Proves("withdrawFromManaged")
  void withdrawsOnALaterDay() {
    BigDecimal amount = new BigDecimal("0.75");
    Instant due = stage.now().plus(Duration.ofDays(2));

    ManagedTransferResult result = withdraw(withdrawal(amount).transferDate(due));

    Transfer scheduled = noted(result, amount, TransferKind.MANAGED_WITHDRAWAL, due);
    assertThat(ledger.transfers()).containsExactly(scheduled);
    assertBalances("5", "2");

    stage.pass(Duration.ofDays(2).minusMillis(1));
    assertBalances("5", "2");

    stage.pass(Duration.ofMillis(1));
    assertBalances("5.75", "1.25");
    assertThat(ledger.transfers()).containsExactly(scheduled.withStatus(TransferStatus.SUCCESS));
  }

  @Test
  @Proves("withdrawFromManaged")
  void aLaterWithdrawalFailsIfThereIsTooLittleThen() {
    withdraw(withdrawal(new BigDecimal("2")).transferDate(stage.now().plus(Duration.ofDays(2))));
    withdraw(withdrawal(LITTLE));

    stage.pass(Duration.ofDays(2));

    assertBalances("5.00000001", "1.99999999");
    assertThat(ledger.transfers())
        .extracting(Transfer::status)
        .containsExactly(TransferStatus.FAILURE, TransferStatus.SUCCESS);
  }

  @Test
  @Proves("withdrawFromManaged")
  void refusesADayInThePast() {
    stage.assertRefused(
        stage
            .investor()
            .managed()
            .withdrawFromManaged(
                withdrawal(LITTLE).transferDate(stage.now().minusMillis(1)).build()),
        BadRequestException.class,
        -1130);
  }

  @Test
  @Proves("withdrawFromManaged")
  void withdrawsNothingThatOpenOrdersHold() {
    ledger.holds().setHeld(MANAGED_1, Wallet.SPOT, "BTC", Held.locked(BigDecimal.ONE));

    stage.assertRefused(
        stage
            .investor()
            .managed()
            .withdrawFromManaged(withdrawal(new BigDecimal("1.00000001")).build()),
        InsufficientFundsException.class,
        -5002);
    withdraw(withdrawal(BigDecimal.ONE));
    assertBalances("6", "1");
  }

  @Test
  @Proves("withdrawFromManaged")
  void onlyTheInvestorWithdraws() {
    WithdrawFromManagedRequest request = withdrawal(LITTLE).build();

    stage.assertRefused(
        stage.tradingTeam().managed().withdrawFromManaged(request),
        AuthenticationException.class,
        -2015);
    stage.assertRefused(
        stage.managed(MANAGED_1).managed().withdrawFromManaged(request),
        AuthenticationException.class,
        -2015);
  }
}
