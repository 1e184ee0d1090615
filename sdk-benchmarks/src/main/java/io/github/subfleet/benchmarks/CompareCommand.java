package io.github.subfleet.benchmarks;

import io.github.subfleet.benchmarks.report.Comparison;
import io.github.subfleet.benchmarks.run.Measurements;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs. */
@Command(
    name = "compare",
    description = "Compares two runs that were written with --json, for example of two commits.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Spec
  @Nullable
  CommandSpec spec;

  @Parameters(index = "0", description = "The earlier run.")
  @Nullable
  Path before;

  @Parameters(index = "1", description = "The later run.")
  @Nullable
  Path after;

  @Override
  public Integer call() throws IOException {
    Comparison comparison = new Comparison(
        Measurements.read(Objects.requireNonNull(before)),
        Measurements.read(Objects.requireNonNull(after)));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(comparison.table().text());
    out.flush();
    return 0;
  }
}
