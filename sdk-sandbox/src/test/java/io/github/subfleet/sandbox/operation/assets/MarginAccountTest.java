package io.github.subfleet.sandbox.operation.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Debt;
import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MarginAccountTest {
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_2 = "desk-2@fund.example";
  private static final String PATH = "/sapi/v1/sub-account/margin/account";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private SandboxLedger ledger;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    ledger = running.ledger();
    client = new Client(running);
  }

  private Answer account(String email) {
    return client.get(PATH, "email=" + email.replace("@", "%40"));
  }

  private Map<?, ?> asset(Answer account, String name) {
    return (Map<?, ?>) ((List<?>) account.at("marginUserAssetVoList"))
        .stream()
            .filter(row -> ((Map<?, ?>) row).get("asset").equals(name))
            .findFirst()
            .orElseThrow();
  }

  private String valued(Function<String, BigDecimal> amount) {
    return ledger.prices().entrySet().stream()
        .map(price -> price.getValue().multiply(amount.apply(price.getKey())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(8, RoundingMode.DOWN)
        .toPlainString();
  }

  /** A margin wallet with 2 BTC of assets and 0.5 BTC of liabilities, whatever it had before. */
  private void makeRoundSums() {
    for (String asset : ledger.prices().keySet()) {
      ledger.setBalance(DESK_1, Wallet.MARGIN, asset, BigDecimal.ZERO);
      ledger.holds().setDebt(DESK_1, Wallet.MARGIN, asset, Debt.NONE);
    }
    ledger.setBalance(DESK_1, Wallet.MARGIN, "BTC", new BigDecimal("1"));
    ledger.setBalance(DESK_1, Wallet.MARGIN, "USDT", new BigDecimal("100000"));
    ledger
        .holds()
        .setDebt(
            DESK_1,
            Wallet.MARGIN,
            "USDT",
            new Debt(new BigDecimal("49000"), new BigDecimal("1000")));
  }

  @Test
  void valuesWhatTheWalletHasAndOwes() {
    Answer account = account(DESK_1);

    String assets = valued(asset -> ledger.balance(DESK_1, Wallet.MARGIN, asset));
    String owed =
        valued(asset -> ledger.holds().debt(DESK_1, Wallet.MARGIN, asset).total());
    assertThat(new BigDecimal(owed)).isPositive();
    assertThat(account.at("totalAssetOfBtc")).isEqualTo(assets);
    assertThat(account.at("totalLiabilityOfBtc")).isEqualTo(owed);
    assertThat(account.at("totalNetAssetOfBtc"))
        .isEqualTo(new BigDecimal(assets).subtract(new BigDecimal(owed)).toPlainString());
  }

  @Test
  void theMarginLevelIsAssetsByLiabilities() {
    makeRoundSums();

    assertThat(account(DESK_1).at("marginLevel")).isEqualTo("4.00000000");
  }

  @Test
  void aWalletThatOwesNothingHasTheHighestMarginLevel() {
    ledger.holds().setDebt(DESK_1, Wallet.MARGIN, "BNB", Debt.NONE);

    assertThat(account(DESK_1).at("marginLevel")).isEqualTo("999.00000000");
  }

  @Test
  void hasAnEntryForEachAssetThatIsKnown() {
    assertThat(account(DESK_1).column("marginUserAssetVoList", "asset"))
        .containsExactlyElementsOf(ledger.prices().keySet().stream().sorted().toList());
  }

  @Test
  void tellsWhatIsFreeLockedAndOwedOfAnAsset() {
    makeRoundSums();
    ledger.holds().setHeld(DESK_1, Wallet.MARGIN, "USDT", Held.locked(BigDecimal.TEN));

    assertThat(asset(account(DESK_1), "USDT"))
        .isEqualTo(Map.of(
            "asset",
            "USDT",
            "borrowed",
            "49000.00000000",
            "free",
            "99990.00000000",
            "interest",
            "1000.00000000",
            "locked",
            "10.00000000",
            "netAsset",
            "50000.00000000"));
  }

  @Test
  void leavesIsolatedMarginOut() {
    String before = account(DESK_1).body();

    ledger.setBalance(DESK_1, Wallet.isolatedMargin("BTCUSDT"), "BTC", BigDecimal.TEN);

    assertThat(account(DESK_1).body()).isEqualTo(before);
  }

  @Test
  void opensWithTheFirstTransferIntoTheWallet() {
    assertThat(account(DESK_2).refusal()).isEqualTo("400 -3003 The margin account does not exist.");

    client.post(
        "/sapi/v1/sub-account/margin/transfer",
        "email=desk-2%40fund.example&asset=USDT&amount=5&type=1");

    assertThat(asset(account(DESK_2), "USDT").get("free")).isEqualTo("5.00000000");
  }

  @Test
  void aTransferOutMustLeaveAMarginLevelOfTwo() {
    makeRoundSums();
    String out = "email=desk-1%40fund.example&asset=BTC&type=2&amount=";
    assertThat(ledger.holds().available(DESK_1, Wallet.MARGIN, "BTC")).isEqualByComparingTo("1");
    ledger.setBalance(DESK_1, Wallet.MARGIN, "USDT", new BigDecimal("50000"));
    assertThat(ledger.holds().available(DESK_1, Wallet.MARGIN, "BTC")).isEqualByComparingTo("0.5");

    Answer more = client.post("/sapi/v1/sub-account/margin/transfer", out + "0.50000001");
    Answer most = client.post("/sapi/v1/sub-account/margin/transfer", out + "0.5");

    assertThat(more.refusal()).isEqualTo("400 -3023 The margin level would be too low.");
    assertThat(most.status()).isEqualTo(200);
    assertThat(account(DESK_1).at("marginLevel")).isEqualTo("2.00000000");
  }

  @Test
  void refusesAnUnknownAddress() {
    assertThat(account("nobody@fund.example").refusal()).startsWith("400 -5021");
  }
}
