package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Deposit;
import io.github.subfleet.sandbox.DepositStatus;
import io.github.subfleet.sandbox.Wallet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The deposits that came from outside. Their money comes into being when they are credited, each once. */
public final class DepositBook {
  private static final long FIRST_ID = 769_800_519_366_885_376L;
  private static final int TRANSACTION_ID_BYTES = 32;

  private final Map<String, Deposit> byId = new LinkedHashMap<>();
  private final Balances balances;
  private final DepositAddresses addresses;
  private final SplittableRandom random;

  DepositBook(long seed, Balances balances) {
    this.balances = balances;
    this.addresses = new DepositAddresses(seed);
    this.random = new SplittableRandom(seed);
  }

  /** Where deposits are sent to. */
  public DepositAddresses addresses() {
    return addresses;
  }

  /** Takes note of a deposit, and credits it if its status says so. */
  public Deposit arrive(
      String email,
      String coin,
      String network,
      BigDecimal amount,
      DepositStatus status,
      Instant time) {
    Deposit deposit = note(email, coin, network, amount, status, time);
    if (status.credited()) {
      credit(deposit);
    }
    return deposit;
  }

  /** Takes note of a deposit of the past, whose money is part of the balances already. */
  Deposit note(
      String email,
      String coin,
      String network,
      BigDecimal amount,
      DepositStatus status,
      Instant time) {
    DepositAddress address = addresses.of(email, network, amount);
    byte[] transaction = new byte[TRANSACTION_ID_BYTES];
    random.nextBytes(transaction);
    Deposit deposit = new Deposit(
        String.valueOf(FIRST_ID + byId.size()),
        email,
        coin,
        network,
        amount,
        status,
        address.address(),
        address.tag(),
        HexFormat.of().formatHex(transaction).toUpperCase(Locale.ROOT),
        addresses.of("somebody outside", network, amount).address(),
        time);
    byId.put(deposit.id(), deposit);
    return deposit;
  }

  /** Takes a deposit on to another status, and credits it if that is the first one that says so. */
  public Deposit setStatus(String id, DepositStatus status) {
    Deposit before = byId.get(id);
    if (before == null) {
      throw new IllegalArgumentException("there is no deposit " + id);
    }
    boolean wasCredited = before.status().credited();
    if (wasCredited && !status.credited()) {
      throw new IllegalArgumentException(
          "status must be one of a credited deposit, as it was %s, but was %s"
              .formatted(before.status(), status));
    }
    Deposit after = before.withStatus(status);
    byId.put(id, after);
    if (status.credited() && !wasCredited) {
      credit(after);
    }
    return after;
  }

  /** All deposits, in the order they arrived. */
  public List<Deposit> all() {
    return List.copyOf(byId.values());
  }

  /** All deposits, newest first, as histories show them; the live exchange's order is not documented. */
  public Stream<Deposit> newestFirst() {
    List<Deposit> newestFirst = new ArrayList<>(byId.values());
    Collections.reverse(newestFirst);
    return newestFirst.stream();
  }

  private void credit(Deposit deposit) {
    balances.credit(new Holder(deposit.email(), Wallet.SPOT), deposit.coin(), deposit.amount());
  }
}
