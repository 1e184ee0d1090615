package io.github.subfleet.examples;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.RefusedException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes mistakes on purpose, and shows what each of them looks like to a program. */
@Command(name = "errors", description = "Shows what goes wrong when, on the sandbox only.")
final class ErrorsExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  ErrorsExample() {}

  @Override
  public void run() {
    if (exchange.isLive()) {
      throw new ParameterException(
          spec.commandLine(), "errors makes mistakes on purpose: it does not run with --live");
    }
    try (Session session = exchange.open()) {
      SubAccountClient client = session.client();
      show("A page that is too large", () -> client.assets().spotSummary(r -> r.size(50)));
      show("A wrong secret", () -> readWithWrongSecret(session));
      show("A sub-account that does not exist", () -> transfer(client, "nobody@fund.example", "1"));
      show("More than there is", () -> transfer(client, "desk-1@fund.example", "1000000000"));
    }
  }

  private void show(String mistake, Runnable attempt) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(mistake + ":");
    try {
      attempt.run();
      out.println("  no error");
    } catch (IllegalArgumentException e) {
      out.println("  nothing was sent: " + e.getMessage());
    } catch (InsufficientFundsException e) {
      out.println("  too little money: " + e.getMessage());
    } catch (RefusedException e) {
      out.println("  refused: " + e.getMessage());
    } catch (UnknownOutcomeException e) {
      out.println("  look before sending it again: " + e.getMessage());
    } catch (ApiException e) {
      String executed = e.outcome() == Outcome.EXECUTED ? "it was executed: " : "";
      out.println("  " + executed + e.getMessage());
    }
  }

  private static void readWithWrongSecret(Session session) {
    Sandbox sandbox = Objects.requireNonNull(session.sandbox());
    Credentials wrong = Credentials.hmac(sandbox.masterKey().apiKey(), "not-the-secret");
    try (SubAccountClient client =
        SubAccountClient.builder().baseUrl(sandbox.baseUrl()).credentials(wrong).build()) {
      client.assets().spotSummary().execute();
    }
  }

  private static void transfer(SubAccountClient client, String to, String amount) {
    client
        .assets()
        .universalTransfer(r -> r.toEmail(to)
            .fromAccountType(AccountType.SPOT)
            .toAccountType(AccountType.SPOT)
            .asset("USDT")
            .amount(new BigDecimal(amount)))
        .execute();
  }
}
