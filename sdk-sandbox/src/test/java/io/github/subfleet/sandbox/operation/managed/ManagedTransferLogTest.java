package io.github.subfleet.sandbox.operation.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManagedTransferLogTest {
  private static final String INVESTORS = "/sapi/v1/managed-subaccount/queryTransLogForInvestor";
  private static final String TEAMS = "/sapi/v1/managed-subaccount/queryTransLogForTradeParent";
  private static final String SUB_ACCOUNTS = "/sapi/v1/managed-subaccount/query-trans-log";
  private static final String EMAIL = "email=managed-1%40quant.example";
  private static final String ROWS = "managerSubTransferHistoryVos";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Client investor;
  private Instant start;

  /** A deposit to each managed sub-account and a withdrawal from the first, a minute apart. */
  @BeforeEach
  void moveMoney(Sandbox running) {
    sandbox = running;
    investor = new Client(running, running.investorKey());
    start = running.clock().instant();
    investor.post(
        "/sapi/v1/managed-subaccount/deposit",
        "toEmail=managed-1%40quant.example&asset=USDT&amount=5");
    running.clock().advance(Duration.ofMinutes(1));
    investor.post(
        "/sapi/v1/managed-subaccount/deposit",
        "toEmail=managed-2%40quant.example&asset=USDT&amount=6");
    running.clock().advance(Duration.ofMinutes(1));
    investor.post(
        "/sapi/v1/managed-subaccount/withdraw",
        "fromEmail=managed-1%40quant.example&asset=USDT&amount=2");
  }

  private String query(String more) {
    return "&startTime=" + start.toEpochMilli() + "&endTime=" + sandbox.clock().millis()
        + "&page=1&limit=500" + more;
  }

  @Test
  void showsWhatAManagedSubAccountPaidAndReceivedNewestFirst() {
    Answer answer = investor.get(INVESTORS, EMAIL + query(""));

    assertThat(answer.column(ROWS, "amount")).containsExactly("2", "5");
    assertThat(answer.at("count").toString()).isEqualTo("2");
  }

  @Test
  void showsTheSameToAllThreeSides() {
    Object rows = investor.get(INVESTORS, EMAIL + query("")).at(ROWS);
    Client team = new Client(sandbox, sandbox.tradingTeamKey());
    Client managed = new Client(sandbox, sandbox.managedKey("managed-1@quant.example"));

    assertThat(team.get(TEAMS, EMAIL + query("")).at(ROWS)).isEqualTo(rows);
    assertThat(managed.get(SUB_ACCOUNTS, query("").substring(1)).at(ROWS)).isEqualTo(rows);
  }

  @Test
  void showsOneSide() {
    assertThat(investor.get(INVESTORS, EMAIL + query("&transfers=FROM")).column(ROWS, "amount"))
        .containsExactly("2");
    assertThat(investor.get(INVESTORS, EMAIL + query("&transfers=TO")).column(ROWS, "amount"))
        .containsExactly("5");
  }

  @Test
  void showsOneWallet() {
    String spot = query("&transferFunctionAccountType=SPOT");
    String margin = query("&transferFunctionAccountType=MARGIN");

    assertThat(investor.get(INVESTORS, EMAIL + spot).column(ROWS, "amount")).hasSize(2);
    assertThat(investor.get(INVESTORS, EMAIL + margin).column(ROWS, "amount")).isEmpty();
  }

  @Test
  void showsTheTimeAskedForOnly() {
    String firstMinute = "&startTime=" + start.toEpochMilli() + "&endTime="
        + (start.toEpochMilli() + 59_999) + "&page=1&limit=500";

    assertThat(investor.get(INVESTORS, EMAIL + firstMinute).column(ROWS, "amount"))
        .containsExactly("5");
  }

  @Test
  void cutsPages() {
    String second = query("").replace("page=1&limit=500", "page=2&limit=1");

    Answer answer = investor.get(INVESTORS, EMAIL + second);

    assertThat(answer.column(ROWS, "amount")).containsExactly("5");
    assertThat(answer.at("count").toString()).isEqualTo("2");
  }

  @Test
  void showsWhenAScheduledWithdrawalIsDue() {
    long due = sandbox.clock().instant().plus(Duration.ofDays(2)).toEpochMilli();
    investor.post(
        "/sapi/v1/managed-subaccount/withdraw",
        "fromEmail=managed-1%40quant.example&asset=USDT&amount=3&transferDate=" + due);

    Answer answer = investor.get(INVESTORS, EMAIL + query(""));

    assertThat(answer.at(ROWS, 0, "scheduledData").toString()).isEqualTo(String.valueOf(due));
    assertThat(answer.at(ROWS, 0, "status")).isEqualTo("INIT");
  }

  @Test
  void refusesMoreThanHalfAYear() {
    String year = "&startTime=" + start.minus(Duration.ofDays(185)).toEpochMilli() + "&endTime="
        + start.toEpochMilli() + "&page=1&limit=500";

    assertThat(investor.get(INVESTORS, EMAIL + year).status()).isEqualTo(400);
  }

  @Test
  void refusesAnUnknownSide() {
    assertThat(investor.get(INVESTORS, EMAIL + query("&transfers=BOTH")).refusal())
        .startsWith("400 -1130");
  }
}
