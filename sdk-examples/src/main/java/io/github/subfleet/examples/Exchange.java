package io.github.subfleet.examples;

import io.github.subfleet.core.ClientBuilder;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.event.CallListener;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxBuilder;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Which exchange an example talks to: the options that all examples have. */
final class Exchange {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private boolean help;

  @Option(
      names = "--live",
      description = "Talk to Binance, with the credentials of the environment (see the README).")
  private boolean live;

  @Option(
      names = "--sub-accounts",
      paramLabel = "<count>",
      defaultValue = "12",
      description = "How many sub-accounts the sandbox has (default: ${DEFAULT-VALUE}).")
  private int subAccounts;

  @Option(
      names = "--seed",
      paramLabel = "<number>",
      defaultValue = "1",
      description = "What the sandbox's balances grow from (default: ${DEFAULT-VALUE}).")
  private long seed;

  boolean isLive() {
    return live;
  }

  /** Connects to Binance, or starts a sandbox and connects to it with the master account's key. */
  Session open() {
    return live ? live() : connect(sandbox().start(), Sandbox::masterKey);
  }

  /** Does that with a client that tells a listener what its calls do. */
  Session open(CallListener listener) {
    if (live) {
      return Session.live(SubAccountClient.builder()
          .credentials(Credentials.fromEnvironment())
          .listener(listener)
          .build());
    }
    Sandbox sandbox = sandbox().start();
    return Session.onSandbox(
        client(sandbox, sandbox.masterKey()).listener(listener).build(), sandbox);
  }

  /** Connects to Binance, or starts a sandbox and connects to it with the investor's key. */
  Session openAsInvestor() {
    return live ? live() : connect(sandbox().start(), Sandbox::investorKey);
  }

  /** Connects to Binance, or starts a sandbox on which there is a transfer for every day of a time up to now. */
  Session openWithHistory(Duration time) {
    if (live) {
      return live();
    }
    Sandbox sandbox = sandbox().start();
    Session session = connect(sandbox, Sandbox::masterKey);
    sandbox.clock().advance(time.negated());
    for (long day = 0; day < time.toDays(); day++) {
      sandbox.clock().advance(Duration.ofDays(1));
      session
          .client()
          .assets()
          .universalTransfer(r -> r.toEmail("desk-1@fund.example")
              .fromAccountType(AccountType.SPOT)
              .toAccountType(AccountType.SPOT)
              .asset("USDT")
              .amount(BigDecimal.ONE))
          .execute();
    }
    return session;
  }

  private static Session live() {
    return Session.live(
        SubAccountClient.builder().credentials(Credentials.fromEnvironment()).build());
  }

  private SandboxBuilder sandbox() {
    return Sandbox.builder().subAccounts(subAccounts).seed(seed);
  }

  private static Session connect(Sandbox sandbox, Function<Sandbox, SandboxKey> owner) {
    return Session.onSandbox(client(sandbox, owner.apply(sandbox)).build(), sandbox);
  }

  private static ClientBuilder<SubAccountClient> client(Sandbox sandbox, SandboxKey key) {
    return SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(Credentials.hmac(key.apiKey(), key.secretKey()));
  }
}
