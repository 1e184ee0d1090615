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

class SpotTransferHistoryTest {
  private static final String PATH = "/sapi/v1/sub-account/sub/transfer/history";
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_2 = "desk-2@fund.example";

  @RegisterExtension
  final SandboxExtension extension =
      SandboxExtension.with(s -> s.clock(Clock.fixed(START, ZoneOffset.UTC)));

  private Sandbox sandbox;
  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    ledger = running.ledger();
    client = new Client(running);
    for (String email : List.of(DESK_1, DESK_2, ledger.masterEmail())) {
      ledger.setBalance(email, Wallet.SPOT, "BTC", BigDecimal.TEN);
    }
  }

  /** A transfer with the payer's own key; returns its id. */
  private Object fromDesk(String email, String path, String query) {
    Client desk = new Client(sandbox, sandbox.subAccountKey(email));
    Answer answer = desk.post("/sapi/v1/sub-account/transfer/" + path, query.replace("@", "%40"));
    return new BigDecimal((String) answer.at("txnId"));
  }

  private Object universal(String query) {
    return client
        .post(
            "/sapi/v1/sub-account/universalTransfer",
            query.replace("@", "%40") + "&fromAccountType=SPOT&asset=BTC&amount=1")
        .at("tranId");
  }

  private Answer history(String query) {
    return client.get(PATH, query.replace("@", "%40"));
  }

  private List<Object> ids(String query) {
    return ((List<?>) history(query).json())
        .stream().map(row -> (Object) ((Map<?, ?>) row).get("tranId")).toList();
  }

  private static String millis(Instant time) {
    return String.valueOf(time.toEpochMilli());
  }

  @Test
  void showsWhatATransferMoved() {
    Object id = fromDesk(DESK_1, "subToSub", "toEmail=desk-2@fund.example&asset=BTC&amount=0.50");

    assertThat(history("fromEmail=desk-1@fund.example").json())
        .isEqualTo(List.of(Map.of(
            "from",
            DESK_1,
            "to",
            DESK_2,
            "asset",
            "BTC",
            "qty",
            "0.5",
            "status",
            "SUCCESS",
            "tranId",
            id,
            "time",
            BigDecimal.valueOf(START.toEpochMilli()))));
  }

  @Test
  void showsPayerAndReceiverTheSameTransfer() {
    Object id = fromDesk(DESK_1, "subToMaster", "asset=BTC&amount=1");

    assertThat(ids("fromEmail=desk-1@fund.example")).containsExactly(id);
    assertThat(ids("toEmail=" + ledger.masterEmail())).containsExactly(id);
    assertThat(ids("fromEmail=desk-2@fund.example")).isEmpty();
  }

  @Test
  void showsTheMastersPaymentsUnlessAskedForOthers() {
    Object paid = universal("toEmail=desk-1@fund.example&toAccountType=SPOT");
    fromDesk(DESK_1, "subToMaster", "asset=BTC&amount=1");

    assertThat(ids("")).containsExactly(paid);
  }

  @Test
  void leavesOutTransfersToOtherWallets() {
    universal("toEmail=desk-1@fund.example&toAccountType=USDT_FUTURE");

    assertThat(ledger.transfers()).hasSize(1);
    assertThat(ids("")).isEmpty();
  }

  @Test
  void tellsThatATransferHasFailed() {
    ledger.failNextTransfers(1);
    universal("toEmail=desk-1@fund.example&toAccountType=SPOT");

    assertThat(history("").at(0, "status")).isEqualTo("FAILURE");
    assertThat(ledger.balance(DESK_1, Wallet.SPOT, "BTC")).isEqualByComparingTo("10");
  }

  @Test
  void refusesBothAddressesAtOnce() {
    assertThat(
            history("fromEmail=desk-1@fund.example&toEmail=desk-2@fund.example").refusal())
        .isEqualTo("400 -1128 Combination of optional parameters invalid.");
  }

  @Test
  void showsTheNewestFirstOnItsPages() {
    Object first = universal("toEmail=desk-1@fund.example&toAccountType=SPOT");
    Object second = universal("toEmail=desk-2@fund.example&toAccountType=SPOT");
    Object third = universal("toEmail=desk-1@fund.example&toAccountType=SPOT");

    assertThat(ids("page=1&limit=2")).containsExactly(third, second);
    assertThat(ids("page=2&limit=2")).containsExactly(first);
    assertThat(ids("page=3&limit=2")).isEmpty();
  }

  @Test
  void reachesBackToTheBeginning() {
    Object id = universal("toEmail=desk-1@fund.example&toAccountType=SPOT");
    sandbox.clock().advance(Duration.ofDays(1_000));

    assertThat(ids("")).containsExactly(id);
  }

  @Test
  void takesBothEndsOfTheTimeAskedForIn() {
    universal("toEmail=desk-1@fund.example&toAccountType=SPOT");
    sandbox.clock().advance(Duration.ofMillis(1));
    Object second = universal("toEmail=desk-1@fund.example&toAccountType=SPOT");
    sandbox.clock().advance(Duration.ofMillis(1));
    Object third = universal("toEmail=desk-1@fund.example&toAccountType=SPOT");
    sandbox.clock().advance(Duration.ofMillis(1));
    universal("toEmail=desk-1@fund.example&toAccountType=SPOT");

    assertThat(ids(
            "startTime=" + millis(START.plusMillis(1)) + "&endTime=" + millis(START.plusMillis(2))))
        .containsExactly(third, second);
  }
}
