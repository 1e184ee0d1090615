package io.github.subfleet.sandbox.operation.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferStatus;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManagedTransfersTest {
  private static final String DEPOSIT = "/sapi/v1/managed-subaccount/deposit";
  private static final String WITHDRAW = "/sapi/v1/managed-subaccount/withdraw";
  private static final String MANAGED = "managed-1@quant.example";
  private static final String INVESTOR = "investor@capital.example";
  private static final String TO = "toEmail=managed-1%40quant.example&asset=BTC&amount=";
  private static final String FROM = "fromEmail=managed-1%40quant.example&asset=BTC&amount=";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private SandboxLedger ledger;
  private Client investor;

  @BeforeEach
  void setBalances(Sandbox running) {
    sandbox = running;
    ledger = running.ledger();
    investor = new Client(running, running.investorKey());
    ledger.setBalance(MANAGED, Wallet.SPOT, "BTC", BigDecimal.TEN);
    ledger.setBalance(INVESTOR, Wallet.SPOT, "BTC", BigDecimal.TEN);
  }

  private Transfer last() {
    return ledger.transfers().get(ledger.transfers().size() - 1);
  }

  @Test
  void aDepositMovesMoneyFromTheInvestor() {
    Answer answer = investor.post(DEPOSIT, TO + "1.5");

    assertThat(answer.at("tranId").toString()).isEqualTo(String.valueOf(last().id()));
    assertThat(ledger.balance(MANAGED, Wallet.SPOT, "BTC")).isEqualByComparingTo("11.5");
    assertThat(ledger.balance(INVESTOR, Wallet.SPOT, "BTC")).isEqualByComparingTo("8.5");
  }

  @Test
  void aWithdrawalMovesMoneyBack() {
    investor.post(WITHDRAW, FROM + "0.00000001");

    assertThat(ledger.balance(MANAGED, Wallet.SPOT, "BTC")).isEqualByComparingTo("9.99999999");
    assertThat(ledger.balance(INVESTOR, Wallet.SPOT, "BTC")).isEqualByComparingTo("10.00000001");
  }

  @Test
  void aWithdrawalWithADateWaitsForIt() {
    long tomorrow = sandbox.clock().instant().plus(Duration.ofDays(1)).toEpochMilli();

    investor.post(WITHDRAW, FROM + "4&transferDate=" + tomorrow);

    assertThat(last().status()).isEqualTo(TransferStatus.INIT);
    assertThat(ledger.balance(MANAGED, Wallet.SPOT, "BTC")).isEqualByComparingTo("10");
  }

  @Test
  void aWithdrawalIsMadeWhenItsDateHasCome() {
    long tomorrow = sandbox.clock().instant().plus(Duration.ofDays(1)).toEpochMilli();
    investor.post(WITHDRAW, FROM + "4&transferDate=" + tomorrow);

    sandbox.clock().advance(Duration.ofDays(1));

    assertThat(last().status()).isEqualTo(TransferStatus.SUCCESS);
    assertThat(ledger.balance(MANAGED, Wallet.SPOT, "BTC")).isEqualByComparingTo("6");
  }

  @Test
  void aWithdrawalFailsIfThereIsTooLittleAtItsDate() {
    long tomorrow = sandbox.clock().instant().plus(Duration.ofDays(1)).toEpochMilli();
    investor.post(WITHDRAW, FROM + "4&transferDate=" + tomorrow);
    ledger.setBalance(MANAGED, Wallet.SPOT, "BTC", BigDecimal.ONE);

    sandbox.clock().advance(Duration.ofDays(1));

    assertThat(last().status()).isEqualTo(TransferStatus.FAILURE);
    assertThat(ledger.balance(MANAGED, Wallet.SPOT, "BTC")).isEqualByComparingTo("1");
  }

  @Test
  void refusesADateInThePast() {
    long yesterday = sandbox.clock().instant().minus(Duration.ofDays(1)).toEpochMilli();

    assertThat(investor.post(WITHDRAW, FROM + "4&transferDate=" + yesterday).refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'transferDate' is not valid.");
  }

  @Test
  void refusesMoreThanThereIs() {
    assertThat(investor.post(WITHDRAW, FROM + "10.1").refusal())
        .isEqualTo("400 -5002 The balance is not enough.");
    assertThat(investor.post(DEPOSIT, TO + "10.1").refusal())
        .isEqualTo("400 -5002 The balance is not enough.");
    assertThat(ledger.transfers()).isEmpty();
  }

  @Test
  void refusesAnAccountThatIsNotManaged() {
    assertThat(investor
            .post(DEPOSIT, "toEmail=desk-1%40fund.example&asset=BTC&amount=1")
            .refusal())
        .startsWith("400 -5021");
  }

  @Test
  void refusesTheKeysOfAllOthers() {
    assertThat(new Client(sandbox).post(DEPOSIT, TO + "1").refusal()).startsWith("401 -2015");
    assertThat(new Client(sandbox, sandbox.tradingTeamKey())
            .post(DEPOSIT, TO + "1")
            .refusal())
        .startsWith("401 -2015");
    assertThat(new Client(sandbox, sandbox.managedKey(MANAGED))
            .post(WITHDRAW, FROM + "1")
            .refusal())
        .startsWith("401 -2015");
  }
}
