package io.github.subfleet.sandbox.operation.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.sandbox.Market;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionStatisticsTest {
  private static final String STATISTICS = "/sapi/v1/sub-account/transaction-statistics";
  private static final String DESK_1 = "email=desk-1%40fund.example";
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
  }

  private void trade(Market market, String time, String btc) {
    sandbox
        .ledger()
        .trades()
        .record("desk-1@fund.example", market, Instant.parse(time), new BigDecimal(btc));
  }

  private static List<Object> dates(Answer answer) {
    return answer.column("tradeInfoVos", "date");
  }

  private static BigDecimal millis(String time) {
    return BigDecimal.valueOf(Instant.parse(time).toEpochMilli());
  }

  @Test
  void isEmptyForAnAccountThatHasNotTraded() {
    Answer answer = client.get(STATISTICS, DESK_1);

    assertThat(answer.at("recent30BtcTotal")).isEqualTo("0");
    assertThat(answer.at("recent30BusdMarginTotal")).isEqualTo("0");
    assertThat(dates(answer)).isEmpty();
  }

  @Test
  void addsUpEachMarketOfItsOwn() {
    trade(Market.SPOT, "2025-12-31T00:00:00Z", "1.5");
    trade(Market.SPOT, "2025-12-31T23:59:59Z", "0.25");
    trade(Market.FUTURES, "2026-01-01T10:00:00Z", "3");
    trade(Market.MARGIN, "2026-01-01T10:00:00Z", "0.1");

    Answer answer = client.get(STATISTICS, DESK_1);

    assertThat(answer.at("recent30BtcTotal")).isEqualTo("1.75");
    assertThat(answer.at("recent30BtcFuturesTotal")).isEqualTo("3");
    assertThat(answer.at("recent30BtcMarginTotal")).isEqualTo("0.1");
    assertThat(answer.column("tradeInfoVos", "btc"))
        .containsExactly(new BigDecimal("1.75"), new BigDecimal("0"));
    assertThat(answer.column("tradeInfoVos", "btcFutures"))
        .containsExactly(new BigDecimal("0"), new BigDecimal("3"));
    assertThat(dates(answer))
        .containsExactly(millis("2025-12-31T00:00:00Z"), millis("2026-01-01T00:00:00Z"));
  }

  @Test
  void valuesTradesByThePriceOfUsdt() {
    trade(Market.SPOT, "2026-01-01T00:00:00Z", "2");
    sandbox.ledger().setPrice("USDT", new BigDecimal("0.00002"));

    Answer answer = client.get(STATISTICS, DESK_1);

    assertThat(answer.at("recent30BusdTotal")).isEqualTo("100000");
    assertThat(answer.at("tradeInfoVos", 0, "busd")).isEqualTo(new BigDecimal("100000"));
  }

  @Test
  void survivesAUsdtThatIsWorthNothing() {
    trade(Market.SPOT, "2026-01-01T00:00:00Z", "2");
    sandbox.ledger().setPrice("USDT", BigDecimal.ZERO);

    assertThat(client.get(STATISTICS, DESK_1).at("recent30BusdTotal")).isEqualTo("0");
  }

  @Test
  void reachesBackThirtyDays() {
    trade(Market.SPOT, "2025-12-02T23:59:59Z", "1");
    trade(Market.SPOT, "2025-12-03T00:00:00Z", "2");
    trade(Market.SPOT, "2026-01-02T00:00:00Z", "4");

    assertThat(client.get(STATISTICS, DESK_1).at("recent30BtcTotal")).isEqualTo("2");
  }

  @Test
  void isTheMastersWithoutAnAddress() {
    trade(Market.SPOT, "2026-01-01T00:00:00Z", "1");
    sandbox
        .ledger()
        .trades()
        .record("treasury@fund.example", Market.SPOT, NOON, new BigDecimal("7"));

    Answer answer = client.get(STATISTICS, "");

    assertThat(answer.at("recent30BtcTotal")).isEqualTo("7");
    assertThat(answer.at("tradeInfoVos", 0, "userId")).isEqualTo(new BigDecimal("400000000"));
  }

  @Test
  void namesTheSubAccountByItsId() {
    trade(Market.SPOT, "2026-01-01T00:00:00Z", "1");

    assertThat(client.get(STATISTICS, DESK_1).at("tradeInfoVos", 0, "userId"))
        .isEqualTo(BigDecimal.valueOf(sandbox.ledger().subAccounts().get(0).id()));
  }

  @Test
  void refusesAnUnknownSubAccount() {
    assertThat(client.get(STATISTICS, "email=nobody%40fund.example").refusal())
        .startsWith("400 -5021");
  }

  @Test
  void refusesToRecordWhatCannotHaveBeenTraded() {
    var trades = sandbox.ledger().trades();

    assertThatThrownBy(() -> trades.record("nobody", Market.SPOT, NOON, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no account nobody");
    assertThatThrownBy(
            () -> trades.record("desk-1@fund.example", Market.SPOT, NOON, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a traded amount must be above 0, but was 0");
  }
}
