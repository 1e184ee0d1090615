package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.DESK_3;
import static io.github.subfleet.subaccount.proof.Stage.MASTER;
import static io.github.subfleet.subaccount.proof.Stage.NOBODY;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.IncompleteAnswerException;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.CounterParty;
import io.github.subfleet.subaccount.model.SpotTransfer;
import io.github.subfleet.subaccount.model.SubAccountTransfer;
import io.github.subfleet.subaccount.model.TransferDirection;
import io.github.subfleet.subaccount.model.TransferResult;
import io.github.subfleet.subaccount.model.TransferStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What sub-accounts pay with their own keys, and the histories in which transfers between spot wallets stand. */
class SpotTransfersProofTest {
  private static final BigDecimal AMOUNT = new BigDecimal("12.34567891");

  @RegisterExtension
  final Stage stage = new Stage();

  private BigDecimal usdt(String email) {
    return stage.ledger().balance(email, Wallet.SPOT, "USDT");
  }

  private TransferResult payMaster(String email, String amount) {
    return stage
        .desk(email)
        .assets()
        .transferToMaster(r -> r.asset("USDT").amount(new BigDecimal(amount)))
        .execute();
  }

  private TransferResult pay(String from, String to, BigDecimal amount) {
    return stage
        .desk(from)
        .assets()
        .transferToSubAccount(r -> r.toEmail(to).asset("USDT").amount(amount))
        .execute();
  }

  private TransferResult written() {
    Transfer last = stage.ledger().transfers().get(stage.ledger().transfers().size() - 1);
    return new TransferResult(String.valueOf(last.id()));
  }

  @Test
  @Proves("transferToMaster")
  void aSubAccountPaysTheMasterAccount() {
    BigDecimal master = usdt(MASTER);
    BigDecimal desk = usdt(DESK_1);

    TransferResult result = payMaster(DESK_1, "12.34567891");

    assertThat(result).isEqualTo(written());
    assertThat(usdt(MASTER)).isEqualByComparingTo(master.add(AMOUNT));
    assertThat(usdt(DESK_1)).isEqualByComparingTo(desk.subtract(AMOUNT));
  }

  @Test
  void aSubAccountPaysNoMoreThanItHas() {
    stage.assertRefused(
        stage.desk(DESK_1).assets().transferToMaster(r -> r.asset("USDT")
            .amount(new BigDecimal("99999999"))),
        InsufficientFundsException.class,
        -5002);
  }

  @Test
  void theMasterAccountHasNoMasterToPay() {
    stage.assertRefused(
        stage.master().assets().transferToMaster(r -> r.asset("USDT").amount(AMOUNT)),
        AuthenticationException.class,
        -2015);
  }

  @Test
  @Proves("transferToSubAccount")
  void aSubAccountPaysAnother() {
    BigDecimal payer = usdt(DESK_1);
    BigDecimal receiver = usdt(DESK_2);

    TransferResult result = pay(DESK_1, DESK_2, AMOUNT);

    assertThat(result).isEqualTo(written());
    assertThat(usdt(DESK_1)).isEqualByComparingTo(payer.subtract(AMOUNT));
    assertThat(usdt(DESK_2)).isEqualByComparingTo(receiver.add(AMOUNT));
  }

  @Test
  void aSubAccountCannotPayAnAccountOfSomebodyElse() {
    stage.assertRefused(
        stage.desk(DESK_1).assets().transferToSubAccount(r -> r.toEmail(NOBODY)
            .asset("USDT")
            .amount(AMOUNT)),
        PermissionException.class,
        -5021);
  }

  private SubAccountTransfer seen(
      TransferResult result, CounterParty party, String other, TransferDirection direction) {
    return new SubAccountTransfer(
        party,
        other,
        direction,
        "USDT",
        AMOUNT,
        AccountType.SPOT,
        AccountType.SPOT,
        TransferStatus.SUCCESS,
        result.txnId(),
        stage.now());
  }

  private List<SubAccountTransfer> seenBy(String email, TransferDirection direction) {
    return stage
        .desk(email)
        .assets()
        .subAccountTransferHistory(r -> r.direction(direction))
        .execute();
  }

  @Test
  @Proves("subAccountTransferHistory")
  void bothSidesSeeATransfer() {
    TransferResult result = pay(DESK_1, DESK_2, AMOUNT);

    assertSame(
        seenBy(DESK_1, TransferDirection.OUT),
        List.of(seen(result, CounterParty.SUB_ACCOUNT, DESK_2, TransferDirection.OUT)));
    assertSame(
        seenBy(DESK_2, TransferDirection.IN),
        List.of(seen(result, CounterParty.SUB_ACCOUNT, DESK_1, TransferDirection.IN)));
    assertThat(seenBy(DESK_2, TransferDirection.OUT)).isEmpty();
    assertThat(seenBy(DESK_3, TransferDirection.IN)).isEmpty();
  }

  @Test
  @Proves("subAccountTransferHistory")
  void showsTheMasterAccountAsCounterpartyAndFailuresWhenAskedTo() {
    stage.ledger().failNextTransfers(1);
    TransferResult failed = payMaster(DESK_1, AMOUNT.toPlainString());

    assertThat(seenBy(DESK_1, TransferDirection.OUT)).isEmpty();
    assertSame(
        stage
            .desk(DESK_1)
            .assets()
            .subAccountTransferHistory(r -> r.returnFailHistory(true).asset("USDT"))
            .execute(),
        List.of(seen(failed, CounterParty.MASTER, MASTER, TransferDirection.OUT).toBuilder()
            .status(TransferStatus.FAILURE)
            .build()));
  }

  @Test
  @Proves("subAccountTransferHistory")
  void walksAYearThatHoldsMoreThanAnAnswer() {
    Instant start = stage.now();
    List<String> ids = new ArrayList<>();
    for (Duration pause : pauses()) {
      stage.pass(pause);
      ids.add(payMaster(DESK_1, "0.1").txnId());
    }
    stage.pass(Duration.ofDays(200));

    List<SubAccountTransfer> walked = stage
        .desk(DESK_1)
        .assets()
        .subAccountTransferHistory(r -> r.limit(3))
        .between(start, stage.now())
        .stream()
        .toList();

    assertThat(walked)
        .extracting(SubAccountTransfer::tranId)
        .containsExactlyInAnyOrderElementsOf(ids)
        .doesNotHaveDuplicates();
  }

  /** Some at the ends of windows of 30 days, a crowd a few milliseconds apart, and long silences. */
  private static List<Duration> pauses() {
    List<Duration> pauses = new ArrayList<>();
    Collections.addAll(
        pauses, Duration.ZERO, Duration.ofDays(30), Duration.ofMillis(1), Duration.ofDays(70));
    pauses.addAll(Collections.nCopies(9, Duration.ofMillis(3)));
    Collections.addAll(pauses, Duration.ofDays(20).minusMillis(29), Duration.ofDays(30));
    return pauses;
  }

  @Test
  void aFullAnswerIsNotTakenForTheWholeHistory() {
    for (int number = 0; number < 3; number++) {
      payMaster(DESK_1, "0.1");
    }

    assertThatThrownBy(
            () -> stage.desk(DESK_1).assets().subAccountTransferHistory(r -> r.limit(3)).stream()
                .toList())
        .isInstanceOf(IncompleteAnswerException.class);
  }

  @Test
  void theHistoryIsASubAccountsOwn() {
    stage.assertRefused(
        stage.master().assets().subAccountTransferHistory(), AuthenticationException.class, -2015);
  }

  private SpotTransfer shown(TransferResult result, String from, String to) {
    return new SpotTransfer(
        from, to, "USDT", AMOUNT, TransferStatus.SUCCESS, result.txnId(), stage.now());
  }

  @Test
  @Proves("spotTransferHistory")
  void theMasterAccountSeesTransfersFromEitherSide() {
    TransferResult toDesk = pay(DESK_1, DESK_2, AMOUNT);
    TransferResult toMaster = payMaster(DESK_1, AMOUNT.toPlainString());

    assertSame(
        stage.master().assets().spotTransferHistory(r -> r.fromEmail(DESK_1)).execute(),
        List.of(shown(toMaster, DESK_1, MASTER), shown(toDesk, DESK_1, DESK_2)));
    assertSame(
        stage.master().assets().spotTransferHistory(r -> r.toEmail(DESK_2)).execute(),
        List.of(shown(toDesk, DESK_1, DESK_2)));
    assertThat(stage.master().assets().spotTransferHistory().execute()).isEmpty();
  }

  @Test
  @Proves("spotTransferHistory")
  void walksTheHistoryPageByPage() {
    List<String> ids = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      stage.pass(Duration.ofDays(40));
      ids.add(payMaster(DESK_1, "0.1").txnId());
    }
    Collections.reverse(ids);

    List<SpotTransfer> walked =
        stage.master().assets().spotTransferHistory(r -> r.fromEmail(DESK_1).limit(2)).stream()
            .toList();

    assertThat(walked).extracting(SpotTransfer::tranId).containsExactlyElementsOf(ids);
  }

  @Test
  @Proves("spotTransferHistory")
  void showsATransferThatFailed() {
    stage.ledger().failNextTransfers(1);
    TransferResult failed = pay(DESK_1, DESK_2, AMOUNT);

    assertSame(
        stage.master().assets().spotTransferHistory(r -> r.fromEmail(DESK_1)).execute(),
        List.of(shown(failed, DESK_1, DESK_2).toBuilder()
            .status(TransferStatus.FAILURE)
            .build()));
  }

  @Test
  void oneSideMayBeAskedForAtMost() {
    assertThatThrownBy(() ->
            stage.master().assets().spotTransferHistory(r -> r.fromEmail(DESK_1).toEmail(DESK_2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fromEmail")
        .hasMessageContaining("toEmail");
  }
}
