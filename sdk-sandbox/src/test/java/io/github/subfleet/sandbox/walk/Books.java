package io.github.subfleet.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Wallet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The walker's own books, kept from what it asked for and what it was answered. The exchange's must agree with them. */
final class Books {
  private final SandboxLedger ledger;
  private final Map<String, Map<Wallet, Map<String, BigDecimal>>> wallets = new TreeMap<>();
  private final Map<String, BigDecimal> totals = new TreeMap<>();
  private final Map<BigDecimal, Moved> moved = new TreeMap<>();
  private final List<MovedPosition> movedPositions = new ArrayList<>();
  private final Set<String> clientIds = new HashSet<>();

  /** Copies how much everybody has at first. */
  Books(SandboxLedger ledger) {
    this.ledger = ledger;
    ledger.prices().keySet().forEach(asset -> totals.put(asset, ledger.total(asset)));
    for (String email : Walk.everybody(ledger)) {
      Map<Wallet, Map<String, BigDecimal>> own = new HashMap<>();
      ledger.wallets(email).forEach((wallet, balances) -> own.put(wallet, new TreeMap<>(balances)));
      wallets.put(email, own);
    }
  }

  BigDecimal balance(Place place, String asset) {
    return wallets
        .getOrDefault(place.email(), Map.of())
        .getOrDefault(place.wallet(), Map.of())
        .getOrDefault(asset, BigDecimal.ZERO);
  }

  /** Every transfer that was accepted, oldest first. */
  Collection<Moved> moved() {
    return moved.values();
  }

  /** The transfer of an id. */
  Moved moved(Object id) {
    return moved.get((BigDecimal) id);
  }

  void enter(Moved transfer) {
    assertThat(moved.put(transfer.id(), transfer))
        .as("another transfer with this id")
        .isNull();
    if (transfer.status().equals(Moved.DONE)) {
      move(transfer);
    }
  }

  /** Takes over what the exchange says of a wallet, where it was checked that this is right. */
  void adopt(Place place, String asset) {
    BigDecimal now = ledger.balance(place.email(), place.wallet(), asset);
    add(place, asset, now.subtract(balance(place, asset)));
  }

  /** Every position that was moved. */
  List<MovedPosition> movedPositions() {
    return movedPositions;
  }

  void enterMovedPosition(MovedPosition position) {
    movedPositions.add(position);
  }

  /** An id of the caller's own; null if it gave none. */
  void enterClientId(String clientId) {
    if (clientId != null) {
      assertThat(clientIds.add(clientId)).as("the first transfer with this id").isTrue();
    }
  }

  /** Makes the transfers that were scheduled and are due, as far as there is enough for them. */
  void settle(long now) {
    moved.values().stream()
        .filter(transfer -> transfer.status().equals(Moved.SCHEDULED) && transfer.due() <= now)
        .sorted(Comparator.comparing(Moved::due).thenComparing(Moved::id))
        .toList()
        .forEach(transfer -> {
          BigDecimal has = balance(transfer.from(), transfer.asset());
          boolean enough = has.compareTo(transfer.amount()) >= 0;
          moved.put(transfer.id(), transfer.with(enough ? Moved.DONE : Moved.FAILED));
          if (enough) {
            move(transfer);
          }
        });
  }

  /** Money from outside: the only one that comes into being. */
  void enterDeposit(Place place, String asset, BigDecimal amount) {
    add(place, asset, amount);
    totals.merge(asset, amount, BigDecimal::add);
  }

  /** Everybody has what these books say, nobody has less than nothing, and all of it adds up. */
  void check() {
    totals.forEach((asset, total) ->
        assertThat(ledger.total(asset)).as("all %s", asset).isEqualByComparingTo(total));
    for (String email : Walk.everybody(ledger)) {
      Map<Wallet, Map<String, BigDecimal>> actual = ledger.wallets(email);
      assertThat(actual).as("what %s has", email).isEqualTo(wallets.getOrDefault(email, Map.of()));
      actual.values().forEach(balances -> assertThat(balances.values())
          .as("what %s has", email)
          .allMatch(amount -> amount.signum() > 0));
    }
  }

  private void move(Moved transfer) {
    add(transfer.from(), transfer.asset(), transfer.amount().negate());
    add(transfer.to(), transfer.asset(), transfer.amount());
  }

  private void add(Place place, String asset, BigDecimal amount) {
    Map<Wallet, Map<String, BigDecimal>> own =
        wallets.computeIfAbsent(place.email(), email -> new HashMap<>());
    Map<String, BigDecimal> balances =
        own.computeIfAbsent(place.wallet(), wallet -> new TreeMap<>());
    BigDecimal sum = balances.getOrDefault(asset, BigDecimal.ZERO).add(amount);
    if (sum.signum() != 0) {
      balances.put(asset, sum.stripTrailingZeros());
    } else {
      balances.remove(asset);
      if (balances.isEmpty()) {
        own.remove(place.wallet());
      }
    }
  }
}
