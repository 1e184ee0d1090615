package io.github.subfleet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.subfleet.codegen.source.MarkedBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is committed is what the document and the templates give. */
class CommittedSourcesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path README = ROOT.resolve("README.md");
  private static final String REMEDY =
      "run 'mvn -B -ntp -Pregenerate compile -pl sdk-generated -am' and commit what it changes";

  @TempDir
  private static Path generated;

  @BeforeAll
  static void generate() throws IOException {
    Files.copy(README, GeneratorRun.readme(generated));
    GeneratorRun.generate(ROOT.resolve("spec/openapi.yaml"), generated);
  }

  @Test
  void sourcesAreUpToDate() throws IOException {
    Map<String, String> expected = read(GeneratorRun.sources(generated));
    Map<String, String> committed = read(ROOT.resolve("sdk-generated/src/main/java"));
    SortedSet<String> different = new TreeSet<>(expected.keySet());
    different.addAll(committed.keySet());
    different.removeIf(file -> Objects.equals(expected.get(file), committed.get(file)));
    assertThat(different)
        .as("files in sdk-generated/src/main/java that are missing, stale or changed: " + REMEDY)
        .isEmpty();
  }

  @Test
  void operationsTableIsUpToDate() {
    assertThat(ROOT.resolve("docs/operations.md"))
        .as(REMEDY)
        .hasSameTextualContentAs(GeneratorRun.operationsTable(generated));
  }

  @Test
  void operationsInTheReadmeAreUpToDate() throws IOException {
    assumeTrue(MarkedBlock.OPERATIONS.isIn(README), "README.md has no marks for the table");
    assertThat(README).as(REMEDY).hasSameTextualContentAs(GeneratorRun.readme(generated));
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
