package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuturesSummaryTest {
  private static final String V1 = "/sapi/v1/sub-account/futures/accountSummary";
  private static final String V2 = "/sapi/v2/sub-account/futures/accountSummary";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.subAccounts(30));

  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    client = new Client(running);
    ledger.setBalance(
        "desk-2@fund.example", Wallet.COIN_FUTURE, "ETH", new BigDecimal("1.00000001"));
  }

  private List<String> withFutures() {
    return ledger.subAccounts().stream()
        .filter(SubAccount::futuresEnabled)
        .map(SubAccount::email)
        .toList();
  }

  private static BigDecimal sum(Stream<Object> texts) {
    return texts
        .map(text -> new BigDecimal((String) text))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Map<?, ?> coinMargined(String page) {
    return (Map<?, ?>) client.get(V2, "futuresType=2" + page).at("deliveryAccountSummaryResp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "totalInitialMargin",
        "totalMaintenanceMargin",
        "totalMarginBalance",
        "totalPositionInitialMargin",
        "totalUnrealizedProfit",
        "totalWalletBalance"
      })
  void theTotalsAreTheSumsOfTheEntries(String total) {
    Answer summary = client.get(V1, "page=1&limit=500");

    BigDecimal sum = sum(summary.column("subAccountList", total).stream());
    assertThat(sum).isNotZero();
    assertThat(summary.at(total)).isEqualTo(sum.toPlainString());
  }

  @Test
  void theWalletBalanceIsAllThatTheLedgerHas() {
    BigDecimal held = withFutures().stream()
        .map(email -> ledger.balance(email, Wallet.USDT_FUTURE, "USDT"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(sum(Stream.of(client.get(V1, "page=1&limit=1").at("totalWalletBalance"))))
        .isEqualByComparingTo(held);
  }

  @Test
  void theTotalsOfAllPagesAreTheSame() {
    assertThat(client.get(V1, "page=2&limit=3").at("totalMarginBalance"))
        .isEqualTo(client.get(V1, "page=1&limit=500").at("totalMarginBalance"));
  }

  @Test
  void anEntrySaysTheSameAsTheAccount() {
    Answer account =
        client.get("/sapi/v1/sub-account/futures/account", "email=desk-1%40fund.example");
    Map<?, ?> entry = (Map<?, ?>) client.get(V1, "page=1&limit=1").at("subAccountList", 0);

    assertThat(entry.get("asset")).isEqualTo("USD");
    assertThat(entry.keySet())
        .filteredOn(name -> ((String) name).startsWith("total"))
        .hasSize(7);
    entry.forEach((name, value) -> {
      if (!name.equals("asset")) {
        assertThat(account.at(name)).as("%s", name).isEqualTo(value);
      }
    });
  }

  @Test
  void thePagesShowEachAccountWithFuturesOnce() {
    List<Object> first = client.get(V1, "page=1&limit=20").column("subAccountList", "email");
    List<Object> second = client.get(V1, "page=2&limit=20").column("subAccountList", "email");

    assertThat(first).hasSize(20);
    assertThat(Stream.concat(first.stream(), second.stream()))
        .containsExactlyElementsOf(
            withFutures().stream().map(email -> (Object) email).toList());
  }

  @Test
  void theSecondVersionSaysTheSameAsTheFirst() {
    assertThat(client.get(V2, "futuresType=1&page=2&limit=20").at("futureAccountSummaryResp"))
        .isEqualTo(client.get(V1, "page=2&limit=20").json());
  }

  @Test
  void theSecondVersionGivesTenUnlessAskedForMore() {
    assertThat((List<?>) coinMargined("").get("subAccountList")).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"totalMarginBalance", "totalUnrealizedProfit", "totalWalletBalance"})
  void theCoinMarginedTotalsAreTheSumsOfTheEntriesOfAllPages(String total) {
    Stream<Object> entries = Stream.of("&page=1&limit=20", "&page=2&limit=20")
        .map(page -> (List<?>) coinMargined(page).get("subAccountList"))
        .flatMap(List::stream)
        .map(entry -> ((Map<?, ?>) entry).get(total));

    BigDecimal sum = sum(entries);
    assertThat(sum).isNotZero();
    assertThat(coinMargined("").get(total + "OfBTC")).isEqualTo(sum.toPlainString());
  }

  @Test
  void coinsAreValuedInBtc() {
    Map<?, ?> entry = (Map<?, ?>) ((List<?>) coinMargined("").get("subAccountList")).get(1);

    BigDecimal btc = ledger.balance("desk-2@fund.example", Wallet.COIN_FUTURE, "BTC");
    // 1.00000001 ETH at 0.036 BTC.
    assertThat(entry.get("totalWalletBalance"))
        .isEqualTo(btc.add(new BigDecimal("0.03600000")).toPlainString());
  }

  @Test
  void refusesMoreThanTwentyInTheSecondVersion() {
    assertThat(client.get(V2, "futuresType=1&limit=21").status()).isEqualTo(400);
  }
}
