package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpotAssetsTest {
  private static final String V3 = "/sapi/v3/sub-account/assets";
  private static final String V4 = "/sapi/v4/sub-account/assets";
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_5 = "desk-5@fund.example";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    client = new Client(running);
  }

  private Answer assets(String path, String email) {
    return client.get(path, "email=" + email.replace("@", "%40"));
  }

  @ParameterizedTest
  @ValueSource(strings = {V3, V4})
  void theFourPartsOfEachAssetAddUpToTheBalance(String path) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Object row : (List<?>) assets(path, DESK_1).at("balances")) {
      Map<?, ?> parts = (Map<?, ?>) row;
      BigDecimal sum = List.of("free", "locked", "freeze", "withdrawing").stream()
          .map(part -> new BigDecimal(parts.get(part).toString()))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      sums.put((String) parts.get("asset"), sum);
    }

    Map<String, BigDecimal> balances = ledger.balances(DESK_1, Wallet.SPOT);
    assertThat(sums).containsOnlyKeys(balances.keySet());
    assertThat(sums)
        .allSatisfy((asset, sum) -> assertThat(sum).isEqualByComparingTo(balances.get(asset)));
  }

  @Test
  void tellsThePartsApart() {
    ledger.setBalance(DESK_5, Wallet.SPOT, "XRP", new BigDecimal("10.50"));
    ledger
        .holds()
        .setHeld(
            DESK_5,
            Wallet.SPOT,
            "XRP",
            new Held(new BigDecimal("1"), new BigDecimal("2.10"), new BigDecimal("0.000001")));

    assertThat(assets(V4, DESK_5).at("balances"))
        .isEqualTo(List.of(Map.of(
            "asset",
            "XRP",
            "free",
            "7.399999",
            "locked",
            "1",
            "freeze",
            "2.1",
            "withdrawing",
            "0.000001")));
  }

  @Test
  void writesNumbersInTheThirdVersion() {
    ledger.setBalance(DESK_5, Wallet.SPOT, "XRP", new BigDecimal("10000.00000001"));

    assertThat(assets(V3, DESK_5).body()).contains("\"free\":10000.00000001,", "\"locked\":0}");
  }

  @Test
  void writesSmallAmountsWithoutAnExponent() {
    ledger.setBalance(DESK_5, Wallet.SPOT, "XRP", new BigDecimal("0.00000001"));

    assertThat(assets(V3, DESK_5).body()).contains("\"free\":0.00000001,");
    assertThat(assets(V4, DESK_5).at("balances", 0, "free")).isEqualTo("0.00000001");
  }

  @Test
  void leavesOutWhatTheWalletHasRunOutOf() {
    ledger.setBalance(DESK_5, Wallet.SPOT, "XRP", BigDecimal.ZERO);

    assertThat(assets(V4, DESK_5).at("balances")).isEqualTo(List.of());
  }

  @Test
  void leavesOtherWalletsOut() {
    ledger.setBalance(DESK_5, Wallet.USDT_FUTURE, "XRP", BigDecimal.TEN);

    assertThat(assets(V4, DESK_5).at("balances")).isEqualTo(List.of());
  }

  @Test
  void showsAssetsInTheOrderOfTheAlphabet() {
    assertThat(assets(V4, DESK_1).column("balances", "asset"))
        .containsExactly("BTC", "ETH", "SOL", "USDT");
  }

  @Test
  void aTransferTakesNoMoreThanIsFree() {
    ledger.setBalance(DESK_1, Wallet.SPOT, "XRP", BigDecimal.TEN);
    ledger.holds().setHeld(DESK_1, Wallet.SPOT, "XRP", Held.locked(new BigDecimal("4")));
    String transfer = "fromEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT"
        + "&asset=XRP&amount=";

    Answer more = client.post("/sapi/v1/sub-account/universalTransfer", transfer + "6.00000001");
    Answer all = client.post("/sapi/v1/sub-account/universalTransfer", transfer + "6");

    assertThat(more.refusal()).isEqualTo("400 -5002 The balance is not enough.");
    assertThat(all.status()).isEqualTo(200);
    assertThat(assets(V4, DESK_1).column("balances", "free")).contains("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {V3, V4})
  void refusesAnUnknownAddress(String path) {
    assertThat(assets(path, "nobody@fund.example").refusal()).startsWith("400 -5021");
  }

  @ParameterizedTest
  @ValueSource(strings = {V3, V4})
  void refusesTheMastersOwnAddress(String path) {
    assertThat(assets(path, ledger.masterEmail()).refusal()).startsWith("400 -5021");
  }
}
