package io.github.subfleet.examples;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.subaccount.SubAccountClient;
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

  /** Connects to Binance, or starts a sandbox and connects to it. */
  Session open() {
    if (live) {
      return Session.live(
          SubAccountClient.builder().credentials(Credentials.fromEnvironment()).build());
    }
    Sandbox sandbox = Sandbox.builder().subAccounts(subAccounts).seed(seed).start();
    SandboxKey key = sandbox.masterKey();
    SubAccountClient client = SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(Credentials.hmac(key.apiKey(), key.secretKey()))
        .build();
    return Session.onSandbox(client, sandbox);
  }
}
