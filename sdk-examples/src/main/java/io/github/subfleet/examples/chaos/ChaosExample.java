package io.github.subfleet.examples.chaos;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.github.subfleet.sandbox.FaultKind;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Transfers while something goes wrong with every third request: once with a client that finds out what became of each,
 * and once with one that tries again.
 */
@Command(
    name = "chaos",
    description = "Makes transfers on a sandbox on which everything goes wrong, with a client that"
        + " finds out what happened, and with one that tries again.")
public final class ChaosExample implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private boolean help;

  @Option(
      names = "--transfers",
      paramLabel = "<count>",
      defaultValue = "2000",
      description = "How many transfers are wanted (default: ${DEFAULT-VALUE}).")
  private int transfers;

  @Option(
      names = "--sub-accounts",
      paramLabel = "<count>",
      defaultValue = "50",
      description = "Between how many sub-accounts (default: ${DEFAULT-VALUE}).")
  private int accounts;

  @Option(
      names = "--at-a-time",
      paramLabel = "<count>",
      defaultValue = "16",
      description = "How many are under way at a time (default: ${DEFAULT-VALUE}).")
  private int atATime;

  @Option(
      names = "--share",
      paramLabel = "<share>",
      defaultValue = "0.3",
      description = "The share of requests that go wrong, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double share;

  @Option(
      names = "--seed",
      paramLabel = "<number>",
      defaultValue = "1",
      description = "What transfers and faults grow from (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  ChaosExample() {}

  @Override
  public Integer call() throws InterruptedException {
    if (transfers < 1 || accounts < 2 || atATime < 1 || !(share >= 0 && share <= 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "there must be 1 transfer or more, 2 sub-accounts or more, 1 at a time or more, and a"
              + " share of 0 to 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    ChaosRun run = new ChaosRun(new ChaosSettings(transfers, accounts, atATime, share, seed));
    ChaosResult careful = run.careful();
    ChaosResult naive = run.naive();
    out.println(results(careful, naive));
    out.println(faults(careful, naive));
    out.println(verdicts("transfers().submit", careful));
    out.println(verdicts("try again", naive));
    boolean held = careful.executed() + careful.notExecuted() == careful.intents()
        && careful.wrongAccounts() == 0;
    return held ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static String results(ChaosResult careful, ChaosResult naive) {
    List<Line> lines = List.of(
        new Line("transfers wanted", ChaosResult::intents),
        new Line("executed once, and known to be", ChaosResult::executed),
        new Line("not executed, and known not to be", ChaosResult::notExecuted),
        new Line("doubled: executed more than once", ChaosResult::doubled),
        new Line("lost: executed, but taken for failed", ChaosResult::lost),
        new Line("not executed, but taken for done", ChaosResult::imagined),
        new Line("not known", ChaosResult::undecided),
        new Line("moved too much", r -> r.overpaid().toPlainString() + " " + Requests.ASSET),
        new Line("accounts whose balance is not what the books say", ChaosResult::wrongAccounts),
        new Line("requests", ChaosResult::requests),
        new Line("of them struck by a fault", r -> "%.1f %%".formatted(100 * r.share())),
        new Line("time on the exchange's clock", r -> r.virtualTime().toSeconds() + " s"),
        new Line("time that it took", r -> r.realTime().toMillis() + " ms"));
    return table("", lines, careful, naive);
  }

  private static String faults(ChaosResult careful, ChaosResult naive) {
    List<Line> lines = Arrays.stream(FaultKind.values())
        .map(kind -> new Line(kind.label(), r -> r.faults().getOrDefault(kind, 0)))
        .toList();
    return table("Fault", lines, careful, naive);
  }

  /** Most of what was not executed lacked the money, or was refused by a fault that says so for certain. */
  private static String verdicts(String title, ChaosResult result) {
    return title + " says: "
        + result.verdicts().entrySet().stream()
            .sorted(Map.Entry.<Verdict, Long>comparingByValue().reversed())
            .map(entry -> "%s (%s) %d"
                .formatted(entry.getKey().belief(), entry.getKey().why(), entry.getValue()))
            .collect(Collectors.joining(", "));
  }

  private static String table(
      String title, List<Line> lines, ChaosResult careful, ChaosResult naive) {
    return AsciiTable.builder()
        .data(
            lines,
            List.of(
                column(title, HorizontalAlign.LEFT).with(Line::words),
                column("transfers().submit", HorizontalAlign.RIGHT).with(line -> line.of(careful)),
                column("try again", HorizontalAlign.RIGHT).with(line -> line.of(naive))))
        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
        .asString();
  }

  private static Column column(String header, HorizontalAlign align) {
    return new Column().header(header).headerAlign(align).dataAlign(align);
  }

  private record Line(String words, Function<ChaosResult, Object> value) {
    String of(ChaosResult result) {
      return String.valueOf(value.apply(result));
    }
  }
}
