package io.github.subfleet.examples;

import io.github.subfleet.core.submit.NotExecuted;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.AssetBalanceV4;
import io.github.subfleet.subaccount.model.SubAccount;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.io.PrintWriter;
import java.math.BigDecimal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings what sub-accounts hold above a threshold to the master account; by default it only says what it would do. */
@Command(
    name = "sweep",
    description = "Moves every balance above a threshold to the master account.")
final class SweepExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--asset",
      paramLabel = "<asset>",
      defaultValue = "USDT",
      description = "What to sweep (default: ${DEFAULT-VALUE}).")
  private String asset;

  @Option(
      names = "--keep",
      paramLabel = "<amount>",
      defaultValue = "5000",
      description = "How much each sub-account keeps (default: ${DEFAULT-VALUE}).")
  private BigDecimal keep;

  @Option(names = "--yes", description = "Do it; without, it is a dry run.")
  private boolean yes;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  SweepExample() {}

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    try (Session session = exchange.open()) {
      SubAccountClient client = session.client();
      BigDecimal total = BigDecimal.ZERO;
      for (SubAccount account : client.accounts().list().items()) {
        BigDecimal excess = free(client, account.email()).subtract(keep);
        if (excess.signum() > 0 && sweep(client, account.email(), excess)) {
          total = total.add(excess);
        }
      }
      out.println(
          (yes ? "Moved " : "Would move ") + total.toPlainString() + " " + asset + " in all");
    }
  }

  private BigDecimal free(SubAccountClient client, String email) {
    return client.assets().assetsV4(r -> r.email(email)).execute().balances().stream()
        .filter(balance -> balance.asset().equals(asset))
        .map(AssetBalanceV4::free)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private boolean sweep(SubAccountClient client, String email, BigDecimal amount) {
    PrintWriter out = spec.commandLine().getOut();
    String what = amount.toPlainString() + " " + asset + " from " + email;
    if (!yes) {
      out.println("Would move " + what);
      return true;
    }
    // What cannot be settled is thrown, and ends the sweep, for somebody to look.
    var settlement = client
        .transfers()
        .submit(UniversalTransferRequest.builder()
            .fromEmail(email)
            .fromAccountType(AccountType.SPOT)
            .toAccountType(AccountType.SPOT)
            .asset(asset)
            .amount(amount)
            .build());
    if (settlement instanceof NotExecuted<?, ?> refused) {
      out.println("Not moved: " + what + ": " + refused.detail());
      return false;
    }
    out.println("Moved " + what + ", transfer " + settlement.orThrow().exchangeId());
    return true;
  }
}
