package io.github.subfleet.codegen;

import java.nio.file.Path;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs the generator as its Maven plugin does. */
final class GeneratorRun {
  private GeneratorRun() {}

  /**
   * Writes {@code sources/} and {@code operations.md} into a folder, and fills the table into its {@code README.md} if it
   * has one.
   */
  static void generate(Path document, Path folder) {
    ClientOptInput input = new CodegenConfigurator()
        .setGeneratorName(SubfleetCodegen.NAME)
        .setInputSpec(document.toString())
        .setOutputDir(folder.resolve("bookkeeping").toString())
        .addAdditionalProperty(SubfleetCodegen.SOURCES, sources(folder).toString())
        .addAdditionalProperty(
            SubfleetCodegen.OPERATIONS_TABLE, operationsTable(folder).toString())
        .addAdditionalProperty(SubfleetCodegen.README, readme(folder).toString())
        .toClientOptInput();
    new DefaultGenerator().opts(input).generate();
  }

  static Path sources(Path folder) {
    return folder.resolve("sources");
  }

  static Path operationsTable(Path folder) {
    return folder.resolve("operations.md");
  }

  static Path readme(Path folder) {
    return folder.resolve("README.md");
  }
}
