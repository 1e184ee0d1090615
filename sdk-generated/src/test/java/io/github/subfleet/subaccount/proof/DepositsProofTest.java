package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.NOBODY;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.AssetBalanceV4;
import io.github.subfleet.subaccount.model.Deposit;
import io.github.subfleet.subaccount.model.DepositAddress;
import io.github.subfleet.subaccount.model.DepositStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where deposits are sent, and what became of them. */
class DepositsProofTest {
  @RegisterExtension
  final Stage stage = new Stage();

  private io.github.subfleet.sandbox.Deposit arrive(
      String email,
      String coin,
      String network,
      String amount,
      io.github.subfleet.sandbox.DepositStatus status) {
    return stage.ledger().deposits().arrive(email, coin, network, new BigDecimal(amount), status);
  }

  private io.github.subfleet.sandbox.Deposit arrive(String amount) {
    return stage.ledger().deposits().arrive(DESK_2, "USDT", new BigDecimal(amount));
  }

  @ParameterizedTest
  @CsvSource({"BTC, BTC", "XRP, XRP", "USDT, TRX", "USDT, SOL"})
  @Proves("depositAddress")
  void depositsComeToTheAddressThatIsTold(String coin, String network) {
    DepositAddress told = stage
        .master()
        .assets()
        .depositAddress(r -> r.email(DESK_2).coin(coin).network(network))
        .execute();

    io.github.subfleet.sandbox.Deposit deposit =
        arrive(DESK_2, coin, network, "1", io.github.subfleet.sandbox.DepositStatus.SUCCESS);
    assertThat(told)
        .isEqualTo(new DepositAddress(
            deposit.address(),
            coin,
            deposit.addressTag(),
            "https://explorer.example/" + network + "/address/" + deposit.address()));
  }

  @Test
  @Proves("depositAddress")
  void takesTheUsualNetworkWithoutOne() {
    DepositAddress told = stage
        .master()
        .assets()
        .depositAddress(r -> r.email(DESK_2).coin("USDT"))
        .execute();

    assertThat(told.address()).isEqualTo(arrive("1").address());
  }

  @Test
  @Proves("depositAddress")
  void aLightningInvoiceIsForOneAmount() {
    assertThat(lightning("0.001")).isEqualTo(lightning("0.0010")).isNotEqualTo(lightning("0.002"));
  }

  private DepositAddress lightning(String amount) {
    return stage
        .master()
        .assets()
        .depositAddress(
            r -> r.email(DESK_2).coin("BTC").network("LIGHTNING").amount(new BigDecimal(amount)))
        .execute();
  }

  @Test
  void refusesANetworkThatACoinDoesNotHave() {
    stage.assertRefused(
        stage.master().assets().depositAddress(r -> r.email(DESK_2).coin("BTC").network("TRX")),
        BadRequestException.class,
        -1130);
  }

  private static Deposit shown(io.github.subfleet.sandbox.Deposit deposit) {
    return new Deposit(
        deposit.id(),
        deposit.amount(),
        deposit.coin(),
        deposit.network(),
        DepositStatus.of(String.valueOf(deposit.status().code())),
        deposit.address(),
        deposit.addressTag(),
        deposit.txId(),
        deposit.time(),
        0,
        deposit.status() == io.github.subfleet.sandbox.DepositStatus.PENDING ? "0/1" : "1/1",
        0,
        0,
        null);
  }

  private List<Deposit> history(DepositStatus status) {
    return stage
        .master()
        .assets()
        .depositHistory(r -> r.email(DESK_2).status(status))
        .execute();
  }

  @ParameterizedTest
  @EnumSource(io.github.subfleet.sandbox.DepositStatus.class)
  @Proves("depositHistory")
  void showsADepositOfEachStatus(io.github.subfleet.sandbox.DepositStatus status) {
    io.github.subfleet.sandbox.Deposit deposit =
        arrive(DESK_2, "XRP", "XRP", "12.00000001", status);

    DepositStatus asked = DepositStatus.of(String.valueOf(status.code()));
    assertThat(asked.isKnown()).isTrue();
    assertSame(history(asked), List.of(shown(deposit)));
    for (DepositStatus other : DepositStatus.known()) {
      assertThat(history(other)).hasSize(other.equals(asked) ? 1 : 0);
    }
  }

  @Test
  @Proves("depositHistory")
  void aDepositIsInTheWalletWhenItIsDone() {
    BigDecimal before = stage.ledger().balance(DESK_2, Wallet.SPOT, "USDT");
    io.github.subfleet.sandbox.Deposit deposit =
        arrive(DESK_2, "USDT", "TRX", "100", io.github.subfleet.sandbox.DepositStatus.PENDING);
    assertThat(spotUsdt()).isEqualByComparingTo(before);

    stage
        .ledger()
        .deposits()
        .setStatus(deposit.id(), io.github.subfleet.sandbox.DepositStatus.SUCCESS);

    assertThat(history(DepositStatus.SUCCESS))
        .extracting(Deposit::id)
        .containsExactly(deposit.id());
    assertThat(spotUsdt()).isEqualByComparingTo(before.add(new BigDecimal("100")));
  }

  private BigDecimal spotUsdt() {
    return stage.master().assets().assetsV4(r -> r.email(DESK_2)).execute().balances().stream()
        .filter(balance -> balance.asset().equals("USDT"))
        .map(AssetBalanceV4::free)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves("depositHistory")
  void showsWhereADepositCameFromWhenAskedTo() {
    io.github.subfleet.sandbox.Deposit deposit = arrive("1");
    arrive("2");

    assertSame(
        stage
            .master()
            .assets()
            .depositHistory(r -> r.email(DESK_2).includeSource(true).txId(deposit.txId()))
            .execute(),
        List.of(
            shown(deposit).toBuilder().sourceAddress(deposit.sourceAddress()).build()));
  }

  @Test
  @Proves("depositHistory")
  void showsACoinsDepositsOnly() {
    arrive("1");
    io.github.subfleet.sandbox.Deposit bitcoin =
        arrive(DESK_2, "BTC", "BTC", "0.1", io.github.subfleet.sandbox.DepositStatus.SUCCESS);

    assertSame(
        stage.master().assets().depositHistory(r -> r.email(DESK_2).coin("BTC")).execute(),
        List.of(shown(bitcoin)));
  }

  @Test
  @Proves("depositHistory")
  void walksTheDepositsOfMoreThanOneWindow() {
    Instant start = stage.now();
    List<Deposit> deposits = new ArrayList<>();
    for (int days : new int[] {0, 0, 0, 0, 0, 90, 0, 100, 1}) {
      stage.pass(Duration.ofDays(days));
      deposits.add(shown(arrive("1")));
    }
    stage.pass(Duration.ofDays(90));

    List<Deposit> walked = stage
        .master()
        .assets()
        .depositHistory(r -> r.email(DESK_2).limit(2))
        .between(start, stage.now())
        .stream()
        .toList();

    assertThat(walked).containsExactlyInAnyOrderElementsOf(deposits);
  }

  @Test
  @Proves("depositHistory")
  void walksAWindowFromItsOffset() {
    List<String> ids = new ArrayList<>();
    for (int number = 1; number <= 7; number++) {
      stage.pass(Duration.ofMinutes(1));
      ids.add(arrive("1").id());
    }
    Collections.reverse(ids);

    assertThat(
            stage
                .master()
                .assets()
                .depositHistory(r -> r.email(DESK_2).limit(2).offset(3))
                .stream())
        .extracting(Deposit::id)
        .containsExactlyElementsOf(ids.subList(3, 7));
  }

  @Test
  void refusesToTellOfAnAccountThatIsNotASubAccount() {
    stage.assertRefused(
        stage.master().assets().depositHistory(r -> r.email(NOBODY)),
        PermissionException.class,
        -5021);
    assertThat(stage.master().assets().depositHistory(r -> r.email(DESK_1)).execute())
        .isEmpty();
  }
}
