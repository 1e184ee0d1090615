package io.github.subfleet.sandbox.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferKind;
import io.github.subfleet.sandbox.TransferStatus;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CashierTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Holder MASTER = new Holder("m", Wallet.SPOT);
  private static final Holder DESK = new Holder("desk-1", Wallet.SPOT);

  private final Ledger ledger = LedgerSeed.grow(1, "m", List.of("desk-1", "2", "3", "desk-4"));
  private final Cashier cashier = ledger.cashier();

  private static TransferOrder order(Holder from, Holder to, BigDecimal amount) {
    return new TransferOrder(TransferKind.UNIVERSAL, from, to, "BNB", amount);
  }

  private BigDecimal bnb(Holder holder) {
    return ledger.balances().of(holder, "BNB");
  }

  private TransferStatus statusOf(Transfer transfer) {
    return ledger.transfers().all().stream()
        .filter(t -> t.id() == transfer.id())
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void movesAndWritesDown() {
    Transfer transfer = cashier.transfer(order(MASTER, DESK, BigDecimal.ONE), NOW);

    assertThat(bnb(DESK)).isEqualByComparingTo("1");
    assertThat(ledger.transfers().all()).containsExactly(transfer);
    assertThat(transfer.status()).isEqualTo(TransferStatus.SUCCESS);
    assertThat(transfer.due()).isEqualTo(transfer.time());
  }

  @Test
  void refusesAWalletThatPaysItself() {
    assertThatThrownBy(() -> cashier.transfer(order(MASTER, MASTER, BigDecimal.ONE), NOW))
        .isInstanceOf(Refusal.class);
    assertThat(ledger.transfers().all()).isEmpty();
  }

  @Test
  void refusesAFuturesWalletOfAnAccountWithoutFutures() {
    Holder futures = new Holder("desk-4", Wallet.COIN_FUTURE);

    assertThatThrownBy(() -> cashier.transfer(order(MASTER, futures, BigDecimal.ONE), NOW))
        .isInstanceOf(Refusal.class)
        .hasMessage("The futures account does not exist.");
    assertThat(bnb(futures)).isZero();
  }

  @Test
  void aRefusedTransferDoesNotUseUpAFailure() {
    cashier.failNext(1);
    assertThatThrownBy(() -> cashier.transfer(order(DESK, MASTER, BigDecimal.ONE), NOW))
        .isInstanceOf(Refusal.class);

    Transfer next = cashier.transfer(order(MASTER, DESK, BigDecimal.ONE), NOW);

    assertThat(next.status()).isEqualTo(TransferStatus.FAILURE);
    assertThat(bnb(DESK)).isZero();
  }

  @Test
  void goesOnAsUsualAfterTheFailuresAskedFor() {
    cashier.failNext(1);
    cashier.transfer(order(MASTER, DESK, BigDecimal.ONE), NOW);

    assertThat(cashier.transfer(order(MASTER, DESK, BigDecimal.ONE), NOW).status())
        .isEqualTo(TransferStatus.SUCCESS);
  }

  @Test
  void aScheduledTransferMovesNothingBeforeItIsDue() {
    Transfer transfer = cashier.schedule(order(MASTER, DESK, BigDecimal.ONE), NOW, NOW.plus(DAY));

    cashier.settle(NOW.plus(DAY).minusMillis(1));

    assertThat(statusOf(transfer)).isEqualTo(TransferStatus.INIT);
    assertThat(bnb(DESK)).isZero();
  }

  @Test
  void aScheduledTransferMovesOnceWhenItIsDue() {
    Transfer transfer = cashier.schedule(order(MASTER, DESK, BigDecimal.ONE), NOW, NOW.plus(DAY));

    cashier.settle(NOW.plus(DAY));
    cashier.settle(NOW.plus(DAY).plus(DAY));

    assertThat(statusOf(transfer)).isEqualTo(TransferStatus.SUCCESS);
    assertThat(bnb(DESK)).isEqualByComparingTo("1");
  }

  @Test
  void aScheduledTransferFailsIfThePayerHasTooLittleWhenItIsDue() {
    BigDecimal all = bnb(MASTER);
    Transfer transfer = cashier.schedule(order(MASTER, DESK, all), NOW, NOW.plus(DAY));
    cashier.transfer(order(MASTER, DESK, BigDecimal.ONE), NOW);

    cashier.settle(NOW.plus(DAY));

    assertThat(statusOf(transfer)).isEqualTo(TransferStatus.FAILURE);
    assertThat(bnb(DESK)).isEqualByComparingTo("1");
  }

  @Test
  void scheduledTransfersAreMadeInTheOrderTheyAreDue() {
    BigDecimal all = bnb(MASTER);
    Transfer later = cashier.schedule(order(MASTER, DESK, all), NOW, NOW.plus(DAY.multipliedBy(2)));
    Transfer sooner = cashier.schedule(order(MASTER, DESK, all), NOW, NOW.plus(DAY));

    cashier.settle(NOW.plus(DAY.multipliedBy(3)));

    assertThat(statusOf(sooner)).isEqualTo(TransferStatus.SUCCESS);
    assertThat(statusOf(later)).isEqualTo(TransferStatus.FAILURE);
  }
}
