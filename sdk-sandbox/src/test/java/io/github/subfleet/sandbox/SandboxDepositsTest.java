package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SandboxDepositsTest {
  private static final String DESK_2 = "desk-2@fund.example";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private SandboxLedger ledger;
  private SandboxDeposits deposits;

  @BeforeEach
  void take(Sandbox sandbox) {
    ledger = sandbox.ledger();
    deposits = ledger.deposits();
    ledger.setBalance(DESK_2, Wallet.SPOT, "BTC", BigDecimal.ONE);
  }

  private Deposit arrive(DepositStatus status) {
    return deposits.arrive(DESK_2, "BTC", "BTC", new BigDecimal("0.5"), status);
  }

  private BigDecimal btc() {
    return ledger.balance(DESK_2, Wallet.SPOT, "BTC");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"SUCCESS", "CREDITED_NOT_WITHDRAWABLE"})
  void aCreditedDepositIsInTheSpotWallet(DepositStatus status) {
    arrive(status);

    assertThat(btc()).isEqualByComparingTo("1.5");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SUCCESS", "CREDITED_NOT_WITHDRAWABLE"})
  void anyOtherDepositIsNot(DepositStatus status) {
    arrive(status);

    assertThat(btc()).isEqualByComparingTo("1");
  }

  @Test
  void aDepositIsCreditedOnceOnItsWay() {
    Deposit deposit = arrive(DepositStatus.PENDING);

    deposits.setStatus(deposit.id(), DepositStatus.CREDITED_NOT_WITHDRAWABLE);
    deposits.setStatus(deposit.id(), DepositStatus.SUCCESS);

    assertThat(btc()).isEqualByComparingTo("1.5");
    assertThat(deposits.all())
        .filteredOn(d -> d.id().equals(deposit.id()))
        .containsExactly(deposit.withStatus(DepositStatus.SUCCESS));
  }

  @Test
  void aCreditIsNotTakenBack() {
    Deposit deposit = arrive(DepositStatus.SUCCESS);

    assertThatThrownBy(() -> deposits.setStatus(deposit.id(), DepositStatus.PENDING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("status must be one of a credited deposit, as it was SUCCESS, but was PENDING");
    assertThat(btc()).isEqualByComparingTo("1.5");
  }

  @Test
  void aSimpleDepositIsDoneOverTheUsualNetwork() {
    Deposit deposit = deposits.arrive(DESK_2, "USDT", BigDecimal.TEN);

    assertThat(deposit.status()).isEqualTo(DepositStatus.SUCCESS);
    assertThat(deposit.network()).isEqualTo(deposits.networks("USDT").get(0));
  }

  @Test
  void aCoinThatATestBringsIntoBeingHasANetworkOfItsName() {
    ledger.setPrice("NEW", BigDecimal.ONE);

    assertThat(deposits.arrive(DESK_2, "NEW", BigDecimal.TEN).network()).isEqualTo("NEW");
  }

  @Test
  void takesADepositForAManagedSubAccount() {
    deposits.arrive("managed-1@quant.example", "BTC", BigDecimal.TEN);

    assertThat(deposits.all().get(deposits.all().size() - 1).email())
        .isEqualTo("managed-1@quant.example");
  }

  @Test
  void refusesAnUnknownAccount() {
    assertThatThrownBy(() -> deposits.arrive("nobody", "BTC", BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no sub-account nobody");
  }

  @Test
  void refusesAnUnknownCoin() {
    assertThatThrownBy(() -> deposits.arrive(DESK_2, "NOPE", BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("coin must be one of [")
        .hasMessageEndingWith("], but was NOPE");
  }

  @Test
  void refusesANetworkThatTheCoinIsNotOn() {
    assertThatThrownBy(
            () -> deposits.arrive(DESK_2, "BNB", "TRX", BigDecimal.ONE, DepositStatus.SUCCESS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("network must be one of [BSC], but was TRX");
  }

  @Test
  void refusesAnAmountThatIsNotPositive() {
    assertThatThrownBy(() -> deposits.arrive(DESK_2, "BTC", BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount must be above 0, but was 0");
  }

  @Test
  void refusesAnUnknownDeposit() {
    assertThatThrownBy(() -> deposits.setStatus("1", DepositStatus.SUCCESS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no deposit 1");
  }
}
