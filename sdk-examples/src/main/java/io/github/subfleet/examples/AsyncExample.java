package io.github.subfleet.examples;

import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.SpotSubUserAsset;
import io.github.subfleet.subaccount.model.SpotSummary;
import io.github.subfleet.subaccount.model.SubAccount;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks for many things at once, and waits for all of them together. */
@Command(name = "async", description = "Reads several sub-accounts side by side.")
final class AsyncExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  AsyncExample() {}

  @Override
  public void run() {
    try (Session session = exchange.open()) {
      SubAccountClient client = session.client();
      List<SubAccount> some = client.accounts().list().stream().limit(5).toList();

      List<CompletableFuture<SpotSummary>> answers = some.stream()
          .map(account ->
              client.assets().spotSummary(r -> r.email(account.email())).executeAsync())
          .toList();

      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
      PrintWriter out = spec.commandLine().getOut();
      for (CompletableFuture<SpotSummary> answer : answers) {
        for (SpotSubUserAsset asset : answer.join().subUserAssets()) {
          out.println(asset.email() + " holds " + asset.totalAsset().toPlainString() + " BTC");
        }
      }
    }
  }
}
