package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.MANAGED_1;
import static io.github.subfleet.subaccount.proof.Stage.MANAGED_2;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.WindowOrder;
import io.github.subfleet.core.WindowedCall;
import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.ManagedTransfer;
import io.github.subfleet.subaccount.model.ManagedTransferLog;
import io.github.subfleet.subaccount.model.ManagedTransferSide;
import io.github.subfleet.subaccount.model.TransferStatus;
import io.github.subfleet.subaccount.request.ManagedTransferLogForInvestorRequest;
import io.github.subfleet.subaccount.request.ManagedTransferLogForSubAccountRequest;
import io.github.subfleet.subaccount.request.ManagedTransferLogForTradingTeamRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What came to a managed sub-account and left it, as each of the three who may know is told. */
class ManagedTransferLogProofTest {
  private static final Duration WINDOW = Duration.ofDays(180);

  @RegisterExtension
  final Stage stage = new Stage();

  private ManagedMoves moves;
  private Instant start;

  @BeforeEach
  void moveMoney() {
    moves = ManagedMoves.on(stage, WINDOW);
    start = moves.start();
    stage.sandbox().clearRequests();
  }

  private Instant end() {
    return stage.now().plusMillis(1);
  }

  /** The last hundred days: a withdrawal that is not due yet, and a deposit that failed. */
  private void assertTellsTheLatest(WindowedCall<ManagedTransferLog, ManagedTransfer> log) {
    ManagedTransferLog answer = log.execute();

    assertSame(answer, new ManagedTransferLog(moves.of(MANAGED_1).subList(0, 2), 2));
    assertThat(answer.transfers())
        .extracting(ManagedTransfer::status)
        .containsExactly(TransferStatus.FAILURE, TransferStatus.INIT);
  }

  private void assertWalksEverything(WindowedCall<ManagedTransferLog, ManagedTransfer> log) {
    List<ManagedTransfer> all = moves.of(MANAGED_1);

    assertSame(log.between(start, end(), WindowOrder.NEWEST_FIRST).stream().toList(), all);
    assertThat(log.between(start, end()).stream())
        .extracting(ManagedTransfer::tranId)
        .containsExactlyInAnyOrderElementsOf(
            all.stream().map(ManagedTransfer::tranId).toList());
  }

  private ManagedTransferLogForInvestorRequest.Builder investors() {
    return ManagedTransferLogForInvestorRequest.builder().email(MANAGED_1);
  }

  private WindowedCall<ManagedTransferLog, ManagedTransfer> log(
      ManagedTransferLogForInvestorRequest.Builder request) {
    return stage.investor().managed().managedTransferLogForInvestor(request.build());
  }

  private ManagedTransferLogForTradingTeamRequest.Builder tradingTeams() {
    return ManagedTransferLogForTradingTeamRequest.builder().email(MANAGED_1);
  }

  private WindowedCall<ManagedTransferLog, ManagedTransfer> log(
      ManagedTransferLogForTradingTeamRequest.Builder request) {
    return stage.tradingTeam().managed().managedTransferLogForTradingTeam(request.build());
  }

  private ManagedTransferLogForSubAccountRequest.Builder subAccounts() {
    return ManagedTransferLogForSubAccountRequest.builder();
  }

  private WindowedCall<ManagedTransferLog, ManagedTransfer> log(
      ManagedTransferLogForSubAccountRequest.Builder request) {
    return stage.managed(MANAGED_1).managed().managedTransferLogForSubAccount(request.build());
  }

  private Instant latest() {
    return stage.now().minus(Duration.ofDays(100));
  }

  @Test
  @Proves("managedTransferLogForInvestor")
  void tellsTheInvestorOfATime() {
    assertTellsTheLatest(log(investors().startTime(latest()).endTime(stage.now())));
  }

  @Test
  @Proves("managedTransferLogForInvestor")
  void walksWindowsAndPagesForTheInvestor() {
    assertWalksEverything(log(investors().limit(3)));
  }

  @Test
  @Proves("managedTransferLogForInvestor")
  void asksForNoMorePagesThanNeeded() {
    assertThat(log(investors()).between(start, end()).stream()).hasSize(11);

    assertThat(stage.sandbox().requests())
        .hasSize(3)
        .allSatisfy(request -> assertThat(request.query()).contains("page=1", "limit=500"));
  }

  @Test
  @Proves("managedTransferLogForInvestor")
  void tellsTheInvestorOfOneSideOrOneWallet() {
    ManagedTransferLogForInvestorRequest.Builder time =
        investors().startTime(latest()).endTime(stage.now());

    assertThat(log(time.side(ManagedTransferSide.FROM)).execute().transfers())
        .extracting(ManagedTransfer::fromEmail)
        .containsExactly(MANAGED_1);
    assertThat(log(time.side(ManagedTransferSide.TO)).execute().transfers())
        .extracting(ManagedTransfer::toEmail)
        .containsExactly(MANAGED_1);
    assertThat(log(time.accountType(AccountType.SPOT)).execute().totalCount()).isOne();
    assertThat(log(time.accountType(AccountType.MARGIN)).execute().totalCount()).isZero();
  }

  @Test
  @Proves("managedTransferLogForInvestor")
  void tellsNobodyElseWhatTheInvestorIsTold() {
    ManagedTransferLogForInvestorRequest request =
        investors().startTime(start).endTime(start).build();

    stage.assertRefused(
        stage.tradingTeam().managed().managedTransferLogForInvestor(request),
        AuthenticationException.class,
        -2015);
    stage.assertRefused(
        log(investors().email("desk-1@fund.example").startTime(start).endTime(start)),
        PermissionException.class,
        -5021);
  }

  @Test
  @Proves("managedTransferLogForTradingTeam")
  void tellsTheTradingTeamOfATime() {
    assertTellsTheLatest(log(tradingTeams().startTime(latest()).endTime(stage.now())));
  }

  @Test
  @Proves("managedTransferLogForTradingTeam")
  void walksWindowsAndPagesForTheTradingTeam() {
    assertWalksEverything(log(tradingTeams().limit(3)));
  }

  @Test
  @Proves("managedTransferLogForTradingTeam")
  void tellsTheTradingTeamOfOneSideOrOneWallet() {
    ManagedTransferLogForTradingTeamRequest.Builder time =
        tradingTeams().startTime(latest()).endTime(stage.now());

    assertThat(log(time.side(ManagedTransferSide.FROM)).execute().transfers())
        .extracting(ManagedTransfer::fromEmail)
        .containsExactly(MANAGED_1);
    assertThat(log(time.accountType(AccountType.SPOT)).execute().totalCount()).isOne();
    assertThat(log(time.accountType(AccountType.MARGIN)).execute().totalCount()).isZero();
  }

  @Test
  @Proves("managedTransferLogForTradingTeam")
  void tellsNobodyElseWhatTheTradingTeamIsTold() {
    stage.assertRefused(
        stage
            .investor()
            .managed()
            .managedTransferLogForTradingTeam(
                tradingTeams().startTime(start).endTime(start).build()),
        AuthenticationException.class,
        -2015);
  }

  @Test
  @Proves("managedTransferLogForSubAccount")
  void tellsTheManagedSubAccountOfATime() {
    assertTellsTheLatest(log(subAccounts().startTime(latest()).endTime(stage.now())));
  }

  @Test
  @Proves("managedTransferLogForSubAccount")
  void walksWindowsAndPagesForTheManagedSubAccount() {
    assertWalksEverything(log(subAccounts().limit(3)));
  }

  @Test
  @Proves("managedTransferLogForSubAccount")
  void tellsAManagedSubAccountOfItsOwnTransfersOnly() {
    assertThat(stage
            .managed(MANAGED_2)
            .managed()
            .managedTransferLogForSubAccount()
            .between(start, end())
            .stream())
        .hasSize(4)
        .allSatisfy(transfer -> assertThat(transfer.toEmail()).isEqualTo(MANAGED_2));
  }

  @Test
  @Proves("managedTransferLogForSubAccount")
  void tellsTheManagedSubAccountOfOneSideOrOneWallet() {
    ManagedTransferLogForSubAccountRequest.Builder time =
        subAccounts().startTime(latest()).endTime(stage.now());

    assertThat(log(time.side(ManagedTransferSide.FROM)).execute().transfers())
        .extracting(ManagedTransfer::fromEmail)
        .containsExactly(MANAGED_1);
    assertThat(log(time.accountType(AccountType.SPOT)).execute().totalCount()).isOne();
    assertThat(log(time.accountType(AccountType.MARGIN)).execute().totalCount()).isZero();
  }

  @Test
  @Proves("managedTransferLogForSubAccount")
  void tellsNobodyElseWhatTheManagedSubAccountIsTold() {
    stage.assertRefused(
        stage
            .desk("desk-1@fund.example")
            .managed()
            .managedTransferLogForSubAccount(
                subAccounts().startTime(start).endTime(start).build()),
        AuthenticationException.class,
        -2015);
  }

  @Test
  void asksForNoLongerTimeAtOnceThanIsAllowed() {
    assertThatThrownBy(() -> investors()
            .startTime(start)
            .endTime(start.plus(Duration.ofDays(185)))
            .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("endTime");
    assertThat(stage.sandbox().requests()).isEmpty();
  }
}
