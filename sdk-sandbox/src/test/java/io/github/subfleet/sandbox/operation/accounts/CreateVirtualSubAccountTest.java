package io.github.subfleet.sandbox.operation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateVirtualSubAccountTest {
  private static final String CREATE = "/sapi/v1/sub-account/virtualSubAccount";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private Sandbox sandbox;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
  }

  private SubAccount newest() {
    List<SubAccount> all = sandbox.ledger().subAccounts();
    return all.get(all.size() - 1);
  }

  @Test
  void makesTheAddressUpFromTheText() {
    assertThat((String) client.post(CREATE, "subAccountString=Desk7").at("email"))
        .matches("Desk7_virtual@[a-z]{8}noemail\\.com");
  }

  @Test
  void opensASubAccountThatHasNothingYet() {
    long idBefore = newest().id();

    Answer answer = client.post(CREATE, "subAccountString=new");

    SubAccount account = newest();
    assertThat(account)
        .isEqualTo(new SubAccount(
            idBefore + 1,
            (String) answer.at("email"),
            "",
            null,
            StoppedClock.NOON.instant(),
            false,
            false,
            false,
            false));
    assertThat(sandbox.ledger().balances(account.email(), Wallet.SPOT)).isEmpty();
  }

  @Test
  void theNewSubAccountIsInTheListAndHasNoMobileNumber() {
    String email = (String) client.post(CREATE, "subAccountString=new").at("email");

    assertThat(client.get("/sapi/v1/sub-account/list", "limit=200").column("subAccounts", "email"))
        .endsWith(email);
    Answer status = client.get("/sapi/v1/sub-account/status", "email=" + email.replace("@", "%40"));
    assertThat(status.at(0, "email")).isEqualTo(email);
    assertThat(status.at(0, "mobile")).isNull();
  }

  @Test
  void theNewSubAccountTakesMoneyAndHasAKey() {
    String email = (String) client.post(CREATE, "subAccountString=new").at("email");

    client.post(
        "/sapi/v1/sub-account/universalTransfer",
        "fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount=5&toEmail="
            + email.replace("@", "%40"));

    assertThat(sandbox.ledger().balance(email, Wallet.SPOT, "USDT"))
        .isEqualByComparingTo(new BigDecimal("5"));
    Client desk = new Client(sandbox, sandbox.subAccountKey(email));
    assertThat(desk.get("/sapi/v1/sub-account/transfer/subUserHistory", "").status())
        .isEqualTo(200);
  }

  @Test
  void refusesATextThatWasUsedBefore() {
    client.post(CREATE, "subAccountString=new");

    assertThat(client.post(CREATE, "subAccountString=new").refusal())
        .isEqualTo("400 -9000 The subAccountString has been used before.");
    assertThat(client.post(CREATE, "subAccountString=ew").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a_b", "a%40b", "a%20b", "%E8%B4%A6", "abcdefghijklmnopqrstuvwxyz1234567"})
  void refusesATextThatCannotBeInAnAddress(String text) {
    assertThat(client.post(CREATE, "subAccountString=" + text).refusal())
        .startsWith("400 -1100 Illegal characters found in parameter 'subAccountString'");
  }

  @Test
  void asksForAKeyThatMayTrade() {
    Set<KeyPermission> others =
        EnumSet.complementOf(EnumSet.of(KeyPermission.SPOT_AND_MARGIN_TRADING));
    sandbox.ledger().keys().setPermissions(sandbox.masterKey().apiKey(), others);

    assertThat(client.post(CREATE, "subAccountString=new").refusal()).startsWith("401 -2015");
    assertThat(sandbox.ledger().subAccounts()).hasSize(5);
  }

  @Test
  void opensTheFirstSubAccountOfAMasterWithoutAny() {
    try (Sandbox empty = Sandbox.builder().subAccounts(0).start()) {
      new Client(empty).post(CREATE, "subAccountString=first");

      assertThat(empty.ledger().subAccounts()).hasSize(1);
    }
  }
}
