package io.github.subfleet.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexedParametersTest {
  private record Order(String symbol, BigDecimal quantity, String side) {}

  private static void put(Order order, IndexedParameters parameters) {
    parameters
        .put("symbol", order.symbol())
        .put("quantity", order.quantity())
        .put("side", order.side());
  }

  @Test
  void numbersTheElementsAndKeepsTheirOrder() {
    List<Order> orders = List.of(
        new Order("BTCUSDT", new BigDecimal("0.1"), "LONG"),
        new Order("ETHUSDT", BigDecimal.ONE, "SHORT"));
    assertThat(IndexedParameters.of("orders", orders, IndexedParametersTest::put))
        .containsExactly(
            entry("orders%5B0%5D.symbol", "BTCUSDT"),
            entry("orders%5B0%5D.quantity", new BigDecimal("0.1")),
            entry("orders%5B0%5D.side", "LONG"),
            entry("orders%5B1%5D.symbol", "ETHUSDT"),
            entry("orders%5B1%5D.quantity", BigDecimal.ONE),
            entry("orders%5B1%5D.side", "SHORT"));
  }

  @Test
  void leavesOutWhatIsNull() {
    List<Order> orders = List.of(new Order("BTCUSDT", BigDecimal.ONE, null));
    assertThat(IndexedParameters.of("orders", orders, IndexedParametersTest::put))
        .containsOnlyKeys("orders%5B0%5D.symbol", "orders%5B0%5D.quantity");
  }

  @Test
  void makesNothingOfNoList() {
    assertThat(IndexedParameters.of("orders", null, IndexedParametersTest::put)).isEmpty();
  }
}
