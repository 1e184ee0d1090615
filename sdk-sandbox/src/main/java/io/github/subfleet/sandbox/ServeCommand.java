package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.json.JsonText;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The command line of {@link Main}. */
@Command(
    name = "sandbox",
    description =
        "Serves a test exchange on the loopback interface. Prints where and with which key as one"
            + " JSON object, then serves until it is terminated.")
final class ServeCommand {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port to listen to; 0, the default, takes any free one.")
  private int port;

  @Option(
      names = "--sub-accounts",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many sub-accounts there are, 0 to 100000; ${DEFAULT-VALUE} by default.")
  private int subAccounts;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What balances and keys grow from; ${DEFAULT-VALUE} by default.")
  private long seed;

  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      converter = FaultOption.class,
      description = {
        "What goes wrong; may be given several times. One of",
        "${COMPLETION-CANDIDATES}",
        "or 'all' for a mix of them, followed by any of",
        ",operation=NAME|NAME ,probability=0.1 ,seed=7",
        ",skip=N ,times=N ,time=5s ,status=503"
      },
      completionCandidates = FaultOption.Names.class)
  private List<FaultOption.Rules> faults = new ArrayList<>();

  static CommandLine commandLine() {
    ServeCommand command = new ServeCommand();
    CommandLine commandLine = new CommandLine(command);
    commandLine
        .getCommandSpec()
        .addOption(OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Shows this text.")
            .build());
    return commandLine.setExecutionStrategy(parsed -> {
      Integer helped = CommandLine.executeHelpRequest(parsed);
      return helped == null ? command.serve(commandLine) : helped;
    });
  }

  private int serve(CommandLine line) {
    try {
      SandboxBuilder builder =
          Sandbox.builder().port(port).subAccounts(subAccounts).seed(seed);
      faults.forEach(fault -> builder.faults(fault.rules()));
      announce(builder.start(), line.getOut());
      return ExitCode.OK;
    } catch (IllegalArgumentException e) {
      line.getErr().println(e.getMessage());
      line.usage(line.getErr());
      return ExitCode.USAGE;
    } catch (UncheckedIOException e) {
      line.getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private static void announce(Sandbox sandbox, PrintWriter out) {
    SandboxKey key = sandbox.masterKey();
    out.println(JsonText.of(new JsonObject()
        .put("baseUrl", sandbox.baseUrl().toString())
        .put("apiKey", key.apiKey())
        .put("secretKey", key.secretKey())));
    out.flush();
  }
}
