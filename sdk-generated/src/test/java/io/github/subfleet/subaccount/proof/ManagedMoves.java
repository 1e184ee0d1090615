package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.MANAGED_1;
import static io.github.subfleet.subaccount.proof.Stage.MANAGED_2;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.ManagedTransfer;
import io.github.subfleet.subaccount.model.TransferStatus;
import io.github.subfleet.subaccount.request.WithdrawFromManagedRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Money that an investor moved to managed sub-accounts and back over more than two windows of time. */
final class ManagedMoves {
  private static final Duration MILLISECOND = Duration.ofMillis(1);

  private final Stage stage;
  private final Instant start;

  private ManagedMoves(Stage stage) {
    this.stage = stage;
    this.start = stage.now();
  }

  /** Moves money, some of it right at the seams of the windows; the last two moves have not succeeded. */
  static ManagedMoves on(Stage stage, Duration window) {
    ManagedMoves moves = new ManagedMoves(stage);
    moves.deposit(MANAGED_1, "1");
    stage.pass(window.minus(MILLISECOND.multipliedBy(2)));
    for (int i = 2; i < 6; i++) {
      moves.deposit(MANAGED_1, "0.0000000" + i);
      moves.withdraw(withdrawal("0.1" + i));
      moves.deposit(MANAGED_2, "99");
      stage.pass(MILLISECOND);
    }
    stage.pass(window.plusDays(20));
    moves.withdraw(withdrawal("0.25").transferDate(stage.now().plus(Duration.ofDays(1))));
    stage.ledger().failNextTransfers(1);
    moves.deposit(MANAGED_1, "0.75");
    return moves;
  }

  /** When the first of it was moved. */
  Instant start() {
    return start;
  }

  /** The ledger's transfers of an account, newest first, as its log has to show them. */
  List<ManagedTransfer> of(String email) {
    List<ManagedTransfer> shown = stage.ledger().transfers().stream()
        .filter(transfer -> transfer.involves(email))
        .map(ManagedMoves::shown)
        .collect(Collectors.toList());
    Collections.reverse(shown);
    return shown;
  }

  private static ManagedTransfer shown(Transfer transfer) {
    return new ManagedTransfer(
        transfer.fromEmail(),
        AccountType.of(transfer.from().type().name()),
        transfer.toEmail(),
        AccountType.of(transfer.to().type().name()),
        transfer.asset(),
        transfer.amount(),
        transfer.due(),
        transfer.time(),
        TransferStatus.of(transfer.status().name()),
        String.valueOf(transfer.id()));
  }

  private void deposit(String email, String usdt) {
    stage
        .investor()
        .managed()
        .depositToManaged(r -> r.toEmail(email).asset("USDT").amount(new BigDecimal(usdt)))
        .execute();
  }

  private static WithdrawFromManagedRequest.Builder withdrawal(String usdt) {
    return WithdrawFromManagedRequest.builder()
        .fromEmail(MANAGED_1)
        .asset("USDT")
        .amount(new BigDecimal(usdt));
  }

  private void withdraw(WithdrawFromManagedRequest.Builder request) {
    stage.investor().managed().withdrawFromManaged(request.build()).execute();
  }
}
