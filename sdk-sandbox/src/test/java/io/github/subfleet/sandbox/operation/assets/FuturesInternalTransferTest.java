package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.RateLimits;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuturesInternalTransferTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_2 = "desk-2@fund.example";
  private static final String DESK_1_TO_DESK_2 = "fromEmail=" + DESK_1 + "&toEmail=" + DESK_2;

  @RegisterExtension
  final SandboxExtension extension =
      SandboxExtension.with(s -> s.clock(Clock.fixed(START, ZoneOffset.UTC)));

  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    client = new Client(running);
    for (Wallet wallet : new Wallet[] {Wallet.USDT_FUTURE, Wallet.COIN_FUTURE}) {
      ledger.setBalance(DESK_1, wallet, "BTC", BigDecimal.TEN);
      ledger.setBalance(DESK_2, wallet, "BTC", BigDecimal.TEN);
    }
  }

  private Answer transfer(String query) {
    return client.post("/sapi/v1/sub-account/futures/internalTransfer", query.replace("@", "%40"));
  }

  @ParameterizedTest
  @CsvSource({"1, USDT_FUTURE", "2, COIN_FUTURE"})
  void movesMoneyBetweenTheWalletsThatTheFuturesTypeMeans(int futuresType, String wallet) {
    Answer answer = transfer(DESK_1_TO_DESK_2 + "&asset=BTC&amount=1.5&futuresType=" + futuresType);

    Transfer transfer = ledger.transfers().get(0);
    assertThat(answer.at("success")).isEqualTo(true);
    assertThat(answer.at("txnId")).isEqualTo(String.valueOf(transfer.id()));
    assertThat(transfer.kind()).isEqualTo(TransferKind.FUTURES_INTERNAL);
    assertThat(transfer.from()).hasToString(wallet);
    assertThat(transfer.to()).hasToString(wallet);
    assertThat(ledger.balance(DESK_1, transfer.from(), "BTC")).isEqualByComparingTo("8.5");
    assertThat(ledger.balance(DESK_2, transfer.to(), "BTC")).isEqualByComparingTo("11.5");
  }

  @Test
  void takesTheMastersAddressOnEitherSide() {
    String master = ledger.masterEmail();
    String sum = "&futuresType=1&asset=BTC&amount=1";

    assertThat(transfer("fromEmail=" + DESK_1 + "&toEmail=" + master + sum).status())
        .isEqualTo(200);
    assertThat(transfer("fromEmail=" + master + "&toEmail=" + DESK_1 + sum).status())
        .isEqualTo(200);
  }

  @Test
  void refusesMoreThanTheWalletHolds() {
    Answer answer = transfer(DESK_1_TO_DESK_2 + "&futuresType=1&asset=BTC&amount=10.1");

    assertThat(answer.refusal()).isEqualTo("400 -5002 The balance is not enough.");
    assertThat(ledger.balance(DESK_2, Wallet.USDT_FUTURE, "BTC")).isEqualByComparingTo("10");
    assertThat(ledger.transfers()).isEmpty();
  }

  @Test
  void refusesOneAccountOnBothSides() {
    assertThat(transfer(
                "fromEmail=" + DESK_1 + "&toEmail=" + DESK_1 + "&futuresType=1&asset=BTC&amount=1")
            .refusal())
        .isEqualTo("400 -1020 This operation is not supported.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fromEmail=nobody&toEmail=" + DESK_1, "toEmail=nobody&fromEmail=" + DESK_1})
  void refusesAnUnknownAddress(String emails) {
    assertThat(transfer(emails + "&futuresType=1&asset=BTC&amount=1").refusal())
        .startsWith("400 -5021");
  }

  @Test
  void refusesASubAccountWithoutAFuturesAccount() {
    assertThat(transfer("fromEmail=" + DESK_1 + "&toEmail=desk-4@fund.example"
                + "&futuresType=1&asset=BTC&amount=1")
            .refusal())
        .isEqualTo("400 -5011 The futures account does not exist.");
  }

  @Test
  void refusesAnUnknownFuturesType() {
    assertThat(transfer(DESK_1_TO_DESK_2 + "&futuresType=3&asset=BTC&amount=1").refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'futuresType' is not valid.");
  }

  @Test
  void refusesMoreThanTwoThousandAMinute() {
    try (Sandbox busy = Sandbox.builder()
        .clock(Clock.fixed(START, ZoneOffset.UTC))
        .limits(RateLimits.NONE)
        .requestsKept(0)
        .start()) {
      client = new Client(busy);
      for (int i = 0; i < 2_000; i++) {
        assertThat(transfer(DESK_1_TO_DESK_2 + "&futuresType=1&asset=USDT&amount=0.01")
                .status())
            .isEqualTo(200);
      }

      Answer oneMore = transfer(DESK_1_TO_DESK_2 + "&futuresType=1&asset=USDT&amount=0.01");
      busy.clock().advance(Duration.ofMinutes(1));
      Answer later = transfer(DESK_1_TO_DESK_2 + "&futuresType=1&asset=USDT&amount=0.01");

      assertThat(oneMore.refusal())
          .isEqualTo("429 -1003 Too many requests; current limit is 2000 transfers per minute.");
      assertThat(later.status()).isEqualTo(200);
      assertThat(busy.ledger().transfers()).hasSize(2_001);
    }
  }
}
