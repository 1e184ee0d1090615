package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test can see and set of transfers. */
class SandboxTransfersTest {
  private static final String DESK_1 = "desk-1@fund.example";

  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private SandboxLedger ledger;
  private Client desk;

  @BeforeEach
  void fill(Sandbox sandbox) {
    ledger = sandbox.ledger();
    desk = new Client(sandbox, sandbox.subAccountKey(DESK_1));
    ledger.setBalance(DESK_1, Wallet.SPOT, "BTC", BigDecimal.TEN);
  }

  private Answer toMaster(String amount) {
    return desk.post("/sapi/v1/sub-account/transfer/subToMaster", "asset=BTC&amount=" + amount);
  }

  @Test
  void oneToldToFailIsAcceptedAndMovesNothing() {
    ledger.failNextTransfers(1);

    Answer answer = toMaster("1");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(ledger.balance(DESK_1, Wallet.SPOT, "BTC")).isEqualByComparingTo("10");
    assertThat(ledger.transfers()).singleElement().satisfies(transfer -> {
      assertThat(answer.at("txnId")).isEqualTo(String.valueOf(transfer.id()));
      assertThat(transfer.status()).isEqualTo(TransferStatus.FAILURE);
    });
  }

  @Test
  void theNextCountReplacesTheLastOne() {
    ledger.failNextTransfers(5);
    ledger.failNextTransfers(0);

    toMaster("1");

    assertThat(ledger.balance(DESK_1, Wallet.SPOT, "BTC")).isEqualByComparingTo("9");
  }

  @Test
  void refusesACountBelowZero() {
    assertThatThrownBy(() -> ledger.failNextTransfers(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be 0 or more, but was -1");
  }

  @Test
  void thereAndBackAgainLeavesAllWalletsEqual() {
    Map<Wallet, Map<String, BigDecimal>> before = ledger.wallets(DESK_1);

    toMaster("10");
    assertThat(ledger.wallets(DESK_1).get(Wallet.SPOT)).doesNotContainKey("BTC");
    new Client(extension.sandbox())
        .post(
            "/sapi/v1/sub-account/universalTransfer",
            "toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT&asset=BTC"
                + "&amount=10.00");

    assertThat(ledger.wallets(DESK_1)).isEqualTo(before);
  }

  @Test
  void hasNoWalletsOfAnAccountThatDoesNotExist() {
    assertThatThrownBy(() -> ledger.wallets("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no account nobody");
  }
}
