package io.github.subfleet.examples;

import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.SubAccountStatus;
import io.github.subfleet.subaccount.model.VirtualSubAccount;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens a virtual sub-account, and switches futures trading on for it. */
@Command(name = "accounts", description = "Opens a sub-account and switches futures trading on.")
final class AccountsExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--name",
      paramLabel = "<name>",
      defaultValue = "newdesk",
      description = "What the new account's address is made from (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(names = "--yes", description = "With --live: do open an account.")
  private boolean yes;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  AccountsExample() {}

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (exchange.isLive() && !yes) {
      out.println("Would open a sub-account. Nothing was sent; add --yes to do it.");
      return;
    }
    try (Session session = exchange.open()) {
      SubAccountClient client = session.client();

      VirtualSubAccount opened =
          client.accounts().createVirtualSubAccount(r -> r.subAccountString(name)).execute();
      out.println("Opened " + opened.email());

      client.accounts().enableFutures(r -> r.email(opened.email())).execute();
      for (SubAccountStatus status :
          client.accounts().status(r -> r.email(opened.email())).execute()) {
        out.println("Futures trading: " + (status.futuresEnabled() ? "on" : "off"));
      }
    }
  }
}
