package io.github.subfleet.benchmarks;

import io.github.subfleet.benchmarks.report.Report;
import io.github.subfleet.benchmarks.report.Table;
import io.github.subfleet.benchmarks.run.Benchmarks;
import io.github.subfleet.benchmarks.run.Effort;
import io.github.subfleet.benchmarks.run.Measurements;
import io.github.subfleet.benchmarks.run.Work;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures, and prints tables. */
@Command(
    name = "run",
    description = "Measures all peers, and prints the goals and every figure. Takes less than 5"
        + " minutes, or half an hour with --full.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec
  @Nullable
  CommandSpec spec;

  @Option(names = "--full", description = "Measure longer, in three JVMs each.")
  boolean full;

  @Option(
      names = "--only",
      split = ",",
      description = "Only this work: ${COMPLETION-CANDIDATES}.",
      paramLabel = "WORK")
  List<Work> only = List.of();

  @Option(names = "--json", description = "Write every slice to this file.", paramLabel = "FILE")
  @Nullable
  Path json;

  @Option(names = "--markdown", description = "Print the tables in Markdown.")
  boolean markdown;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter progress = spec.commandLine().getErr();
    Set<Work> works = only.isEmpty() ? EnumSet.allOf(Work.class) : EnumSet.copyOf(only);
    Effort effort = full ? Effort.FULL : Effort.SHORT;
    Measurements measurements = new Benchmarks(effort, line -> {
          progress.println(line);
          progress.flush();
        })
        .run(works);
    if (json != null) {
      Measurements.write(json, measurements.all());
    }
    Report report = new Report(measurements);
    out.println(Environment.describe());
    print(report.figures(), out);
    print(report.goals(), out);
    out.flush();
    return 0;
  }

  private void print(Table table, PrintWriter out) {
    out.println();
    out.println(markdown ? table.markdown() : table.text());
  }
}
