package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxFuturesTest {
  private static final String DESK_3 = "desk-3@fund.example";
  private static final BigDecimal ONE = BigDecimal.ONE;

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private SandboxFutures futures;

  @BeforeEach
  void read(Sandbox running) {
    futures = running.ledger().futures();
  }

  @ParameterizedTest
  @CsvSource({
    "BTCUSDT, 100000",
    "ETHUSDC, 3600",
    "ETHUSD_PERP, 3600",
    "BTC-271231-90000-C, 10000",
    "BTC-271231-90000-P, 0",
    "ETH-271231-4000.5-P, 400.5"
  })
  void markPricesFollowFromThePrices(String symbol, String price) {
    assertThat(futures.markPrice(symbol)).isEqualByComparingTo(price);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NOPEUSDT", "ETHBTC", "USDTUSD_PERP", "BTCUSD_260327", "BTC-271231-1-X", "", "BTC"
      })
  void thereIsNoContractOfAnotherName(String symbol) {
    assertThatThrownBy(() -> futures.markPrice(symbol))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("symbol must be one like BTCUSDT")
        .hasMessageEndingWith("but was " + symbol);
  }

  @Test
  void aPositionReplacesTheOneOnTheSameSide() {
    futures.setPosition(Position.of(DESK_3, "BTCUSDT", ONE, ONE));
    Position second = Position.of(DESK_3, "BTCUSDT", BigDecimal.TEN, ONE);
    futures.setPosition(second);

    assertThat(futures.positions(DESK_3)).containsExactly(second);
  }

  @Test
  void aPositionCanBeRemoved() {
    futures.setPosition(Position.of(DESK_3, "BTCUSDT", ONE, ONE));

    futures.removePosition(DESK_3, "BTCUSDT", PositionSide.BOTH);
    futures.removePosition(DESK_3, "BTCUSDT", PositionSide.BOTH);

    assertThat(futures.positions(DESK_3)).isEmpty();
  }

  @Test
  void anAccountHasOneModeOnly() {
    futures.setPosition(Position.of(DESK_3, "BTCUSDT", ONE, ONE));
    Position hedged = Position.of(DESK_3, "ETHUSDT", ONE, ONE).withSide(PositionSide.LONG);

    assertThatThrownBy(() -> futures.setPosition(hedged))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("side must be of the mode");
  }

  @Test
  void aManagedAccountMayHavePositions() {
    Position position = Position.of("managed-1@quant.example", "SOLUSDT", ONE, ONE);

    futures.setPosition(position);

    assertThat(futures.positions("managed-1@quant.example")).contains(position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk-4@fund.example", "nobody@fund.example"})
  void refusesAnAccountWithoutFutures(String email) {
    assertThatThrownBy(() -> futures.setPosition(Position.of(email, "BTCUSDT", ONE, ONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(email);
  }

  @Test
  void refusesAFutureEnteredAtZero() {
    assertThatThrownBy(
            () -> futures.setPosition(Position.of(DESK_3, "BTCUSDT", ONE, BigDecimal.ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("entryPrice must be above 0");
  }

  @ParameterizedTest
  @CsvSource({"BTCUSDT, 0", "BTCUSDT, -1", "BTC-271231-90000-C, -1"})
  void refusesAMarkPriceOutOfItsRange(String symbol, BigDecimal price) {
    assertThatThrownBy(() -> futures.setMarkPrice(symbol, price))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above 0");
  }

  @Test
  void anOptionMayBeWorthNothing() {
    futures.setMarkPrice("BTC-271231-90000-C", BigDecimal.ZERO);

    assertThat(futures.markPrice("BTC-271231-90000-C")).isZero();
  }

  @Test
  void knowsTheInvestorAsTheBalancesDo() {
    assertThat(futures.positions("investor@capital.example")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"BOTH, 0", "LONG, -1", "SHORT, 1", "LONG, 0"})
  void refusesAnAmountThatDoesNotFitTheSide(PositionSide side, BigDecimal amount) {
    assertThatThrownBy(() -> new Position(DESK_3, "BTCUSDT", side, amount, ONE, 20, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("amount must be not 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 126})
  void refusesALeverageOutOfItsRange(int leverage) {
    Position position = Position.of(DESK_3, "BTCUSDT", ONE, ONE);

    assertThatThrownBy(() -> position.withLeverage(leverage))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("leverage must be between 1 and 125, but was " + leverage);
  }
}
