package io.github.subfleet.sandbox.operation.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Debt;
import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManagedHoldingsTest {
  private static final String MANAGED = "managed-1@quant.example";
  private static final String EMAIL = "email=managed-1%40quant.example";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private Sandbox sandbox;
  private Client investor;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    investor = new Client(running, running.investorKey());
  }

  @Test
  void listsTheManagedSubAccounts() {
    Answer answer = investor.get("/sapi/v1/managed-subaccount/info", "");

    assertThat(answer.column("managerSubUserInfoVoList", "email"))
        .containsExactly("managed-1@quant.example", "managed-2@quant.example");
  }

  @Test
  void listsPageByPage() {
    Answer answer = investor.get("/sapi/v1/managed-subaccount/info", "page=2&limit=1");

    assertThat(answer.column("managerSubUserInfoVoList", "email"))
        .containsExactly("managed-2@quant.example");
    assertThat(answer.at("total").toString()).isEqualTo("2");
  }

  @Test
  void listsOneManagedSubAccount() {
    Answer answer = investor.get("/sapi/v1/managed-subaccount/info", EMAIL);

    assertThat(answer.column("managerSubUserInfoVoList", "email")).containsExactly(MANAGED);
  }

  @Test
  void tellsWhatTheSpotWalletHoldsAndWhatItIsWorth() {
    sandbox.ledger().setBalance(MANAGED, Wallet.SPOT, "ETH", new BigDecimal("2.50"));

    Answer answer = investor.get("/sapi/v1/managed-subaccount/asset", EMAIL);

    assertThat(((List<?>) answer.json()))
        .filteredOn(row -> ((Map<?, ?>) row).get("coin").equals("ETH"))
        .singleElement()
        .isEqualTo(Map.of(
            "coin",
            "ETH",
            "name",
            "ETH",
            "totalBalance",
            "2.5",
            "availableBalance",
            "2.5",
            "inOrder",
            "0",
            "btcValue",
            "0.09"));
  }

  @Test
  void tellsWhatOfTheSpotWalletCannotBeUsed() {
    sandbox.ledger().setBalance(MANAGED, Wallet.SPOT, "BNB", new BigDecimal("7"));
    Held held = new Held(new BigDecimal("2"), new BigDecimal("1.5"), new BigDecimal("0.5"));
    sandbox.ledger().holds().setHeld(MANAGED, Wallet.SPOT, "BNB", held);

    Answer answer = investor.get("/sapi/v1/managed-subaccount/asset", EMAIL);

    assertThat(((List<?>) answer.json()))
        .filteredOn(row -> ((Map<?, ?>) row).get("coin").equals("BNB"))
        .singleElement()
        .isEqualTo(Map.of(
            "coin",
            "BNB",
            "name",
            "BNB",
            "totalBalance",
            "7",
            "availableBalance",
            "3",
            "inOrder",
            "2",
            "btcValue",
            "0.07"));
  }

  @Test
  void saysOfAFrozenAccountThatItIsNotEnabled() {
    sandbox.ledger().setFrozen("managed-2@quant.example", true);

    Answer answer = investor.get("/sapi/v1/managed-subaccount/info", "");

    assertThat(answer.column("managerSubUserInfoVoList", "isSubUserEnabled"))
        .containsExactly(true, false);
    assertThat(sandbox.ledger().managed().subAccounts())
        .extracting(SubAccount::frozen)
        .containsExactly(false, true);
  }

  @Test
  void addsUpTheCrossMarginWallet() {
    sandbox.ledger().setBalance(MANAGED, Wallet.MARGIN, "USDT", new BigDecimal("1000"));
    sandbox.ledger().setBalance(MANAGED, Wallet.MARGIN, "BTC", new BigDecimal("0.5"));

    Answer answer = investor.get("/sapi/v1/managed-subaccount/marginAsset", EMAIL);

    assertThat(answer.at("totalNetAssetOfBtc")).isEqualTo("0.51");
    assertThat(answer.column("userAssets", "asset")).containsExactly("BTC", "USDT");
  }

  @Test
  void addsUpAllIsolatedMarginWallets() {
    sandbox.ledger().setBalance(MANAGED, Wallet.isolatedMargin("BTCUSDT"), "USDT", BigDecimal.TEN);
    sandbox.ledger().setBalance(MANAGED, Wallet.isolatedMargin("ETHUSDT"), "USDT", BigDecimal.TEN);

    Answer answer = investor.get(
        "/sapi/v1/managed-subaccount/marginAsset", EMAIL + "&accountType=ISOLATED_MARGIN");

    assertThat(answer.column("userAssets", "free")).containsExactly("20");
  }

  @Test
  void countsDebtsOfAssetsThatAMarginWalletHasNothingOf() {
    Debt debt = new Debt(new BigDecimal("2"), new BigDecimal("0.5"));
    sandbox.ledger().setBalance(MANAGED, Wallet.MARGIN, "USDT", new BigDecimal("5000"));
    sandbox.ledger().holds().setDebt(MANAGED, Wallet.MARGIN, "BNB", debt);

    Answer answer = investor.get("/sapi/v1/managed-subaccount/marginAsset", EMAIL);

    assertThat(answer.at("totalLiabilityOfBtc")).isEqualTo("0.025");
    assertThat(answer.at("marginLevel")).isEqualTo("2");
    assertThat(answer.column("userAssets", "asset")).containsExactly("BNB", "USDT");
    assertThat(answer.column("userAssets", "netAsset")).containsExactly("-2.5", "5000");
  }

  @Test
  void countsIsolatedWalletsThatOweAndHaveNothing() {
    Wallet isolated = Wallet.isolatedMargin("ETHUSDT");
    sandbox.ledger().setBalance(MANAGED, Wallet.isolatedMargin("BTCUSDT"), "USDT", BigDecimal.ZERO);
    sandbox
        .ledger()
        .holds()
        .setDebt(MANAGED, isolated, "ETH", new Debt(BigDecimal.ONE, BigDecimal.ZERO));

    Answer answer = investor.get(
        "/sapi/v1/managed-subaccount/marginAsset", EMAIL + "&accountType=ISOLATED_MARGIN");

    assertThat(answer.column("userAssets", "borrowed")).containsExactly("1");
  }

  @Test
  void refusesAWalletThatIsNoMarginWallet() {
    assertThat(investor
            .get("/sapi/v1/managed-subaccount/marginAsset", EMAIL + "&accountType=SPOT")
            .refusal())
        .startsWith("400 -1130");
  }

  @Test
  void tellsWhereDepositsAreSent() {
    String query = EMAIL + "&coin=USDT&network=ETH";

    Answer answer = investor.get("/sapi/v1/managed-subaccount/deposit/address", query);

    assertThat(answer.at("address").toString()).startsWith("0xSandb0x");
    assertThat(
            investor.get("/sapi/v1/managed-subaccount/deposit/address", query).body())
        .isEqualTo(answer.body());
  }

  @Test
  void refusesAnAccountThatIsNotManaged() {
    assertThat(investor
            .get("/sapi/v1/managed-subaccount/asset", "email=desk-1%40fund.example")
            .refusal())
        .startsWith("400 -5021");
  }
}
