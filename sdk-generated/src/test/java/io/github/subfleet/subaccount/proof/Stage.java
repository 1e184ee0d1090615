package io.github.subfleet.subaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxBuilder;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.subaccount.SubAccountClient;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox on which time stands still until a test lets it pass, and the public client for each of its keys. */
final class Stage implements AfterEachCallback {
  static final String MASTER = "treasury@fund.example";
  static final String DESK_1 = "desk-1@fund.example";
  static final String DESK_2 = "desk-2@fund.example";
  static final String DESK_3 = "desk-3@fund.example";
  static final String MANAGED_1 = "managed-1@quant.example";
  static final String MANAGED_2 = "managed-2@quant.example";
  static final String NOBODY = "nobody@fund.example";

  /** Addresses that a client might encode in another way than it signs them. */
  static final List<String> AWKWARD = List.of(
      "desk+alpha@fund.example",
      "a b@fund.example",
      "100%@fund.example",
      "交易一部@fund.example",
      "o'neill*~&=#/?@fund.example");

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final Sandbox sandbox;
  private final List<SubAccountClient> clients = new ArrayList<>();

  /** A sandbox with the usual five sub-accounts. */
  Stage() {
    this(builder -> builder);
  }

  Stage(UnaryOperator<SandboxBuilder> settings) {
    sandbox = settings
        .apply(Sandbox.builder().clock(Clock.fixed(START, ZoneOffset.UTC)))
        .start();
  }

  /** A sandbox that has sub-accounts with awkward addresses after the usual ones. */
  static Stage withAwkwardAddresses(int usual) {
    return new Stage(builder -> {
      AWKWARD.forEach(builder.subAccounts(usual)::subAccount);
      return builder;
    });
  }

  Sandbox sandbox() {
    return sandbox;
  }

  SandboxLedger ledger() {
    return sandbox.ledger();
  }

  Instant now() {
    return sandbox.clock().instant();
  }

  /** Lets time pass, for the exchange and for all clients. */
  void pass(Duration time) {
    sandbox.clock().advance(time);
  }

  /** A client with the master account's key. */
  SubAccountClient master() {
    return with(sandbox.masterKey());
  }

  /** A client with a sub-account's own key. */
  SubAccountClient desk(String email) {
    return with(sandbox.subAccountKey(email));
  }

  /** A client with the key of the investor's master account. */
  SubAccountClient investor() {
    return with(sandbox.investorKey());
  }

  /** A client with the key of the trading team's master account. */
  SubAccountClient tradingTeam() {
    return with(sandbox.tradingTeamKey());
  }

  /** A client with a managed sub-account's own key. */
  SubAccountClient managed(String email) {
    return with(sandbox.managedKey(email));
  }

  private SubAccountClient with(SandboxKey key) {
    return with(Credentials.hmac(key.apiKey(), key.secretKey()));
  }

  SubAccountClient with(Credentials credentials) {
    SubAccountClient client = SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(credentials)
        .clock(sandbox.clock())
        .build();
    clients.add(client);
    return client;
  }

  /** The sub-accounts' addresses, in the order of their creation. */
  List<String> desks() {
    return ledger().subAccounts().stream().map(SubAccount::email).toList();
  }

  /** That both have equal fields, all the way down; amounts may differ in the zeros at their ends. */
  static <T> void assertSame(T answer, T expected) {
    assertThat(answer)
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(expected);
  }

  /** That the exchange refuses a call, and that its books are as they were before. */
  void assertRefused(ApiCall<?> call, Class<? extends ApiException> type, long code) {
    List<?> before = books();

    assertThatThrownBy(call::execute).isInstanceOfSatisfying(type, refusal -> {
      assertThat(refusal.code()).hasValue(code);
      assertThat(refusal.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
    });
    assertThat(books()).isEqualTo(before);
  }

  private List<?> books() {
    SandboxLedger ledger = ledger();
    List<SubAccount> managed = ledger.managed().subAccounts();
    return Stream.of(
            Stream.of(
                    List.of(MASTER, ledger.managed().investorEmail()),
                    desks(),
                    managed.stream().map(SubAccount::email).toList())
                .flatMap(List::stream)
                .map(email -> List.of(
                    ledger.wallets(email),
                    ledger.futures().positions(email),
                    ledger.keys().of(email)))
                .toList(),
            ledger.subAccounts(),
            managed,
            ledger.transfers(),
            ledger.futures().moves(),
            ledger.deposits().all())
        .toList();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    clients.forEach(SubAccountClient::close);
    sandbox.close();
    if (context.getExecutionException().isEmpty()) {
      MarkedCalls.assertMade(context.getRequiredTestMethod(), sandbox.requests());
    }
  }
}
