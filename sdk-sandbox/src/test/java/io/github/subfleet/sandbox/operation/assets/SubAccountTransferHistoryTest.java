package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
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

class SubAccountTransferHistoryTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_2 = "desk-2@fund.example";
  private static final String IN = "type=1";
  private static final String OUT = "type=2";

  @RegisterExtension
  final SandboxExtension extension =
      SandboxExtension.with(s -> s.clock(Clock.fixed(START, ZoneOffset.UTC)));

  private Sandbox sandbox;
  private SandboxLedger ledger;

  @BeforeEach
  void fill(Sandbox running) {
    sandbox = running;
    ledger = running.ledger();
    for (String email : List.of(DESK_1, DESK_2, ledger.masterEmail())) {
      ledger.setBalance(email, Wallet.SPOT, "BTC", BigDecimal.TEN);
      ledger.setBalance(email, Wallet.SPOT, "ETH", BigDecimal.TEN);
    }
  }

  private Client desk(String email) {
    return new Client(sandbox, sandbox.subAccountKey(email));
  }

  private Object toMaster(String asset) {
    Answer answer = desk(DESK_1)
        .post("/sapi/v1/sub-account/transfer/subToMaster", "amount=0.50&asset=" + asset);
    return new BigDecimal((String) answer.at("txnId"));
  }

  private Object toDesk2() {
    Answer answer = desk(DESK_1)
        .post(
            "/sapi/v1/sub-account/transfer/subToSub",
            "toEmail=desk-2%40fund.example&asset=BTC&amount=0.50");
    return new BigDecimal((String) answer.at("txnId"));
  }

  private Answer history(String email, String query) {
    return desk(email).get("/sapi/v1/sub-account/transfer/subUserHistory", query);
  }

  private List<Object> ids(String email, String query) {
    return ((List<?>) history(email, query).json())
        .stream().map(row -> (Object) ((Map<?, ?>) row).get("tranId")).toList();
  }

  private static String millis(Instant time) {
    return String.valueOf(time.toEpochMilli());
  }

  @Test
  void showsWhatTheMasterPaid() {
    Answer paid = new Client(sandbox)
        .post(
            "/sapi/v1/sub-account/universalTransfer",
            "toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=COIN_FUTURE"
                + "&asset=BTC&amount=0.50");

    assertThat(history(DESK_1, IN).json())
        .isEqualTo(List.of(Map.of(
            "counterParty", "master",
            "email", ledger.masterEmail(),
            "type", BigDecimal.ONE,
            "asset", "BTC",
            "qty", "0.5",
            "fromAccountType", "SPOT",
            "toAccountType", "COIN_FUTURE",
            "status", "SUCCESS",
            "tranId", paid.at("tranId"),
            "time", BigDecimal.valueOf(START.toEpochMilli()))));
  }

  @Test
  void showsEachSideTheOther() {
    Object id = toDesk2();

    Answer payer = history(DESK_1, OUT);
    Answer receiver = history(DESK_2, IN);

    assertThat(payer.at(0, "tranId")).isEqualTo(id);
    assertThat(payer.at(0, "counterParty")).isEqualTo("subAccount");
    assertThat(payer.at(0, "email")).isEqualTo(DESK_2);
    assertThat(payer.at(0, "type")).isEqualTo(BigDecimal.valueOf(2));
    assertThat(receiver.at(0, "tranId")).isEqualTo(id);
    assertThat(receiver.at(0, "counterParty")).isEqualTo("subAccount");
    assertThat(receiver.at(0, "email")).isEqualTo(DESK_1);
    assertThat(receiver.at(0, "type")).isEqualTo(BigDecimal.ONE);
  }

  @Test
  void showsPaymentsUnlessAskedForOthers() {
    Object id = toDesk2();

    assertThat(ids(DESK_1, "")).containsExactly(id);
    assertThat(ids(DESK_2, "")).isEmpty();
    assertThat(ids(DESK_1, IN)).isEmpty();
  }

  @Test
  void showsTransfersBetweenTheAccountsOwnWalletsInBothDirections() {
    Answer moved = new Client(sandbox)
        .post(
            "/sapi/v1/sub-account/margin/transfer",
            "email=desk-1%40fund.example&asset=BTC&amount=1&type=1");
    Object id = new BigDecimal((String) moved.at("txnId"));

    assertThat(ids(DESK_1, IN)).containsExactly(id);
    assertThat(ids(DESK_1, OUT)).containsExactly(id);
    assertThat(history(DESK_1, OUT).at(0, "email")).isEqualTo(DESK_1);
  }

  @Test
  void showsOneAssetIfAskedTo() {
    toMaster("BTC");
    Object eth = toMaster("ETH");

    assertThat(ids(DESK_1, "asset=ETH")).containsExactly(eth);
  }

  @Test
  void leavesOutTransfersThatHaveFailedUnlessAskedForThem() {
    ledger.failNextTransfers(1);
    Object failed = toMaster("BTC");

    assertThat(ids(DESK_1, "")).isEmpty();
    assertThat(ids(DESK_1, "returnFailHistory=false")).isEmpty();
    assertThat(ids(DESK_1, "returnFailHistory=true")).containsExactly(failed);
    assertThat(history(DESK_1, "returnFailHistory=true").at(0, "status")).isEqualTo("FAILURE");
  }

  @Test
  void endsAtItsLimitWithTheNewest() {
    toMaster("BTC");
    Object second = toMaster("BTC");
    Object third = toMaster("BTC");

    assertThat(ids(DESK_1, "limit=2")).containsExactly(third, second);
  }

  @Test
  void showsTheLastThirtyDaysUnlessAskedForOthers() {
    toMaster("BTC");
    sandbox.clock().advance(Duration.ofMillis(1));
    Object inside = toMaster("BTC");
    sandbox.clock().advance(Duration.ofDays(30));

    assertThat(ids(DESK_1, "")).containsExactly(inside);
  }

  @Test
  void takesATimeOfAnyLength() {
    Object id = toMaster("BTC");
    sandbox.clock().advance(Duration.ofDays(400));

    assertThat(ids(
            DESK_1,
            "startTime=" + millis(START) + "&endTime=" + millis(sandbox.clock().instant())))
        .containsExactly(id);
  }

  @Test
  void takesBothEndsOfTheTimeAskedForIn() {
    toMaster("BTC");
    sandbox.clock().advance(Duration.ofMillis(1));
    Object second = toMaster("BTC");
    sandbox.clock().advance(Duration.ofMillis(1));
    Object third = toMaster("BTC");
    sandbox.clock().advance(Duration.ofMillis(1));
    toMaster("BTC");

    assertThat(ids(
            DESK_1,
            "startTime=" + millis(START.plusMillis(1)) + "&endTime=" + millis(START.plusMillis(2))))
        .containsExactly(third, second);
  }

  @Test
  void refusesAnEndBeforeTheStart() {
    assertThat(history(
                DESK_1, "startTime=" + millis(START) + "&endTime=" + millis(START.minusMillis(1)))
            .refusal())
        .startsWith("400 -1128");
  }

  @Test
  void refusesTheMastersKey() {
    assertThat(new Client(sandbox)
            .get("/sapi/v1/sub-account/transfer/subUserHistory", "")
            .refusal())
        .startsWith("401 -2015");
  }
}
