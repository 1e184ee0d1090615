package io.github.subfleet.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures what the SDK costs beside its peers. */
@Command(
    name = "benchmarks",
    description = "Measures what the SDK costs beside its peers.",
    mixinStandardHelpOptions = true,
    subcommands = {RunCommand.class, CompareCommand.class})
public final class Main {
  private Main() {}

  /** Runs a command; without one, a short run. */
  public static void main(String[] arguments) {
    String[] command = arguments.length == 0 ? new String[] {"run"} : arguments;
    System.exit(new CommandLine(new Main()).execute(command));
  }
}
