package io.github.subfleet.sandbox.operation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListSubAccountsTest {
  private static final String LIST = "/sapi/v1/sub-account/list";

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(
      s -> s.clock(StoppedClock.NOON).subAccounts(3).subAccount("a+b %@账户.example"));

  private Sandbox sandbox;
  private Client client;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
  }

  private List<Object> emails(String query) {
    return client.get(LIST, query).column("subAccounts", "email");
  }

  @Test
  void givesOneSubAccountUnlessAskedForMore() {
    assertThat(emails("")).containsExactly("desk-1@fund.example");
  }

  @Test
  void goesThroughAllPages() {
    assertThat(emails("page=1&limit=3"))
        .containsExactly("desk-1@fund.example", "desk-2@fund.example", "desk-3@fund.example");
    assertThat(emails("page=2&limit=3")).containsExactly("a+b %@账户.example");
    assertThat(emails("page=3&limit=3")).isEmpty();
  }

  @Test
  void survivesTheLargestPageNumber() {
    assertThat(emails("page=2147483647&limit=200")).isEmpty();
  }

  @Test
  void findsAnAwkwardAddress() {
    assertThat(emails("email=a%2Bb%20%25%40%E8%B4%A6%E6%88%B7.example&limit=200"))
        .containsExactly("a+b %@账户.example");
  }

  @Test
  void findsNothingForAnUnknownAddress() {
    assertThat(emails("email=nobody%40fund.example")).isEmpty();
  }

  @Test
  void findsFrozenSubAccounts() {
    sandbox.ledger().setFrozen("desk-2@fund.example", true);

    assertThat(emails("isFreeze=true&limit=200")).containsExactly("desk-2@fund.example");
  }

  @Test
  void findsSubAccountsThatAreNotFrozen() {
    sandbox.ledger().setFrozen("desk-2@fund.example", true);

    assertThat(emails("isFreeze=False&limit=200")).hasSize(3);
  }

  @Test
  void showsWhatTheLedgerHolds() {
    SubAccount desk = sandbox.ledger().subAccounts().get(0);

    var answer = client.get(LIST, "");

    assertThat(answer.at("subAccounts", 0, "subUserId")).isEqualTo(BigDecimal.valueOf(desk.id()));
    assertThat(answer.at("subAccounts", 0, "createTime"))
        .isEqualTo(BigDecimal.valueOf(desk.createTime().toEpochMilli()));
    assertThat(answer.at("subAccounts", 0, "isFreeze")).isEqualTo(desk.frozen());
  }
}
