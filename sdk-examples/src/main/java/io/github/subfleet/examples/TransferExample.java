package io.github.subfleet.examples;

import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.io.PrintWriter;
import java.math.BigDecimal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves an asset from the master account to a sub-account, exactly once, and finds the transfer in the history. */
@Command(
    name = "transfer",
    description = "Moves an asset from the master account to a sub-account.")
final class TransferExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "<e-mail>",
      defaultValue = "desk-1@fund.example",
      description = "The sub-account that receives (default: ${DEFAULT-VALUE}).")
  private String to;

  @Option(
      names = "--asset",
      paramLabel = "<asset>",
      defaultValue = "USDT",
      description = "What to move (default: ${DEFAULT-VALUE}).")
  private String asset;

  @Option(
      names = "--amount",
      paramLabel = "<amount>",
      defaultValue = "250.5",
      description = "How much of it to move (default: ${DEFAULT-VALUE}).")
  private BigDecimal amount;

  @Option(names = "--yes", description = "With --live: do move real assets.")
  private boolean yes;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  TransferExample() {}

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    UniversalTransferRequest request = UniversalTransferRequest.builder()
        .toEmail(to)
        .fromAccountType(AccountType.SPOT)
        .toAccountType(AccountType.SPOT)
        .asset(asset)
        .amount(amount)
        .build();
    if (exchange.isLive() && !yes) {
      out.println("Would move " + amount.toPlainString() + " " + asset + " to " + to
          + ". Nothing was sent; add --yes to do it.");
      return;
    }

    try (Session session = exchange.open()) {
      SubAccountClient client = session.client();

      // Whatever becomes of the answer: either it was executed, once, or this throws.
      var executed = client.transfers().submit(request).orThrow();
      out.println("Executed as transfer " + executed.exchangeId());

      for (UniversalTransfer past : client
          .assets()
          .universalTransferHistory(r -> r.clientTranId(executed.clientId()))
          .items()) {
        out.println("History: " + past.amount().toPlainString() + " " + past.asset() + " from "
            + past.fromEmail() + " to " + past.toEmail() + ", " + past.status());
      }
    }
  }
}
