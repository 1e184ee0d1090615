package io.github.subfleet.examples;

import io.github.subfleet.core.submit.Batch;
import io.github.subfleet.core.submit.BatchItem;
import io.github.subfleet.core.submit.BatchReport;
import io.github.subfleet.core.submit.Journal;
import io.github.subfleet.core.submit.NotExecuted;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Makes a batch of transfers, each of them exactly once, even if the process dies in the middle: on the sandbox it gives
 * up on purpose, and goes on from its journal.
 */
@Command(
    name = "transfers",
    description = "Makes many transfers, gives up in the middle, and goes on from the journal.")
final class TransfersExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--to",
      paramLabel = "<e-mail>",
      split = ",",
      defaultValue = "desk-1@fund.example,desk-2@fund.example,desk-3@fund.example",
      description = "The sub-accounts that receive, in turn (default: ${DEFAULT-VALUE}).")
  private List<String> to;

  @Option(
      names = "--count",
      paramLabel = "<count>",
      defaultValue = "60",
      description = "How many transfers to make (default: ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--amount",
      paramLabel = "<amount>",
      defaultValue = "1.25",
      description = "How much USDT to move with each (default: ${DEFAULT-VALUE}).")
  private BigDecimal amount;

  @Option(
      names = "--journal",
      paramLabel = "<file>",
      description = "Where to keep what is under way (default on the sandbox: a temporary file).")
  private @Nullable Path file;

  @Option(
      names = "--batch",
      paramLabel = "<name>",
      defaultValue = "salaries-2026-11",
      description =
          "The batch's name: what was made under it is not made again (default: ${DEFAULT-VALUE}).")
  private String batch;

  @Option(names = "--yes", description = "With --live: do move real assets.")
  private boolean yes;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  TransfersExample() {}

  @Override
  public void run() {
    if (count < 1) {
      throw new ParameterException(
          spec.commandLine(), "--count must be 1 or more, but was " + count);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (exchange.isLive() && (!yes || file == null)) {
      out.println("Would make " + count + " transfers of " + amount.toPlainString()
          + " USDT. Nothing was sent; add --journal and --yes to do it.");
      return;
    }
    Path journal = file == null ? temporaryFile() : file;
    try (Session session = exchange.open()) {
      if (!exchange.isLive()) {
        startAndGiveUp(session.client(), journal);
      }
      carryOn(session.client(), journal);
      if (session.sandbox() != null) {
        out.println("The exchange's books have "
            + session.sandbox().ledger().transfers().size() + " transfers");
      }
    }
  }

  /** Stops in the middle. What was not made by then is left to whoever opens the journal next. */
  private void startAndGiveUp(SubAccountClient client, Path path) {
    try (Journal journal = Journal.file(path)) {
      client
          .transfers()
          .withJournal(journal)
          .batch(batch, payments())
          .listener((item, progress) -> {
            if (progress.done() > count / 3) {
              throw new CancellationException();
            }
          })
          .run();
    } catch (CancellationException e) {
      spec.commandLine().getOut().println("Gave up in the middle");
    }
  }

  private void carryOn(SubAccountClient client, Path path) {
    BatchReport<UniversalTransferRequest, UniversalTransferResult, UniversalTransfer> report;
    try (Journal journal = Journal.file(path);
        ProgressBar bar = progressBar()) {
      var transfers = client.transfers().withJournal(journal);
      transfers.resume(); // settles what the last process left open

      Batch<UniversalTransferRequest, UniversalTransferResult, UniversalTransfer> payments =
          transfers.batch(batch, payments());
      report =
          payments.listener((item, progress) -> bar.stepTo(progress.done())).run();
      bar.stepTo(count);
    }
    report.items().forEach(this::showUnlessExecuted);
    spec.commandLine()
        .getOut()
        .println("Executed " + report.progress().executed() + ", not executed "
            + report.progress().notExecuted() + ", unknown "
            + report.progress().unknown());
  }

  private void showUnlessExecuted(
      BatchItem<UniversalTransferRequest, UniversalTransferResult, UniversalTransfer> item) {
    PrintWriter err = spec.commandLine().getErr();
    if (item.failure() != null) {
      err.println(item.request().toEmail() + ": " + item.failure().getMessage());
    } else if (item.settlement() instanceof NotExecuted<?, ?> refused) {
      err.println(item.request().toEmail() + ": not executed: " + refused.detail());
    }
  }

  private List<UniversalTransferRequest> payments() {
    List<UniversalTransferRequest> payments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      payments.add(UniversalTransferRequest.builder()
          .toEmail(to.get(i % to.size()))
          .fromAccountType(AccountType.SPOT)
          .toAccountType(AccountType.SPOT)
          .asset("USDT")
          .amount(amount)
          .build());
    }
    return payments;
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempDirectory("subfleet").resolve("transfers.journal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProgressBar progressBar() {
    return new ProgressBarBuilder()
        .setTaskName("Transfers")
        .setInitialMax(count)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, 80))
        .build();
  }
}
