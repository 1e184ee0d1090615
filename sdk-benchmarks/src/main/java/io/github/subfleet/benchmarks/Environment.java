package io.github.subfleet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Where and when something was measured. */
final class Environment {
  private Environment() {}

  static String describe() {
    return LocalDate.now(ZoneOffset.UTC)
        + ", JDK "
        + Runtime.version()
        + ", "
        + System.getProperty("os.name")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " CPUs: "
        + processor();
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException notLinux) {
      return System.getProperty("os.arch");
    }
  }
}
