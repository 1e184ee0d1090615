package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
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

class UniversalTransferHistoryTest {
  private static final String PATH = "/sapi/v1/sub-account/universalTransfer";
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final String TO_DESK_1 = "toEmail=desk-1%40fund.example";

  @RegisterExtension
  final SandboxExtension extension =
      SandboxExtension.with(s -> s.clock(Clock.fixed(START, ZoneOffset.UTC)));

  private Sandbox sandbox;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
  }

  private void transfer(String emails, String clientId) {
    Answer answer = client.post(
        PATH,
        emails
            + "&fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount=0.50&clientTranId="
            + clientId);
    assertThat(answer.status()).isEqualTo(200);
  }

  private List<Object> ids(String query) {
    return client.get(PATH, query).column("result", "clientTranId");
  }

  private static String millis(Instant time) {
    return String.valueOf(time.toEpochMilli());
  }

  @Test
  void showsWhatATransferMoved() {
    transfer(TO_DESK_1, "a");

    assertThat(client.get(PATH, "").at("result", 0))
        .isEqualTo(Map.of(
            "tranId", BigDecimal.valueOf(sandbox.ledger().transfers().get(0).id()),
            "fromEmail", sandbox.ledger().masterEmail(),
            "toEmail", "desk-1@fund.example",
            "asset", "USDT",
            "amount", "0.5",
            "createTimeStamp", BigDecimal.valueOf(START.toEpochMilli()),
            "fromAccountType", "SPOT",
            "toAccountType", "SPOT",
            "status", "SUCCESS",
            "clientTranId", "a"));
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(client.get(PATH, "").body()).isEqualTo("{\"result\":[],\"totalCount\":0}");
  }

  @Test
  void tellsThatATransferHasFailed() {
    sandbox.ledger().failNextTransfers(1);
    transfer(TO_DESK_1, "a");

    assertThat(client.get(PATH, "").at("result", 0, "status")).isEqualTo("FAILURE");
  }

  @Test
  void leavesOutTransfersOfOtherKinds() {
    Client desk = new Client(sandbox, sandbox.subAccountKey("desk-1@fund.example"));
    desk.post("/sapi/v1/sub-account/transfer/subToMaster", "asset=USDT&amount=1");

    assertThat(sandbox.ledger().transfers()).hasSize(1);
    assertThat(ids("fromEmail=desk-1%40fund.example")).isEmpty();
  }

  @Test
  void showsTheNewestFirst() {
    transfer(TO_DESK_1, "a");
    transfer(TO_DESK_1, "b");

    assertThat(ids("")).containsExactly("b", "a");
  }

  @Test
  void goesThroughAllPages() {
    transfer(TO_DESK_1, "a");
    transfer(TO_DESK_1, "b");
    transfer(TO_DESK_1, "c");

    assertThat(ids("page=1&limit=2")).containsExactly("c", "b");
    assertThat(ids("page=2&limit=2")).containsExactly("a");
    assertThat(client.get(PATH, "page=2&limit=2").at("totalCount"))
        .isEqualTo(BigDecimal.valueOf(3));
  }

  @Test
  void showsTheMastersPaymentsUnlessAskedForOthers() {
    transfer(TO_DESK_1, "paid");
    transfer("fromEmail=desk-1%40fund.example", "received");

    assertThat(ids("")).containsExactly("paid");
  }

  @Test
  void showsASubAccountsPayments() {
    transfer(TO_DESK_1, "a");
    transfer("fromEmail=desk-1%40fund.example", "b");

    assertThat(ids("fromEmail=desk-1%40fund.example")).containsExactly("b");
  }

  @Test
  void showsWhatASubAccountReceived() {
    transfer(TO_DESK_1, "a");
    transfer("fromEmail=desk-1%40fund.example", "b");

    assertThat(ids(TO_DESK_1)).containsExactly("a");
  }

  @Test
  void refusesBothAddressesAtOnce() {
    assertThat(client.get(PATH, TO_DESK_1 + "&fromEmail=desk-2%40fund.example").refusal())
        .isEqualTo("400 -1128 Combination of optional parameters invalid.");
  }

  @Test
  void findsATransferByItsClientId() {
    transfer(TO_DESK_1, "a");
    transfer(TO_DESK_1, "b");

    assertThat(ids("clientTranId=a")).containsExactly("a");
  }

  @Test
  void findsASubAccountsPaymentByItsClientIdOnlyUnderItsAddress() {
    transfer("fromEmail=desk-1%40fund.example", "a");

    assertThat(ids("clientTranId=a")).isEmpty();
    assertThat(ids("clientTranId=a&fromEmail=desk-1%40fund.example")).containsExactly("a");
  }

  @Test
  void showsTheLastSevenDaysUnlessAskedForOthers() {
    transfer(TO_DESK_1, "old");
    sandbox.clock().advance(DAY);
    transfer(TO_DESK_1, "new");
    sandbox.clock().advance(DAY.multipliedBy(6));

    assertThat(ids("")).containsExactly("new");
  }

  @Test
  void takesBothEndsOfTheTimeAskedForIn() {
    transfer(TO_DESK_1, "a");
    sandbox.clock().advance(Duration.ofMillis(1));
    transfer(TO_DESK_1, "b");
    sandbox.clock().advance(Duration.ofMillis(1));
    transfer(TO_DESK_1, "c");
    sandbox.clock().advance(Duration.ofMillis(1));
    transfer(TO_DESK_1, "d");

    assertThat(ids(
            "startTime=" + millis(START.plusMillis(1)) + "&endTime=" + millis(START.plusMillis(2))))
        .containsExactly("c", "b");
  }

  @Test
  void takesATimeJustShorterThanSevenDays() {
    assertThat(client
            .get(
                PATH,
                "startTime="
                    + millis(START.minus(Duration.ofDays(7)).plusMillis(1))
                    + "&endTime="
                    + millis(START))
            .status())
        .isEqualTo(200);
  }

  @Test
  void refusesATimeOfSevenDays() {
    assertThat(client
            .get(
                PATH,
                "startTime="
                    + millis(START.minus(Duration.ofDays(7)))
                    + "&endTime="
                    + millis(START))
            .refusal())
        .isEqualTo("400 -1127 More than 168 hours between startTime and endTime.");
  }

  @Test
  void refusesAnEndBeforeTheStart() {
    assertThat(client
            .get(PATH, "startTime=" + millis(START) + "&endTime=" + millis(START.minusMillis(1)))
            .refusal())
        .startsWith("400 -1128");
  }

  @Test
  void reachesSevenDaysOnFromALoneStart() {
    transfer(TO_DESK_1, "in");
    sandbox.clock().advance(DAY.multipliedBy(7));
    transfer(TO_DESK_1, "out");

    assertThat(ids("startTime=" + millis(START))).containsExactly("in");
  }

  @Test
  void reachesSevenDaysBackFromALoneEnd() {
    transfer(TO_DESK_1, "out");
    sandbox.clock().advance(DAY.multipliedBy(7));
    transfer(TO_DESK_1, "in");

    assertThat(ids("endTime=" + millis(sandbox.clock().instant()))).containsExactly("in");
  }
}
