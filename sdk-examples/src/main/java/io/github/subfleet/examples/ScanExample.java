package io.github.subfleet.examples;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.limit.LimitState;
import io.github.subfleet.core.scan.Scan;
import io.github.subfleet.core.scan.ScanItem;
import io.github.subfleet.core.scan.ScanReport;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AssetBalanceV4;
import io.github.subfleet.subaccount.model.AssetsV4;
import io.github.subfleet.subaccount.model.SpotSubUserAsset;
import io.github.subfleet.subaccount.model.SpotSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads what all sub-accounts are worth, many pages at a time, and then what the largest of them hold. */
@Command(name = "scan", description = "Finds the largest of all sub-accounts, and what they hold.")
final class ScanExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--prefetch",
      paramLabel = "<pages>",
      defaultValue = "8",
      description = "How many pages to read ahead (default: ${DEFAULT-VALUE}).")
  private int prefetch;

  @Option(
      names = "--largest",
      paramLabel = "<count>",
      defaultValue = "10",
      description = "How many sub-accounts to show (default: ${DEFAULT-VALUE}).")
  private int largest;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  ScanExample() {}

  private record Row(SpotSubUserAsset account, String holdings) {}

  @Override
  public void run() {
    if (largest < 1) {
      throw new ParameterException(
          spec.commandLine(), "--largest must be 1 or more, but was " + largest);
    }
    try (Session session = exchange.open()) {
      List<SpotSubUserAsset> top = readAll(session.client()).stream()
          .sorted(Comparator.comparing(SpotSubUserAsset::totalAsset).reversed())
          .limit(largest)
          .toList();
      List<Row> rows = readHoldings(session.client(), top);
      showLimits(session.client().limits());
      spec.commandLine().getOut().println(table(rows));
    }
  }

  /** One list of many pages: the pages are asked for side by side, and come in order. */
  private List<SpotSubUserAsset> readAll(SubAccountClient client) {
    PagedCall<SpotSummary, SpotSubUserAsset> call =
        client.assets().spotSummary().prefetch(prefetch);
    List<SpotSubUserAsset> all = new ArrayList<>();
    int pages = 0;
    long start = System.nanoTime();
    try (ProgressBar progress = progressBar("Sub-accounts", -1)) {
      for (SpotSummary page : call.pages()) {
        all.addAll(page.subUserAssets());
        pages++;
        progress.maxHint(page.totalCount());
        progress.stepTo(all.size());
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "Read %d sub-accounts on %d pages in %.1f s, %.0f pages a second, for IP weight %d%n",
            all.size(),
            pages,
            seconds,
            pages / seconds,
            pages * call.operation().ipWeight());
    return all;
  }

  /** One call for each of many inputs: at the limit's rate, and a failure spoils no more than its own input. */
  private List<Row> readHoldings(SubAccountClient client, List<SpotSubUserAsset> accounts) {
    ScanReport<SpotSubUserAsset, AssetsV4> report;
    try (ProgressBar progress = progressBar("Holdings", accounts.size())) {
      report = Scan.over(accounts, account -> holdings(client, account))
          .listener((item, done) -> progress.stepTo(done.done()))
          .run();
    }
    int weight = accounts.stream()
        .mapToInt(account -> holdings(client, account).operation().uidWeight())
        .sum();
    spec.commandLine()
        .getOut()
        .println("Read the assets of " + report.progress().answered() + " of them, for UID weight "
            + weight);
    return report.items().stream()
        .map(item -> new Row(item.input(), holdings(item)))
        .toList();
  }

  private static ApiCall<AssetsV4> holdings(SubAccountClient client, SpotSubUserAsset account) {
    return client.assets().assetsV4(r -> r.email(account.email()));
  }

  private void showLimits(LimitState limits) {
    for (LimitState.Window window : limits.windows()) {
      spec.commandLine()
          .getOut()
          .println("Used in this minute: " + window.used() + " of " + window.limit() + " "
              + window.kind() + " weight for " + window.endpoint());
    }
  }

  private static String holdings(ScanItem<?, AssetsV4> item) {
    AssetsV4 assets = item.value();
    return assets == null
        ? String.valueOf(item.failure())
        : assets.balances().stream().map(ScanExample::amount).collect(Collectors.joining(", "));
  }

  private static String amount(AssetBalanceV4 balance) {
    return balance.free().add(balance.locked()).toPlainString() + " " + balance.asset();
  }

  private static ProgressBar progressBar(String task, long size) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(size)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, 80))
        .build();
  }

  private static String table(List<Row> rows) {
    return AsciiTable.builder()
        .data(
            rows,
            List.of(
                new Column()
                    .header("Sub-account")
                    .dataAlign(HorizontalAlign.LEFT)
                    .with(row -> row.account().email()),
                new Column()
                    .header("BTC")
                    .dataAlign(HorizontalAlign.RIGHT)
                    .with(row -> row.account().totalAsset().toPlainString()),
                new Column()
                    .header("Holds")
                    .headerAlign(HorizontalAlign.LEFT)
                    .dataAlign(HorizontalAlign.LEFT)
                    .with(Row::holdings)))
        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
        .asString();
  }
}
