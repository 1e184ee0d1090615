package io.github.subfleet.sandbox.operation.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManagedSnapshotsTest {
  private static final String PATH = "/sapi/v1/managed-subaccount/accountSnapshot";
  private static final String MANAGED = "managed-1@quant.example";
  private static final String SPOT = "email=managed-1%40quant.example&type=SPOT";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Client investor;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    investor = new Client(running, running.investorKey());
    running.ledger().setBalance(MANAGED, Wallet.SPOT, "BTC", new BigDecimal("2"));
    running.ledger().setBalance(MANAGED, Wallet.SPOT, "USDT", new BigDecimal("1000"));
  }

  private static List<?> snapshots(Answer answer) {
    return (List<?>) answer.at("snapshotVos");
  }

  @Test
  void showsTheLastSevenDaysUnlessToldOtherwise() {
    Answer answer = investor.get(PATH, SPOT);

    assertThat(answer.at("code").toString()).isEqualTo("200");
    assertThat(snapshots(answer)).hasSize(7);
    assertThat(answer.at("snapshotVos", 6, "updateTime").toString())
        .isEqualTo(String.valueOf(Instant.parse("2025-12-31T23:59:59Z").toEpochMilli()));
  }

  @Test
  void showsTheNewestDaysIfThereAreMoreThanAskedFor() {
    long start = Instant.parse("2025-12-10T00:00:00Z").toEpochMilli();
    long end = Instant.parse("2025-12-30T00:00:00Z").toEpochMilli();

    Answer answer =
        investor.get(PATH, SPOT + "&startTime=" + start + "&endTime=" + end + "&limit=10");

    assertThat(snapshots(answer)).hasSize(10);
    assertThat(answer.at("snapshotVos", 9, "updateTime").toString())
        .isEqualTo(String.valueOf(Instant.parse("2025-12-29T23:59:59Z").toEpochMilli()));
  }

  @Test
  void showsWhatTheWalletHeldOnThatDay() {
    investor.post(
        "/sapi/v1/managed-subaccount/deposit",
        "toEmail=managed-1%40quant.example&asset=BTC&amount=0.5");
    sandbox.clock().advance(Duration.ofDays(1));

    Answer answer = investor.get(PATH, SPOT);

    assertThat(answer.at("snapshotVos", 5, "data", "balances", 0, "free")).isEqualTo("2.00000000");
    assertThat(answer.at("snapshotVos", 6, "data", "balances", 0, "free")).isEqualTo("2.50000000");
    assertThat(answer.at("snapshotVos", 6, "data", "totalAssetOfBtc")).isEqualTo("2.51000000");
  }

  @Test
  void showsWhatOpenOrdersHold() {
    Held held = new Held(new BigDecimal("0.5"), new BigDecimal("0.2"), BigDecimal.ZERO);
    sandbox.ledger().holds().setHeld(MANAGED, Wallet.SPOT, "BTC", held);

    Answer answer = investor.get(PATH, SPOT);

    assertThat(answer.at("snapshotVos", 0, "data", "balances", 0, "free")).isEqualTo("1.30000000");
    assertThat(answer.at("snapshotVos", 0, "data", "balances", 0, "locked"))
        .isEqualTo("0.50000000");
  }

  @Test
  void showsNothingBelowZeroOfADayOnWhichTheWalletHadLessThanIsHeldNow() {
    investor.post(
        "/sapi/v1/managed-subaccount/deposit",
        "toEmail=managed-1%40quant.example&asset=BTC&amount=3");
    Held held = new Held(new BigDecimal("2.5"), new BigDecimal("1"), BigDecimal.ZERO);
    sandbox.ledger().holds().setHeld(MANAGED, Wallet.SPOT, "BTC", held);

    Answer answer = investor.get(PATH, SPOT);

    assertThat(answer.at("snapshotVos", 0, "data", "balances", 0, "free")).isEqualTo("0.00000000");
    assertThat(answer.at("snapshotVos", 0, "data", "balances", 0, "locked"))
        .isEqualTo("2.00000000");
  }

  @Test
  void showsTheMarginWallet() {
    sandbox.ledger().setBalance(MANAGED, Wallet.MARGIN, "USDT", new BigDecimal("1000"));

    Answer answer = investor.get(PATH, SPOT.replace("SPOT", "MARGIN"));

    assertThat(answer.at("snapshotVos", 0, "type")).isEqualTo("margin");
    assertThat(answer.at("snapshotVos", 0, "data", "totalNetAssetOfBtc")).isEqualTo("0.01000000");
  }

  @Test
  void showsTheFuturesWallet() {
    sandbox.ledger().setBalance(MANAGED, Wallet.USDT_FUTURE, "USDT", new BigDecimal("77"));

    Answer answer = investor.get(PATH, SPOT.replace("SPOT", "FUTURES"));

    assertThat(answer.at("snapshotVos", 0, "data", "assets", 0, "walletBalance"))
        .isEqualTo("77.00000000");
  }

  @Test
  void saysInTheBodyThatAStartIsTooOld() {
    long start = Instant.parse("2025-11-30T00:00:00Z").toEpochMilli();

    Answer answer = investor.get(PATH, SPOT + "&startTime=" + start);

    assertThat(answer.refusal()).isEqualTo("200 -7001 The date range is not supported.");
  }

  @Test
  void saysInTheBodyThatAnAccountIsNotManaged() {
    Answer answer = investor.get(PATH, "email=desk-1%40fund.example&type=SPOT");

    assertThat(answer.refusal()).startsWith("200 -5021 ");
  }
}
