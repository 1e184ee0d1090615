package io.github.subfleet.examples;

import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves an asset from the master account to a sub-account, and finds the transfer in the history. */
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
        // An id of our own: whatever happens to the answer, the transfer can be found by it.
        .clientTranId(UUID.randomUUID().toString().replace("-", ""))
        .build();
    if (exchange.isLive() && !yes) {
      out.println("Would move " + amount.toPlainString() + " " + asset + " to " + to
          + ". Nothing was sent; add --yes to do it.");
      return;
    }

    try (Session session = exchange.open()) {
      SubAccountClient client = session.client();

      UniversalTransferResult result =
          client.assets().universalTransfer(request).execute();
      out.println("Accepted as transfer " + result.tranId());

      for (UniversalTransfer past : client
          .assets()
          .universalTransferHistory(r -> r.clientTranId(request.clientTranId()))
          .items()) {
        out.println("History: " + past.amount().toPlainString() + " " + past.asset() + " from "
            + past.fromEmail() + " to " + past.toEmail() + ", " + past.status());
      }
    }
  }
}
