package io.github.subfleet.examples;

import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AddIpRestrictionResult;
import io.github.subfleet.subaccount.model.CreatedApiKey;
import io.github.subfleet.subaccount.model.IpRestriction;
import io.github.subfleet.subaccount.model.KeyIpStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates an API key for a sub-account, restricts it to trusted addresses, and deletes it. */
@Command(name = "keys", description = "Creates, restricts and deletes a sub-account's API key.")
final class KeysExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--email",
      paramLabel = "<e-mail>",
      defaultValue = "desk-1@fund.example",
      description = "The sub-account (default: ${DEFAULT-VALUE}).")
  private String email;

  @Option(names = "--yes", description = "With --live: do create a key.")
  private boolean yes;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  KeysExample() {}

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (exchange.isLive() && !yes) {
      out.println("Would create an API key for " + email + ". Nothing was sent; add --yes to do it.");
      return;
    }
    try (Session session = exchange.open()) {
      SubAccountClient client = session.client();

      // The secret is answered this once and never again. Printing the answer does not show it.
      CreatedApiKey created = client
          .apiKeys()
          .createApiKey(r -> r.email(email)
              .apiName("reporting")
              .status(KeyIpStatus.TRUSTED_IPS)
              .ipAddresses(List.of("192.0.2.10"))
              .canTrade(false))
          .execute();
      String key = Objects.requireNonNull(created.apiKey());
      out.println("Created " + created);

      AddIpRestrictionResult added = client
          .apiKeys()
          .addIpRestriction(r -> r.email(email)
              .subAccountApiKey(key)
              .status(KeyIpStatus.TRUSTED_IPS)
              .ipAddresses(List.of("192.0.2.10", "192.0.2.11")))
          .execute();
      out.println("Trusted now: " + added.ipAddresses());

      IpRestriction left = client
          .apiKeys()
          .deleteIpList(r -> r.email(email).subAccountApiKey(key).ipAddresses(List.of("192.0.2.10")))
          .execute();
      out.println("Trusted then: " + left.ipAddresses());

      client.apiKeys().deleteApiKey(r -> r.email(email).subAccountApiKey(key)).execute();
      long keys = client.apiKeys().apiKeyList(r -> r.email(email)).stream()
          .filter(other -> key.equals(other.apiKey()))
          .count();
      out.println("Deleted; keys with that id: " + keys);
    }
  }
}
