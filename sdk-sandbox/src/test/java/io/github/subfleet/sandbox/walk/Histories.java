package io.github.subfleet.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.Signatures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads every history from every side, and holds it against the walker's books: each transfer shows where it should, to
 * the payer and to the receiver, once; and nothing else shows.
 */
final class Histories {
  private static final String ROOT = "/sapi/v1/sub-account/";
  private static final Set<String> IN_THE_SPOT_HISTORY =
      Set.of("universalTransfer", "transferToMaster", "transferToSubAccount");
  private static final int PAGE = 50;
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
      String payer = isMaster ? "" : "fromEmail=" + Signatures.encoded(email);
      String receiver = "toEmail=" + Signatures.encoded(email);
      checkUniversal(payer, paid);
      checkUniversal(receiver, received);
      checkSpot(payer, paid);
      checkSpot(receiver, received);
      if (!isMaster) {
        checkFuturesInternal(email, 1, Wallet.USDT_FUTURE, paid.or(received));
        checkFuturesInternal(email, 2, Wallet.COIN_FUTURE, paid.or(received));
        checkSubAccounts(email, 1, received);
        checkSubAccounts(email, 2, paid);
      }
    }
  }

  private void checkUniversal(String party, Predicate<Moved> due) {
    List<Entry> told = new ArrayList<>();
    long span = Duration.ofDays(7).toMillis() - 1;
    for (long from = start; from <= now(); from += span + 1) {
      String window = "startTime=" + from + "&endTime=" + (from + span);
      pages("universalTransfer", join(party, window), "result")
          .map(row -> Entry.of(row, "fromEmail", "toEmail", "amount", "createTimeStamp"))
          .forEach(told::add);
    }
    assertThat(told)
        .as("universal transfers " + party)
        .containsExactlyInAnyOrderElementsOf(
            due(due.and(moved -> moved.operation().equals("universalTransfer"))).toList());
  }

  private void checkSpot(String party, Predicate<Moved> due) {
    assertThat(pages("sub/transfer/history", party, null)
            .map(row -> Entry.of(row, "from", "to", "qty", "time")))
        .as("spot transfers " + party)
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
    String query = "email=" + Signatures.encoded(email) + "&futuresType=" + futuresType;
    assertThat(pages("futures/internalTransfer", query, "transfers")
            .map(row -> Entry.of(row, "from", "to", "qty", "time")))
        .as("futures transfers " + query)
        .containsExactlyInAnyOrderElementsOf(due(due.and(moved -> !moved.failed()
                && moved.operation().equals("futuresInternalTransfer")
                && moved.from().wallet().equals(wallet)))
            .map(Entry::withoutWallets)
            .map(Entry::withoutStatus)
            .toList());
  }

  /** What a sub-account is told with its own key. Transfers of every kind are due here. */
  private void checkSubAccounts(String email, int direction, Predicate<Moved> due) {
    String query = "type=%d&returnFailHistory=true&limit=%d&startTime=%d&endTime=%d"
        .formatted(direction, LARGEST_ANSWER, start, now());
    Answer answer =
        new Client(walk.sandbox(), walk.keyOf(email)).get(ROOT + "transfer/subUserHistory", query);
    List<Map<?, ?>> rows = rows(answer, null);
    assertThat(rows).as("an answer that is not full").hasSizeLessThan(LARGEST_ANSWER);
    assertThat(rows)
        .as("transfers of " + email + " " + query)
        .allSatisfy(row -> assertThat(row.get("counterParty"))
            .isEqualTo(row.get("email").equals(walk.master()) ? "master" : "subAccount"))
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

  /** The rows of all pages of a history for the master account. */
  private Stream<Map<?, ?>> pages(String path, String query, String list) {
    Client master = new Client(walk.sandbox());
    List<Map<?, ?>> all = new ArrayList<>();
    int number = 1;
    List<Map<?, ?>> page;
    do {
      page =
          rows(master.get(ROOT + path, join(query, "limit=" + PAGE + "&page=" + number++)), list);
      all.addAll(page);
    } while (page.size() == PAGE);
    return all.stream();
  }

  private static List<Map<?, ?>> rows(Answer answer, String list) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Object rows = list == null ? answer.json() : answer.at(list);
    return ((List<?>) rows).stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
  }

  private long now() {
    return walk.sandbox().clock().millis();
  }

  private static String join(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
  }
}
