package io.github.subfleet.sandbox.walk;

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
  KEYS;

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
      case KEYS -> ofEach(ledger, ledger.keys()::of, List::isEmpty);
    };
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
