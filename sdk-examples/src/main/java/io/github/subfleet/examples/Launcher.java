package io.github.subfleet.examples;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.submit.JournalException;
import io.github.subfleet.core.submit.NotExecutedException;
import io.github.subfleet.core.submit.UnsettledException;
import io.github.subfleet.examples.chaos.ChaosExample;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Lists the examples, or runs the one that is named first on the command line. */
@Command(
    name = "subfleet-examples",
    description = {
      "Runs an example by name. It talks to an exchange in this process,",
      "or with --live to Binance, with the credentials of the environment."
    },
    synopsisSubcommandLabel = "EXAMPLE",
    commandListHeading = "%nExamples:%n",
    subcommands = {
      SpotSummaryExample.class,
      ListExample.class,
      TransferExample.class,
      TransfersExample.class,
      AsyncExample.class,
      ErrorsExample.class,
      AccountsExample.class,
      KeysExample.class,
      WalletsExample.class,
      SweepExample.class,
      ManagedExample.class,
      ExportExample.class,
      ScanExample.class,
      MetricsExample.class,
      ChaosExample.class
    })
public final class Launcher implements Runnable {
  @Spec
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli acts on it by itself.
  private boolean help;

  @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs a command.
  Launcher() {}

  /**
   * Runs the program.
   *
   * @param arguments the example's name and its options; none to list the examples
   */
  public static void main(String... arguments) {
    int status = commandLine().execute(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Launcher())
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(Launcher::explain);
  }

  /** What somebody can do something about says so in its message; anything else is a mistake in an example. */
  private static int explain(Exception failure, CommandLine line, ParseResult parsed)
      throws Exception {
    boolean expected = failure instanceof ApiException
        || failure instanceof NotExecutedException
        || failure instanceof UnsettledException
        || failure instanceof JournalException
        || failure instanceof IllegalArgumentException
        || failure instanceof UncheckedIOException;
    if (!expected) {
      throw failure;
    }
    line.getErr().println(failure.getMessage());
    return ExitCode.SOFTWARE;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
