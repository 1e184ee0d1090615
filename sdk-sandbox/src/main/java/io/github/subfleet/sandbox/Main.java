package io.github.subfleet.sandbox;

import picocli.CommandLine;

/**
 * Runs a sandbox as a process of its own, for clients in other languages.
 *
 * <p>The first line on standard output is a JSON object with {@code baseUrl}, {@code apiKey} and {@code secretKey}; then
 * it serves until it is terminated. Arguments that it does not understand end it at once with status 2 and a message on
 * standard error, a port that is not to be had with status 1.
 */
public final class Main {
  private Main() {}

  /**
   * Starts the process.
   *
   * @param args {@code --port N}, {@code --sub-accounts N}, {@code --seed N}, {@code --fault FAULT} as often as wanted, each
   *     optional; or {@code --help}
   */
  public static void main(String[] args) {
    int status = ServeCommand.commandLine().execute(args);
    if (status != CommandLine.ExitCode.OK) {
      System.exit(status);
    }
    // Else the server's threads keep the process alive, unless it was only asked for help.
  }
}
