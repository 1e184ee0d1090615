package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class DepositAddressTest {
  private final Sandbox sandbox;

  DepositAddressTest(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  private Answer address(String query) {
    return new Client(sandbox)
        .get("/sapi/v1/capital/deposit/subAddress", query.replace("@", "%40"));
  }

  @Test
  void tellsTheSameAddressEachTime() {
    Answer first = address("email=desk-1@fund.example&coin=USDT&network=ETH");

    assertThat(first.at("coin")).isEqualTo("USDT");
    assertThat(address("email=desk-1@fund.example&coin=USDT&network=ETH").body())
        .isEqualTo(first.body());
  }

  @Test
  void takesTheCoinsUsualNetworkUnlessAskedForAnother() {
    Answer usual = address("email=desk-1@fund.example&coin=USDT");

    assertThat(usual.body())
        .isEqualTo(address("email=desk-1@fund.example&coin=USDT&network=TRX").body());
    assertThat(usual.body())
        .isNotEqualTo(address("email=desk-1@fund.example&coin=USDT&network=ETH").body());
  }

  @Test
  void givesEachAccountItsOwn() {
    assertThat(address("email=desk-1@fund.example&coin=BTC").at("address"))
        .isNotEqualTo(address("email=desk-2@fund.example&coin=BTC").at("address"));
  }

  @ParameterizedTest
  @CsvSource({
    "USDT, TRX, T, 34",
    "ETH, ETH, 0x, 42",
    "BTC, BTC, bc1q, 42",
    "SOL, SOL, Sandb0x, 44",
    "XRP, XRP, r, 34",
    "DOGE, DOGE, D, 34"
  })
  void looksLikeAnAddressOfItsNetworkButIsNone(
      String coin, String network, String prefix, int length) {
    Object address = address("email=desk-1@fund.example&coin=" + coin + "&network=" + network)
        .at("address");

    assertThat((String) address).startsWith(prefix).contains("Sandb0x").hasSize(length);
  }

  @Test
  void hasATagWhereTheNetworkNeedsOne() {
    assertThat((String) address("email=desk-1@fund.example&coin=XRP").at("tag"))
        .containsOnlyDigits();
    assertThat(address("email=desk-1@fund.example&coin=BTC").at("tag")).isEqualTo("");
  }

  @Test
  void makesALightningAddressForEachAmount() {
    String query = "email=desk-1@fund.example&coin=BTC&network=LIGHTNING&amount=";
    Set<Object> addresses = new HashSet<>();

    for (String amount : new String[] {"0.001", "0.0010", "0.002"}) {
      addresses.add(address(query + amount).at("address"));
    }

    assertThat(addresses).hasSize(2);
  }

  @Test
  void refusesALightningAddressWithoutAnAmount() {
    assertThat(address("email=desk-1@fund.example&coin=BTC&network=LIGHTNING").refusal())
        .startsWith("400 -1102 Mandatory parameter 'amount'");
  }

  @Test
  void refusesANetworkThatTheCoinIsNotOn() {
    assertThat(address("email=desk-1@fund.example&coin=BTC&network=TRX").refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'network' is not valid.");
  }

  @Test
  void refusesAnUnknownCoin() {
    assertThat(address("email=desk-1@fund.example&coin=NOPE").refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'coin' is not valid.");
  }

  @Test
  void refusesAnUnknownAddress() {
    assertThat(address("email=nobody@fund.example&coin=BTC").refusal()).startsWith("400 -5021");
  }
}
