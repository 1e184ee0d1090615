package io.github.subfleet.sandbox.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferStatus;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The independent client on transfers and their histories. */
class ConnectorTransfersTest {
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_2 = "desk-2@fund.example";
  private static final String MANAGED = "managed-1@quant.example";
  private static final String INVESTOR = "investor@capital.example";

  @RegisterExtension
  static final Connector CONNECTOR = new Connector();

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private Sandbox sandbox;
  private SandboxLedger ledger;

  @BeforeEach
  void take(Sandbox running) {
    sandbox = running;
    ledger = running.ledger();
  }

  private Answer call(SandboxKey key, String method, Object... arguments) {
    return CONNECTOR.call(sandbox, key, method, arguments);
  }

  private Answer master(String method, Object... arguments) {
    return call(sandbox.masterKey(), method, arguments);
  }

  private Answer desk1(String method, Object... arguments) {
    return call(sandbox.subAccountKey(DESK_1), method, arguments);
  }

  private Transfer last() {
    return ledger.transfers().get(ledger.transfers().size() - 1);
  }

  /** That the last transfer is the one that was answered, and moved 1.5 of an asset. */
  private void assertMoved(Object id, String from, Wallet paying, String to, Wallet receiving) {
    Transfer transfer = last();
    assertThat(id.toString()).isEqualTo(String.valueOf(transfer.id()));
    assertThat(transfer.status()).isEqualTo(TransferStatus.SUCCESS);
    assertThat(List.of(transfer.fromEmail(), transfer.from(), transfer.toEmail(), transfer.to()))
        .isEqualTo(List.of(from, paying, to, receiving));
    assertThat(transfer.amount()).isEqualByComparingTo("1.5");
  }

  @Test
  void makesAUniversalTransferAndFindsItAgain() {
    BigDecimal before = ledger.balance(DESK_1, Wallet.MARGIN, "USDT");

    Answer made = master(
        "subAccountUniversalTransfer",
        "SPOT",
        "MARGIN",
        "USDT",
        1.5,
        Map.of("toEmail", DESK_1, "clientTranId", "order 1/+%"));
    Answer found = master("subAccountUniversalTransferHistory", Map.of("toEmail", DESK_1));

    assertMoved(made.at("tranId"), ledger.masterEmail(), Wallet.SPOT, DESK_1, Wallet.MARGIN);
    assertThat(made.at("clientTranId")).isEqualTo("order 1/+%");
    assertThat(ledger.balance(DESK_1, Wallet.MARGIN, "USDT"))
        .isEqualByComparingTo(before.add(new BigDecimal("1.5")));
    assertThat(found.at("result", 0))
        .isEqualTo(Map.of(
            "tranId",
            made.at("tranId"),
            "fromEmail",
            ledger.masterEmail(),
            "toEmail",
            DESK_1,
            "asset",
            "USDT",
            "amount",
            "1.5",
            "createTimeStamp",
            BigDecimal.valueOf(last().time().toEpochMilli()),
            "fromAccountType",
            "SPOT",
            "toAccountType",
            "MARGIN",
            "status",
            "SUCCESS",
            "clientTranId",
            "order 1/+%"));
  }

  @Test
  void tellsThatThereIsTooLittle() {
    Answer refused = master(
        "subAccountUniversalTransfer", "SPOT", "SPOT", "BTC", 99999, Map.of("toEmail", DESK_1));

    assertThat(refused.refusal()).isEqualTo("400 -5002 The balance is not enough.");
    assertThat(ledger.transfers()).isEmpty();
  }

  @Test
  void fundsFutures() {
    Answer made = master("subAccountFuturesTransfer", DESK_1, "USDT", 1.5, 1);

    assertMoved(made.at("txnId"), DESK_1, Wallet.SPOT, DESK_1, Wallet.USDT_FUTURE);
  }

  @Test
  void fundsMargin() {
    Answer made = master("subAccountMarginTransfer", DESK_1, "USDT", 1.5, 1);

    assertMoved(made.at("txnId"), DESK_1, Wallet.SPOT, DESK_1, Wallet.MARGIN);
  }

  @Test
  void movesMoneyFromFuturesToFuturesAndFindsItAgain() {
    Answer made = master("subAccountFuturesAssetTransfer", DESK_1, DESK_2, 1, "USDT", 1.5);
    Answer found = master("subAccountFuturesAssetTransferHistory", DESK_2, 1);

    assertMoved(made.at("txnId"), DESK_1, Wallet.USDT_FUTURE, DESK_2, Wallet.USDT_FUTURE);
    assertThat(found.column("transfers", "tranId"))
        .containsExactly(new BigDecimal((String) made.at("txnId")));
  }

  @Test
  void aSubAccountPaysItsMasterAccountAndSeesThat() {
    Answer made = desk1("subAccountTransferToMaster", "USDT", 1.5);
    Answer seen = desk1("subAccountTransferSubAccountHistory", Map.of("type", 2));

    assertMoved(made.at("txnId"), DESK_1, Wallet.SPOT, ledger.masterEmail(), Wallet.SPOT);
    assertThat((List<?>) seen.json()).hasSize(1);
    assertThat(seen.at(0, "tranId").toString()).isEqualTo(made.at("txnId"));
    assertThat(seen.at(0, "counterParty")).isEqualTo("master");
  }

  @Test
  void aSubAccountPaysAnotherAndTheMasterAccountSeesThat() {
    Answer made = desk1("subAccountTransferToSub", DESK_2, "USDT", 1.5);
    Answer seen = master("subAccountTransferHistory", Map.of("fromEmail", DESK_1));

    assertMoved(made.at("txnId"), DESK_1, Wallet.SPOT, DESK_2, Wallet.SPOT);
    assertThat((List<?>) seen.json()).hasSize(1);
    assertThat(seen.at(0, "tranId").toString()).isEqualTo(made.at("txnId"));
    assertThat(seen.at(0, "to")).isEqualTo(DESK_2);
  }

  @Test
  void anInvestorPaysAManagedSubAccountAndTakesItBack() {
    SandboxKey investor = sandbox.investorKey();

    Answer paid = call(investor, "managedSubAccountDeposit", MANAGED, "USDT", 1.5);
    assertMoved(paid.at("tranId"), INVESTOR, Wallet.SPOT, MANAGED, Wallet.SPOT);

    Answer takenBack = call(investor, "managedSubAccountWithdraw", MANAGED, "USDT", 1.5);
    assertMoved(takenBack.at("tranId"), MANAGED, Wallet.SPOT, INVESTOR, Wallet.SPOT);
  }

  @Test
  void anInvestorSeesWhatAManagedSubAccountHas() {
    Answer assets = call(sandbox.investorKey(), "managedSubAccountAssets", MANAGED);

    assertThat((List<?>) assets.json()).isNotEmpty().allSatisfy(row -> {
      Map<?, ?> asset = (Map<?, ?>) row;
      assertThat(new BigDecimal((String) asset.get("totalBalance")))
          .isEqualByComparingTo(ledger.balance(MANAGED, Wallet.SPOT, (String) asset.get("coin")));
    });
  }

  @Test
  void anInvestorSeesWhatAManagedSubAccountHad() {
    Answer days = call(sandbox.investorKey(), "managedSubAccountSnapshot", MANAGED, "SPOT");

    assertThat(days.at("code")).isEqualTo(BigDecimal.valueOf(200));
    assertThat((List<?>) days.at("snapshotVos", 0, "data", "balances"))
        .hasSize(2)
        .allSatisfy(row -> {
          Map<?, ?> asset = (Map<?, ?>) row;
          assertThat(new BigDecimal((String) asset.get("free")))
              .isEqualByComparingTo(
                  ledger.balance(MANAGED, Wallet.SPOT, (String) asset.get("asset")));
        });
  }
}
