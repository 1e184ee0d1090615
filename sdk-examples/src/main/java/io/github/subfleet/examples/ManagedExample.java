package io.github.subfleet.examples;

import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.ManagedAsset;
import io.github.subfleet.subaccount.model.ManagedSubAccount;
import io.github.subfleet.subaccount.model.ManagedTransfer;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks after an investor's managed sub-accounts, with the investor's key. */
@Command(name = "managed", description = "Funds a managed sub-account and reads its log.")
final class ManagedExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @Option(names = "--yes", description = "With --live: do move real assets.")
  private boolean yes;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  ManagedExample() {}

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    try (Session session = exchange.openAsInvestor()) {
      SubAccountClient client = session.client();
      for (ManagedSubAccount account : client.managed().managedList().items()) {
        if (!exchange.isLive() || yes) {
          client
              .managed()
              .depositToManaged(
                  r -> r.toEmail(account.email()).asset("USDT").amount(new BigDecimal("12.5")))
              .execute();
        }
        out.println(account.email() + " is worth " + worth(client, account).toPlainString() + " BTC");
        Instant now = Instant.now();
        for (ManagedTransfer transfer : client
            .managed()
            .managedTransferLogForInvestor(r -> r.email(account.email()))
            .between(now.minus(Duration.ofDays(30)), now.plusSeconds(60))
            .items()) {
          out.println("  " + transfer.amount().toPlainString() + " " + transfer.asset() + " from "
              + transfer.fromEmail() + " to " + transfer.toEmail() + ", " + transfer.status());
        }
      }
    }
  }

  private static BigDecimal worth(SubAccountClient client, ManagedSubAccount account) {
    return client.managed().managedAssets(r -> r.email(account.email())).execute().stream()
        .map(ManagedAsset::btcValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
