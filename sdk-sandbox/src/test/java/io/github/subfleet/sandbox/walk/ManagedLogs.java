package io.github.subfleet.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Client;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** Holds what the investor, the trading team and the managed sub-account are told against the walker's books. */
final class ManagedLogs {
  private static final String ROOT = "/sapi/v1/managed-subaccount/";

  private final Walk walk;
  private final long start;

  ManagedLogs(Walk walk) {
    this.walk = walk;
    this.start = walk.sandbox().clock().millis();
  }

  void check() {
    Sandbox sandbox = walk.sandbox();
    Client investor = new Client(sandbox, sandbox.investorKey());
    Client team = new Client(sandbox, sandbox.tradingTeamKey());
    for (String email : Walk.managedAccounts()) {
      Client own = new Client(sandbox, sandbox.managedKey(email));
      for (String side : new String[] {"FROM", "TO"}) {
        check(investor, "queryTransLogForInvestor", query(side).put("email", email), email, side);
        check(team, "queryTransLogForTradeParent", query(side).put("email", email), email, side);
        check(own, "query-trans-log", query(side), email, side);
      }
    }
  }

  private Query query(String side) {
    return new Query()
        .put("startTime", start)
        .put("endTime", walk.sandbox().clock().millis())
        .put("transfers", side);
  }

  private void check(Client client, String path, Query query, String email, String side) {
    Predicate<Moved> due = side.equals("FROM")
        ? moved -> moved.from().email().equals(email)
        : moved -> moved.to().email().equals(email);
    assertThat(Pages.of(client, ROOT + path, query, "managerSubTransferHistoryVos")
            .peek(row -> assertThat(row.get("scheduledData"))
                .isEqualTo(
                    BigDecimal.valueOf(walk.books().moved(row.get("tranId")).due())))
            .map(row -> Entry.of(row, "fromEmail", "toEmail", "amount", "createTime")))
        .as(path + " " + query)
        .containsExactlyInAnyOrderElementsOf(
            walk.books().moved().stream().filter(due).map(Entry::of).toList());
  }
}
