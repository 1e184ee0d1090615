package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Deposit;
import io.github.subfleet.sandbox.DepositStatus;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxDeposits;
import io.github.subfleet.sandbox.SubAccount;
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

class DepositHistoryTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final String DESK_2 = "desk-2@fund.example";

  @RegisterExtension
  final SandboxExtension extension =
      SandboxExtension.with(s -> s.clock(Clock.fixed(START, ZoneOffset.UTC)));

  private Sandbox sandbox;
  private SandboxDeposits deposits;

  @BeforeEach
  void take(Sandbox running) {
    sandbox = running;
    deposits = running.ledger().deposits();
  }

  private Deposit arrive(String coin) {
    return deposits.arrive(DESK_2, coin, BigDecimal.ONE);
  }

  private Answer history(String query) {
    return new Client(sandbox).get("/sapi/v1/capital/deposit/subHisrec", query.replace("@", "%40"));
  }

  private List<Object> ids(String query) {
    return ((List<?>) history("email=" + DESK_2 + query).json())
        .stream().map(row -> (Object) ((Map<?, ?>) row).get("id")).toList();
  }

  private static String millis(Instant time) {
    return String.valueOf(time.toEpochMilli());
  }

  @Test
  void showsADeposit() {
    Deposit deposit =
        deposits.arrive(DESK_2, "XRP", "XRP", new BigDecimal("2.50"), DepositStatus.SUCCESS);

    assertThat(history("email=" + DESK_2).json())
        .isEqualTo(List.of(Map.ofEntries(
            Map.entry("id", deposit.id()),
            Map.entry("amount", "2.5"),
            Map.entry("coin", "XRP"),
            Map.entry("network", "XRP"),
            Map.entry("status", BigDecimal.ONE),
            Map.entry("address", deposit.address()),
            Map.entry("addressTag", deposit.addressTag()),
            Map.entry("txId", deposit.txId()),
            Map.entry("insertTime", BigDecimal.valueOf(START.toEpochMilli())),
            Map.entry("transferType", BigDecimal.ZERO),
            Map.entry("confirmTimes", "1/1"),
            Map.entry("unlockConfirm", BigDecimal.ZERO),
            Map.entry("walletType", BigDecimal.ZERO))));
  }

  @Test
  void showsTheAddressThatTheOtherOperationTells() {
    arrive("XRP");

    Answer address = new Client(sandbox)
        .get("/sapi/v1/capital/deposit/subAddress", "email=desk-2%40fund.example&coin=XRP");
    Answer history = history("email=" + DESK_2);

    assertThat(history.at(0, "address")).isEqualTo(address.at("address"));
    assertThat(history.at(0, "addressTag")).isEqualTo(address.at("tag"));
  }

  @Test
  void tellsWhereADepositCameFromIfAskedTo() {
    Deposit deposit = arrive("BTC");

    assertThat(history("email=" + DESK_2 + "&includeSource=true").at(0, "sourceAddress"))
        .isEqualTo(deposit.sourceAddress());
    assertThat(history("email=" + DESK_2 + "&includeSource=false").at(0, "sourceAddress"))
        .isNull();
  }

  @Test
  void showsOneStatusIfAskedTo() {
    for (DepositStatus status : DepositStatus.values()) {
      Deposit deposit = deposits.arrive(DESK_2, "BTC", "BTC", BigDecimal.ONE, status);

      assertThat(ids("&status=" + status.code())).containsExactly(deposit.id());
    }
  }

  @Test
  void showsOneCoinIfAskedTo() {
    arrive("BTC");
    Deposit eth = arrive("ETH");

    assertThat(ids("&coin=ETH")).containsExactly(eth.id());
  }

  @Test
  void findsATransactionOfTheNetwork() {
    Deposit first = arrive("BTC");
    arrive("BTC");

    assertThat(ids("&txId=" + first.txId())).containsExactly(first.id());
  }

  @Test
  void keepsAccountsApart() {
    arrive("BTC");

    assertThat(history("email=desk-3@fund.example").body()).isEqualTo("[]");
  }

  @Test
  void showsTheNewestFirstAndSkipsWhatItIsToldTo() {
    Deposit first = arrive("BTC");
    Deposit second = arrive("BTC");
    Deposit third = arrive("BTC");

    assertThat(ids("&offset=0&limit=2")).containsExactly(third.id(), second.id());
    assertThat(ids("&offset=1&limit=2")).containsExactly(second.id(), first.id());
    assertThat(ids("&offset=3&limit=2")).isEmpty();
  }

  @Test
  void holdsTwoHundredUnlessToldOtherwise() {
    for (int i = 0; i < 201; i++) {
      arrive("BTC");
    }

    assertThat(ids("")).hasSize(200);
  }

  @Test
  void takesBothEndsOfTheTimeAskedForIn() {
    arrive("BTC");
    sandbox.clock().advance(DAY);
    Deposit second = arrive("BTC");
    sandbox.clock().advance(DAY);
    Deposit third = arrive("BTC");
    sandbox.clock().advance(DAY);
    arrive("BTC");

    assertThat(ids("&startTime=" + millis(second.time()) + "&endTime=" + millis(third.time())))
        .containsExactly(third.id(), second.id());
  }

  @Test
  void showsTheLastNinetyDaysUnlessAskedForOthers() {
    arrive("BTC");
    sandbox.clock().advance(Duration.ofMillis(1));
    Deposit inside = arrive("BTC");
    sandbox.clock().advance(Duration.ofDays(90));

    assertThat(ids("")).containsExactly(inside.id());
  }

  @Test
  void refusesMoreThanNinetyDays() {
    Instant start = START.minus(Duration.ofDays(90));

    assertThat(
            history("email=" + DESK_2 + "&startTime=" + millis(start) + "&endTime=" + millis(START))
                .status())
        .isEqualTo(200);
    assertThat(history("email=" + DESK_2 + "&startTime=" + millis(start.minusMillis(1))
                + "&endTime=" + millis(START))
            .refusal())
        .startsWith("400 -1127");
  }

  @Test
  void refusesAnUnknownAddress() {
    assertThat(history("email=nobody@fund.example").refusal()).startsWith("400 -5021");
  }

  @Test
  void theFirstSubAccountHasOneOfEachStatusFromTheStart() {
    SubAccount first = sandbox.ledger().subAccounts().get(0);

    assertThat(history("email=" + first.email() + "&startTime=" + millis(first.createTime()))
            .json())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .extracting("status")
        .containsExactlyInAnyOrder((Object[]) new BigDecimal[] {
          BigDecimal.ZERO,
          BigDecimal.ONE,
          BigDecimal.valueOf(6),
          BigDecimal.valueOf(7),
          BigDecimal.valueOf(8)
        });
  }
}
