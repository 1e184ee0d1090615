package io.github.subfleet.examples;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a year of universal transfers to a CSV file. The exchange answers less than 7 days at a time. */
@Command(name = "export", description = "Writes a year of transfers to a CSV file.")
final class ExportExample implements Runnable {
  private static final Duration YEAR = Duration.ofDays(365);

  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--file",
      paramLabel = "<file>",
      defaultValue = "target/transfers.csv",
      description = "Where to write to (default: ${DEFAULT-VALUE}).")
  private Path file;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  ExportExample() {}

  @Override
  public void run() {
    try (Session session = exchange.openWithHistory(YEAR)) {
      // The end is not included, and the latest transfer may be of this very millisecond.
      Instant end =
          session.client().general().serverTime().execute().serverTime().plusMillis(1);
      long rows = export(session.client(), end.minus(YEAR), end);
      spec.commandLine().getOut().println("Wrote " + rows + " transfers to " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long export(SubAccountClient client, Instant start, Instant end) throws IOException {
    long rows = 0;
    long days = 0;
    Files.createDirectories(
        Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a directory"));
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
        ProgressBar progress = progressBar(YEAR.toDays())) {
      csv.writeRecord("time", "id", "from", "to", "asset", "amount", "status");
      for (UniversalTransfer transfer :
          client.assets().universalTransferHistory().between(start, end).items()) {
        csv.writeRecord(
            transfer.createTime().toString(),
            transfer.tranId(),
            transfer.fromEmail(),
            transfer.toEmail(),
            transfer.asset(),
            transfer.amount().toPlainString(),
            transfer.status().value());
        // Windows come oldest first, but the exchange may begin each with its newest item.
        days = Math.max(days, Duration.between(start, transfer.createTime()).toDays());
        progress.stepTo(days);
        rows++;
      }
      progress.stepTo(YEAR.toDays());
    }
    return rows;
  }

  private static ProgressBar progressBar(long days) {
    PrintStream console = System.err;
    return new ProgressBarBuilder()
        .setTaskName("Days")
        .setInitialMax(days)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(console, 80))
        .build();
  }
}
