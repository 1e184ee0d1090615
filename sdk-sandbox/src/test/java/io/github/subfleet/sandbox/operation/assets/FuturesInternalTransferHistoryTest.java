package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FuturesInternalTransferHistoryTest {
  private static final String PATH = "/sapi/v1/sub-account/futures/internalTransfer";
  private static final Instant START = Instant.parse("2026-03-15T12:00:00Z");
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_2 = "desk-2@fund.example";

  @RegisterExtension
  final SandboxExtension extension =
      SandboxExtension.with(s -> s.clock(Clock.fixed(START, ZoneOffset.UTC)));

  private Sandbox sandbox;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
    for (String email : List.of(DESK_1, DESK_2, sandbox.ledger().masterEmail())) {
      sandbox.ledger().setBalance(email, Wallet.USDT_FUTURE, "BTC", BigDecimal.TEN);
      sandbox.ledger().setBalance(email, Wallet.COIN_FUTURE, "BTC", BigDecimal.TEN);
    }
  }

  private Object transfer(String from, String to, int futuresType) {
    Answer answer = client.post(
        PATH,
        "fromEmail=%s&toEmail=%s&futuresType=%d&asset=BTC&amount=0.50"
            .formatted(from, to, futuresType)
            .replace("@", "%40"));
    return new BigDecimal((String) answer.at("txnId"));
  }

  private Answer history(String email, int futuresType, String query) {
    return client.get(
        PATH, "email=" + email.replace("@", "%40") + "&futuresType=" + futuresType + query);
  }

  private List<Object> ids(String email, int futuresType, String query) {
    return history(email, futuresType, query).column("transfers", "tranId");
  }

  private static String millis(Instant time) {
    return String.valueOf(time.toEpochMilli());
  }

  @Test
  void showsWhatATransferMoved() {
    Object id = transfer(DESK_1, DESK_2, 2);

    Answer answer = history(DESK_1, 2, "");

    assertThat(answer.at("success")).isEqualTo(true);
    assertThat(answer.at("futuresType")).isEqualTo(BigDecimal.valueOf(2));
    assertThat(answer.at("transfers"))
        .isEqualTo(List.of(Map.of(
            "from",
            DESK_1,
            "to",
            DESK_2,
            "asset",
            "BTC",
            "qty",
            "0.5",
            "tranId",
            id,
            "time",
            BigDecimal.valueOf(START.toEpochMilli()))));
  }

  @Test
  void showsBothSidesTheSameTransfer() {
    Object id = transfer(DESK_1, DESK_2, 1);

    assertThat(ids(DESK_1, 1, "")).containsExactly(id);
    assertThat(ids(DESK_2, 1, "")).containsExactly(id);
    assertThat(ids("desk-3@fund.example", 1, "")).isEmpty();
  }

  @Test
  void keepsTheTwoKindsOfFuturesApart() {
    Object usdt = transfer(DESK_1, DESK_2, 1);
    Object coin = transfer(DESK_1, DESK_2, 2);

    assertThat(ids(DESK_1, 1, "")).containsExactly(usdt);
    assertThat(ids(DESK_1, 2, "")).containsExactly(coin);
  }

  @Test
  void leavesOutTransfersOfOtherKinds() {
    sandbox.ledger().setBalance(DESK_1, Wallet.SPOT, "BTC", BigDecimal.ONE);
    client.post(
        "/sapi/v1/sub-account/futures/transfer",
        "email=desk-1%40fund.example&asset=BTC&amount=1&type=1");

    assertThat(sandbox.ledger().transfers()).hasSize(1);
    assertThat(ids(DESK_1, 1, "")).isEmpty();
  }

  @Test
  void leavesOutTransfersThatHaveFailed() {
    sandbox.ledger().failNextTransfers(1);
    transfer(DESK_1, DESK_2, 1);

    assertThat(ids(DESK_1, 1, "")).isEmpty();
  }

  @Test
  void showsTheNewestFirstOnItsPages() {
    Object first = transfer(DESK_1, DESK_2, 1);
    Object second = transfer(DESK_2, DESK_1, 1);
    Object third = transfer(sandbox.ledger().masterEmail(), DESK_1, 1);

    assertThat(ids(DESK_1, 1, "&page=1&limit=2")).containsExactly(third, second);
    assertThat(ids(DESK_1, 1, "&page=2&limit=2")).containsExactly(first);
    assertThat(ids(DESK_1, 1, "&page=3&limit=2")).isEmpty();
  }

  @Test
  void takesBothEndsOfTheTimeAskedForIn() {
    transfer(DESK_1, DESK_2, 1);
    sandbox.clock().advance(Duration.ofMillis(1));
    Object second = transfer(DESK_1, DESK_2, 1);
    sandbox.clock().advance(Duration.ofMillis(1));
    Object third = transfer(DESK_1, DESK_2, 1);
    sandbox.clock().advance(Duration.ofMillis(1));
    transfer(DESK_1, DESK_2, 1);

    assertThat(ids(
            DESK_1,
            1,
            "&startTime=" + millis(START.plusMillis(1)) + "&endTime="
                + millis(START.plusMillis(2))))
        .containsExactly(third, second);
  }

  @Test
  void showsTheLastMonthUnlessAskedForOthers() {
    transfer(DESK_1, DESK_2, 1);
    sandbox.clock().advance(Duration.ofMillis(1));
    Object inside = transfer(DESK_1, DESK_2, 1);
    sandbox.clock().set(Instant.parse("2026-04-15T12:00:00.001Z"));

    assertThat(ids(DESK_1, 1, "")).containsExactly(inside);
  }

  @Test
  void takesAStartOneMonthAgo() {
    Instant monthAgo = Instant.parse("2026-02-15T12:00:00Z");

    assertThat(history(DESK_1, 1, "&startTime=" + millis(monthAgo)).status()).isEqualTo(200);
  }

  @Test
  void refusesAStartMoreThanOneMonthAgo() {
    Instant earlier = Instant.parse("2026-02-15T11:59:59.999Z");

    assertThat(history(DESK_1, 1, "&startTime=" + millis(earlier)).refusal())
        .isEqualTo("400 -7001 The date range is not supported.");
  }

  @Test
  void refusesAnUnknownAddress() {
    assertThat(history("nobody@fund.example", 1, "").refusal()).startsWith("400 -5021");
  }
}
