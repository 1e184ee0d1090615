package io.github.subfleet.subaccount;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.RefusedException;
import io.github.subfleet.core.scan.Scan;
import io.github.subfleet.core.scan.ScanItem.State;
import io.github.subfleet.core.scan.ScanReport;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.AssetsV4;
import io.github.subfleet.subaccount.model.SpotSubUserAsset;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many sub-accounts, read many requests at a time, with the client's own rate limiter. */
class ScansTest {
  private final Sandbox sandbox = Sandbox.builder().subAccounts(1_000).start();
  private final SubAccountClient client = client(sandbox.masterKey());

  private SubAccountClient client(SandboxKey key) {
    return SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(Credentials.hmac(key.apiKey(), key.secretKey()))
        .build();
  }

  @AfterEach
  void stop() {
    client.close();
    sandbox.close();
  }

  @Test
  void readsEveryPageOnceAheadOfItsUse() {
    List<SpotSubUserAsset> oneByOne = client.assets().spotSummary().stream().toList();
    sandbox.clearRequests();

    List<SpotSubUserAsset> ahead =
        client.assets().spotSummary().prefetch(16).stream().toList();

    assertThat(ahead).isEqualTo(oneByOne).hasSize(1_000);
    assertThat(sandbox.requests()).hasSize(50);
  }

  @Test
  void readsAheadPastTheEndByLessThanItsReachWhereNoTotalIsTold() {
    assertThat(client.accounts().list(r -> r.limit(100)).prefetch(4).stream()).hasSize(1_000);

    assertThat(sandbox.requests()).hasSizeBetween(11, 14);
  }

  @Test
  void asksForEachOfAThousandSubAccountsOnce() {
    List<String> emails = emails();

    ScanReport<String, AssetsV4> report = Scan.over(
            emails, email -> client.assets().assetsV4(r -> r.email(email)))
        .run();

    assertThat(report.isComplete()).isTrue();
    assertThat(report.items()).extracting(item -> item.input()).isEqualTo(emails);
    assertThat(report.items()).allSatisfy(item -> assertThat(usdt(item.value()))
        .isEqualByComparingTo(sandbox.ledger().balance(item.input(), Wallet.SPOT, "USDT")));
    assertThat(sandbox.requests()).hasSize(1_000).allMatch(request -> request.status() == 200);
  }

  @Test
  void tellsWhichInputsFailedAndGivesTheOthers() {
    List<String> emails = new ArrayList<>(emails().subList(0, 30));
    emails.add(7, "nobody@fund.example");

    ScanReport<String, AssetsV4> report = Scan.over(
            emails, email -> client.assets().assetsV4(r -> r.email(email)))
        .run();

    assertThat(report.values()).hasSize(30);
    assertThat(report.with(State.FAILED)).singleElement().satisfies(item -> {
      assertThat(item.index()).isEqualTo(7);
      assertThat(item.failure()).isInstanceOf(RefusedException.class);
    });
  }

  @Test
  void sendsNothingMoreOnceItIsToldToStop() {
    ScanReport<String, AssetsV4> report = Scan.over(
            emails(), email -> client.assets().assetsV4(r -> r.email(email)))
        .concurrency(8)
        .stopWhen(item -> item.index() == 20)
        .run();

    assertThat(report.progress().skipped()).isGreaterThan(900);
    assertThat(sandbox.requests()).hasSize(report.progress().answered());
  }

  @Test
  void readsWindowsSideBySideInTheirOrder() {
    sandbox.clock().advance(Duration.ofDays(30).negated());
    for (int day = 0; day < 30; day++) {
      sandbox.clock().advance(Duration.ofDays(1));
      client
          .assets()
          .universalTransfer(r -> r.toEmail("desk-1@fund.example")
              .fromAccountType(AccountType.SPOT)
              .toAccountType(AccountType.SPOT)
              .asset("USDT")
              .amount(BigDecimal.ONE))
          .execute();
    }
    var end = client.general().serverTime().execute().serverTime().plusMillis(1);
    var history =
        client.assets().universalTransferHistory().between(end.minus(Duration.ofDays(31)), end);

    assertThat(history.prefetch(8).stream().toList())
        .hasSize(30)
        .isEqualTo(history.stream().toList());
  }

  private List<String> emails() {
    return sandbox.ledger().subAccounts().stream().map(SubAccount::email).toList();
  }

  private static BigDecimal usdt(AssetsV4 assets) {
    return assets.balances().stream()
        .filter(balance -> balance.asset().equals("USDT"))
        .map(balance ->
            balance.free().add(balance.locked()).add(balance.frozen()).add(balance.withdrawing()))
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
