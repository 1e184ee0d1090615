package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.AccountStateException;
import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.RejectedException;
import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.subaccount.model.EnableFuturesResult;
import io.github.subfleet.subaccount.model.EnableOptionsResult;
import io.github.subfleet.subaccount.model.SubAccountStatus;
import io.github.subfleet.subaccount.model.VirtualSubAccount;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Opening sub-accounts, and switching on what they trade. */
class AccountChangesProofTest {
  private static final String OPTION = "BTC-271231-100000-C";

  /** The fourth sub-account has no futures account yet. */
  private static final String DESK_4 = "desk-4@fund.example";

  @RegisterExtension
  final Stage stage = new Stage();

  private SubAccount desk(String email) {
    return stage.ledger().subAccounts().stream()
        .filter(account -> account.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves("createVirtualSubAccount")
  void opensAnEmptySubAccountAndTellsItsAddress() {
    List<SubAccount> before = stage.ledger().subAccounts();

    VirtualSubAccount opened = stage
        .master()
        .accounts()
        .createVirtualSubAccount(r -> r.subAccountString("Desk7"))
        .execute();

    List<SubAccount> after = stage.ledger().subAccounts();
    assertThat(after).hasSize(6).startsWith(before.toArray(SubAccount[]::new));
    SubAccount account = after.get(5);
    assertThat(opened.email()).isEqualTo(account.email()).startsWith("Desk7_virtual@");
    assertThat(account.createTime()).isEqualTo(stage.now());
    assertThat(stage.ledger().wallets(account.email())).isEmpty();
  }

  @Test
  @Proves("createVirtualSubAccount")
  void theNewSubAccountIsListedWithoutARemarkOrAMobileNumber() {
    String email = stage
        .master()
        .accounts()
        .createVirtualSubAccount(r -> r.subAccountString("Desk7"))
        .execute()
        .email();

    assertThat(stage.master().accounts().list(r -> r.email(email)).stream())
        .singleElement()
        .satisfies(listed -> {
          assertThat(listed.subUserId()).isEqualTo(String.valueOf(desk(email).id()));
          assertThat(listed.remark()).isEmpty();
          assertThat(listed.createTime()).isEqualTo(stage.now());
        });
    assertSame(
        stage.master().accounts().status(r -> r.email(email)).execute(),
        List.of(new SubAccountStatus(email, true, true, stage.now(), false, false, null)));
  }

  @Test
  @Proves("createVirtualSubAccount")
  void opensNoTwoSubAccountsFromOneText() {
    stage
        .master()
        .accounts()
        .createVirtualSubAccount(r -> r.subAccountString("Desk7"))
        .execute();

    stage.assertRefused(
        stage.master().accounts().createVirtualSubAccount(r -> r.subAccountString("Desk7")),
        RejectedException.class,
        -9000);
  }

  @Test
  @Proves("createVirtualSubAccount")
  void sendsATextToTheExchangeEvenIfItIsNoGoodThere() {
    stage.assertRefused(
        stage.master().accounts().createVirtualSubAccount(r -> r.subAccountString("a b&c=ä")),
        BadRequestException.class,
        -1100);
  }

  @Test
  @Proves("createVirtualSubAccount")
  void needsTheDocumentedPermission() {
    EnumSet<KeyPermission> others =
        EnumSet.complementOf(EnumSet.of(KeyPermission.SPOT_AND_MARGIN_TRADING));
    stage.ledger().keys().setPermissions(stage.sandbox().masterKey().apiKey(), others);

    stage.assertRefused(
        stage.master().accounts().createVirtualSubAccount(r -> r.subAccountString("Desk7")),
        AuthenticationException.class,
        -2015);
  }

  @Test
  @Proves("enableFutures")
  void switchesFuturesOn() {
    assertThat(desk(DESK_4).futuresEnabled()).isFalse();
    stage.assertRefused(
        stage.master().accounts().positionRisk(r -> r.email(DESK_4)),
        AccountStateException.class,
        -5011);

    EnableFuturesResult result =
        stage.master().accounts().enableFutures(r -> r.email(DESK_4)).execute();

    assertThat(result).isEqualTo(new EnableFuturesResult(DESK_4, true));
    assertThat(desk(DESK_4).futuresEnabled()).isTrue();
    assertThat(stage.master().accounts().positionRisk(r -> r.email(DESK_4)).execute())
        .isEmpty();
  }

  @Test
  @Proves("enableFutures")
  void switchesFuturesOnForOneSubAccountOnly() {
    List<SubAccount> before = stage.ledger().subAccounts();

    stage.master().accounts().enableFutures(r -> r.email(DESK_4)).execute();

    assertThat(stage.ledger().subAccounts())
        .filteredOn(account -> !before.contains(account))
        .extracting(SubAccount::email)
        .containsExactly(DESK_4);
  }

  @Test
  @Proves("enableOptions")
  void switchesOptionsOn() {
    Position position = Position.of(DESK_2, OPTION, BigDecimal.ONE, new BigDecimal("1200"));
    assertThat(desk(DESK_2).optionsEnabled()).isFalse();
    assertThatThrownBy(() -> stage.ledger().futures().setPosition(position))
        .isInstanceOf(IllegalArgumentException.class);

    EnableOptionsResult result =
        stage.master().accounts().enableOptions(r -> r.email(DESK_2)).execute();

    assertThat(result).isEqualTo(new EnableOptionsResult(DESK_2, true));
    assertThat(stage.ledger().subAccounts())
        .filteredOn(SubAccount::optionsEnabled)
        .extracting(SubAccount::email)
        .containsExactly(DESK_2);
    stage.ledger().futures().setPosition(position);
    assertThat(stage.ledger().futures().positions(DESK_2)).contains(position);
  }
}
