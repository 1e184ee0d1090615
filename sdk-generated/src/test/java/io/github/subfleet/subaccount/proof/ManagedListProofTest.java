package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.MANAGED_1;
import static io.github.subfleet.subaccount.proof.Stage.MANAGED_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.sandbox.SandboxManaged;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.subaccount.model.ManagedSubAccount;
import io.github.subfleet.subaccount.model.ManagedSubAccountList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which managed sub-accounts an investor has. */
class ManagedListProofTest {
  @RegisterExtension
  final Stage stage = new Stage();

  @BeforeEach
  void freezeOne() {
    stage.ledger().setFrozen(MANAGED_2, true);
  }

  private List<ManagedSubAccount> inLedger() {
    return stage.ledger().managed().subAccounts().stream().map(this::listed).toList();
  }

  /** That the root user is the investor, and the parent the trading team, is the sandbox's guess. */
  private ManagedSubAccount listed(SubAccount account) {
    SandboxManaged managed = stage.ledger().managed();
    return new ManagedSubAccount(
        String.valueOf(managed.investorId()),
        String.valueOf(account.id()),
        String.valueOf(managed.tradingTeamId()),
        account.email(),
        account.createTime(),
        managed.tradingTeamEmail(),
        !account.frozen(),
        true,
        account.marginEnabled(),
        account.futuresEnabled(),
        false);
  }

  @Test
  @Proves("managedList")
  void listsTheManagedSubAccountsAsTheLedgerHasThem() {
    ManagedSubAccountList list = stage.investor().managed().managedList().execute();

    assertThat(list).isEqualTo(new ManagedSubAccountList(2, inLedger()));
    assertThat(list.subAccounts())
        .extracting(ManagedSubAccount::subUserEnabled)
        .containsExactly(true, false);
  }

  @Test
  @Proves("managedList")
  void walksThePagesInNoMoreRequestsThanNeeded() {
    assertThat(stage.investor().managed().managedList(r -> r.limit(1)).items())
        .containsExactlyElementsOf(inLedger());
    assertThat(stage.sandbox().requests()).hasSize(2);
  }

  @Test
  @Proves("managedList")
  void asksForTheLargestPageUnlessToldOtherwise() {
    assertThat(stage.investor().managed().managedList().items()).hasSize(2);
    assertThat(stage.sandbox().requests())
        .singleElement()
        .satisfies(request -> assertThat(request.query()).contains("page=1", "limit=20"));
  }

  @Test
  @Proves("managedList")
  void listsOneManagedSubAccount() {
    assertThat(stage.investor().managed().managedList(r -> r.email(MANAGED_1)).execute())
        .isEqualTo(new ManagedSubAccountList(1, inLedger().subList(0, 1)));
    assertThat(stage.investor().managed().managedList(r -> r.email(DESK_1)).execute())
        .isEqualTo(new ManagedSubAccountList(0, List.of()));
  }

  @Test
  @Proves("managedList")
  void listsThemToNobodyElse() {
    stage.assertRefused(
        stage.master().managed().managedList(), AuthenticationException.class, -2015);
    stage.assertRefused(
        stage.tradingTeam().managed().managedList(), AuthenticationException.class, -2015);
  }
}
