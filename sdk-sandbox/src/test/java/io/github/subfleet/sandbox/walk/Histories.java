package io.github.subfleet.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads every history of the master account and its sub-accounts from every side, and holds it against the walker's
 * books: each transfer shows where it should, to the payer and to the receiver, once; and nothing else shows.
 */
final class Histories {
  private static final String ROOT = "/sapi/v1/sub-account/";
  private static final Set<String> IN_THE_SPOT_HISTORY =
      Set.of("universalTransfer", "transferToMaster", "transferToSubAccount");
  private static final int LARGEST_ANSWER = 1_000;

  private final Walk walk;
  private final long start;

  Histories(Walk walk) {
    this.walk = walk;
    this.start = walk.sandbox().clock().millis();
  }

  void check() {
    for (String email : Walk.emails(walk.ledger())) {
      Predicate<Moved> paid = moved -> moved.from().email().equals(email);
      Predicate<Moved> received = moved -> moved.to().email().equals(email);
      boolean isMaster = email.equals(walk.master());
      checkUniversal("fromEmail", isMaster ? null : email, paid);
      checkUniversal("toEmail", email, received);
      checkSpot(new Query().put("fromEmail", isMaster ? null : email), paid);
      checkSpot(new Query().put("toEmail", email), received);
      if (!isMaster) {
        checkFuturesInternal(email, 1, Wallet.USDT_FUTURE, paid.or(received));
        checkFuturesInternal(email, 2, Wallet.COIN_FUTURE, paid.or(received));
        checkSubAccounts(email, 1, received);
        checkSubAccounts(email, 2, paid);
      }
    }
  }

  private void checkUniversal(String side, String email, Predicate<Moved> due) {
    List<Entry> told = new ArrayList<>();
    long span = Duration.ofDays(7).toMillis() - 1;
    for (long from = start; from <= now(); from += span + 1) {
      Query query = new Query().put(side, email).put("startTime", from).put("endTime", from + span);
      Pages.of(master(), ROOT + "universalTransfer", query, "result")
          .map(row -> Entry.of(row, "fromEmail", "toEmail", "amount", "createTimeStamp"))
          .forEach(told::add);
    }
    assertThat(told)
        .as("universal transfers, %s %s", side, email)
        .containsExactlyInAnyOrderElementsOf(
            due(due.and(moved -> moved.is("universalTransfer"))).toList());
  }

  private void checkSpot(Query query, Predicate<Moved> due) {
    assertThat(
            Pages.of(master(), ROOT + "sub/transfer/history", query.put("startTime", start), null)
                .map(row -> Entry.of(row, "from", "to", "qty", "time")))
        .as("spot transfers, %s", query)
        .containsExactlyInAnyOrderElementsOf(
            due(due.and(Histories::isSpot)).map(Entry::withoutWallets).toList());
  }

  private static boolean isSpot(Moved moved) {
    return IN_THE_SPOT_HISTORY.contains(moved.operation())
        && moved.from().wallet().equals(Wallet.SPOT)
        && moved.to().wallet().equals(Wallet.SPOT);
  }

  private void checkFuturesInternal(
      String email, int futuresType, Wallet wallet, Predicate<Moved> due) {
    Query query = new Query().put("email", email).put("futuresType", futuresType);
    Predicate<Moved> shown = due.and(moved -> !moved.failed()
        && moved.is("futuresInternalTransfer")
        && moved.from().wallet().equals(wallet));
    assertThat(Pages.of(master(), ROOT + "futures/internalTransfer", query, "transfers")
            .map(row -> Entry.of(row, "from", "to", "qty", "time")))
        .as("futures transfers, %s", query)
        .containsExactlyInAnyOrderElementsOf(
            due(shown).map(Entry::withoutWallets).map(Entry::withoutStatus).toList());
  }

  /** What a sub-account is told with its own key. Transfers of every kind are due here. */
  private void checkSubAccounts(String email, int direction, Predicate<Moved> due) {
    Query query = new Query()
        .put("type", direction)
        .put("returnFailHistory", true)
        .put("limit", LARGEST_ANSWER)
        .put("startTime", start)
        .put("endTime", now());
    Client own = new Client(walk.sandbox(), walk.keyOf(email));
    List<Map<?, ?>> rows =
        Pages.rows(own.get(ROOT + "transfer/subUserHistory", query.toString()), null);
    assertThat(rows).as("an answer that is not full").hasSizeLessThan(LARGEST_ANSWER);
    assertThat(rows)
        .as("transfers of %s, %s", email, query)
        .allSatisfy(row -> assertThat(row.get("counterParty"))
            .isEqualTo(walk.master().equals(row.get("email")) ? "master" : "subAccount"))
        .map(row -> {
          Entry entry = Entry.of(row, "email", "email", "qty", "time");
          return direction == 1
              ? entry.withSides(entry.from(), email)
              : entry.withSides(email, entry.to());
        })
        .containsExactlyInAnyOrderElementsOf(due(due).toList());
  }

  private Stream<Entry> due(Predicate<Moved> due) {
    return walk.books().moved().stream().filter(due).map(Entry::of);
  }

  private Client master() {
    return new Client(walk.sandbox());
  }

  private long now() {
    return walk.sandbox().clock().millis();
  }
}
