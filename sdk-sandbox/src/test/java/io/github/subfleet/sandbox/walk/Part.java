package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.SandboxLedger;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

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
      case WALLETS -> ofEach(ledger, ledger::wallets);
      case TRANSFERS -> ledger.transfers();
      case DEPOSITS -> ledger.deposits().all();
      case KEYS -> ofEach(ledger, ledger.keys()::of);
    };
  }

  private static Object ofEach(SandboxLedger ledger, Function<String, Object> reading) {
    Map<String, Object> readings = new TreeMap<>();
    for (String email : Walk.emails(ledger)) {
      readings.put(email, reading.apply(email));
    }
    return readings;
  }
}
