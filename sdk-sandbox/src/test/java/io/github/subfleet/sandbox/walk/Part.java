package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.SandboxLedger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a sandbox's books consist of, as far as it lets a test read them. */
enum Part {
  SUB_ACCOUNTS,
  WALLETS,
  TRANSFERS,
  DEPOSITS,
  KEYS,
  POSITIONS,
  POSITION_MOVES,
  CLEARING;

  /** All parts as they stand now. Readings are equal where nothing has changed. */
  static Map<Part, Object> readings(SandboxLedger ledger) {
    Map<Part, Object> readings = new EnumMap<>(Part.class);
    for (Part part : values()) {
      readings.put(part, part.read(ledger));
    }
    return readings;
  }

  private Object read(SandboxLedger ledger) {
    return switch (this) {
      case SUB_ACCOUNTS -> ledger.subAccounts();
      case WALLETS -> ofEach(ledger, ledger::wallets, Map::isEmpty);
      case TRANSFERS -> ledger.transfers();
      case DEPOSITS -> ledger.deposits().all();
      case POSITIONS -> ofEach(ledger, email -> positions(ledger, email), List::isEmpty);
      case POSITION_MOVES -> ledger.futures().moves();
      case CLEARING ->
        ledger.prices().keySet().stream().map(ledger.futures()::clearing).toList();
      case KEYS -> ofEach(ledger, ledger.keys()::of, List::isEmpty);
    };
  }

  /** The investor and the trading team themselves have none. */
  private static List<Position> positions(SandboxLedger ledger, String email) {
    boolean none =
        !Walk.emails(ledger).contains(email) && !Walk.managedAccounts().contains(email);
    return none ? List.of() : ledger.futures().positions(email);
  }

  /** A new account in itself is no change of anything that it does not have yet. */
  private static <T> Map<String, T> ofEach(
      SandboxLedger ledger, Function<String, T> reading, Predicate<T> empty) {
    Map<String, T> readings = new TreeMap<>();
    for (String email : Walk.everybody(ledger)) {
      T value = reading.apply(email);
      if (!empty.test(value)) {
        readings.put(email, value);
      }
    }
    return readings;
  }
}
