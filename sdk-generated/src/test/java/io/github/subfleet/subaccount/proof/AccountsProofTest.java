package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.DESK_3;
import static io.github.subfleet.subaccount.proof.Stage.NOBODY;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.subaccount.model.SubAccountList;
import io.github.subfleet.subaccount.model.SubAccountStatus;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which sub-accounts there are, and what is switched on for them. */
class AccountsProofTest {
  @RegisterExtension
  final Stage stage = new Stage(builder -> builder.subAccounts(11));

  @BeforeEach
  void freezeSome() {
    stage.ledger().setFrozen(DESK_2, true);
    stage.ledger().setFrozen(DESK_3, true);
  }

  /** Managed ones are not among a master account's sub-accounts. */
  private static io.github.subfleet.subaccount.model.SubAccount listed(SubAccount account) {
    return new io.github.subfleet.subaccount.model.SubAccount(
        String.valueOf(account.id()),
        account.email(),
        account.remark(),
        account.frozen(),
        account.createTime(),
        false,
        false);
  }

  private static SubAccountStatus status(SubAccount account) {
    return new SubAccountStatus(
        account.email(),
        !account.frozen(),
        true,
        account.createTime(),
        account.marginEnabled(),
        account.futuresEnabled(),
        account.mobile() == null ? null : String.valueOf(account.mobile()));
  }

  private SubAccount desk(String email) {
    return stage.ledger().subAccounts().stream()
        .filter(account -> account.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Proves("list")
  void listsAPageOfSubAccountsAsTheLedgerHasThem() {
    SubAccountList page =
        stage.master().accounts().list(r -> r.page(2).limit(4)).execute();

    assertSame(
        page,
        new SubAccountList(stage.ledger().subAccounts().subList(4, 8).stream()
            .map(AccountsProofTest::listed)
            .toList()));
  }

  @Test
  @Proves("list")
  void walksThePagesUpToTheFirstThatIsNotFull() {
    assertSame(
        stage.master().accounts().list(r -> r.limit(4)).stream().toList(),
        stage.ledger().subAccounts().stream().map(AccountsProofTest::listed).toList());
    assertThat(stage.sandbox().requests()).hasSize(3);
  }

  @Test
  @Proves("list")
  void asksForTheLargestPageUnlessToldOtherwise() {
    assertThat(stage.master().accounts().list().stream()).hasSize(11);
    assertThat(stage.sandbox().requests())
        .singleElement()
        .extracting(SandboxRequest::query)
        .asString()
        .contains("limit=200");
  }

  @Test
  @Proves("list")
  void listsOneSubAccount() {
    assertSame(
        stage.master().accounts().list(r -> r.email(DESK_3)).execute(),
        new SubAccountList(List.of(listed(desk(DESK_3)))));
  }

  @Test
  @Proves("list")
  void listsWhatIsFrozenOrWhatIsNot() {
    assertThat(stage.master().accounts().list(r -> r.frozen(true)).stream())
        .extracting(io.github.subfleet.subaccount.model.SubAccount::email)
        .containsExactly(DESK_2, DESK_3, "desk-10@fund.example");
    assertThat(stage.master().accounts().list(r -> r.frozen(false)).stream())
        .hasSize(8)
        .noneMatch(io.github.subfleet.subaccount.model.SubAccount::frozen);
  }

  @Test
  @Proves("status")
  void tellsTheStatusOfEverySubAccountAsTheLedgerHasIt() {
    List<SubAccountStatus> statuses = stage.master().accounts().status().execute();

    assertSame(
        statuses,
        stage.ledger().subAccounts().stream().map(AccountsProofTest::status).toList());
    assertThat(statuses).extracting(SubAccountStatus::futuresEnabled).contains(true, false);
    assertThat(statuses).extracting(SubAccountStatus::marginEnabled).contains(true, false);
    assertThat(statuses).extracting(SubAccountStatus::subUserEnabled).contains(true, false);
  }

  @Test
  @Proves("status")
  void tellsTheStatusOfOneSubAccount() {
    assertSame(
        stage.master().accounts().status(r -> r.email(DESK_2)).execute(),
        List.of(status(desk(DESK_2))));
  }

  @Test
  void findsNothingUnderAnUnknownAddress() {
    assertThat(stage.master().accounts().list(r -> r.email(NOBODY)).stream()).isEmpty();
    assertThat(stage.master().accounts().status(r -> r.email(NOBODY)).execute()).isEmpty();
  }

  @Test
  void refusesASubAccountsKey() {
    stage.assertRefused(stage.desk(DESK_1).accounts().list(), AuthenticationException.class, -2015);
    stage.assertRefused(
        stage.desk(DESK_1).accounts().status(), AuthenticationException.class, -2015);
    stage.assertRefused(
        stage.desk(DESK_1).accounts().createVirtualSubAccount(r -> r.subAccountString("new")),
        AuthenticationException.class,
        -2015);
  }

  @Test
  void switchesNothingOnForAStranger() {
    stage.assertRefused(
        stage.master().accounts().enableFutures(r -> r.email(NOBODY)),
        PermissionException.class,
        -5021);
    stage.assertRefused(
        stage.master().accounts().enableOptions(r -> r.email(NOBODY)),
        PermissionException.class,
        -5021);
  }
}
