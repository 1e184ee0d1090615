package io.github.subfleet.codegen;

import io.github.subfleet.codegen.document.ApiDocument;
import io.github.subfleet.codegen.reader.DocumentReader;
import io.github.subfleet.codegen.source.ClientSources;
import io.github.subfleet.codegen.source.MarkedBlock;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.languages.features.DocumentationProviderFeatures.DocumentationProvider;

/**
 * The generator as OpenAPI Generator finds and runs it. That parses the document and hands it over; what is written, and
 * what is refused, is decided here: {@link DocumentReader} reads the document, {@link ClientSources} fills the templates.
 * OpenAPI Generator's own model of operations and schemas stays unused, since it accepts what we refuse and gives names
 * to what should have one in the document.
 */
public final class SubfleetCodegen extends AbstractJavaCodegen {
  /** The generator's name for {@code generatorName}. */
  public static final String NAME = "subfleet-java";

  /** The option that says into which folder the sources go; whatever else is in it is deleted. */
  public static final String SOURCES = "sources";

  /** The option that says into which file the table of operations goes. */
  public static final String OPERATIONS_TABLE = "operationsTable";

  /**
   * The option that names a file with the table of operations between two marks; a file without them is left alone. May
   * be missing.
   */
  public static final String README = "readme";

  /** Called by OpenAPI Generator. */
  public SubfleetCodegen() {
    embeddedTemplateDir = NAME;
    templateDir = NAME;
    modelTemplateFiles.clear();
    apiTemplateFiles.clear();
    modelTestTemplateFiles.clear();
    apiTestTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    apiDocTemplateFiles.clear();
    // The Maven plugin passes on only what is declared here.
    cliOptions.add(CliOption.newString(SOURCES, "folder of the sources"));
    cliOptions.add(CliOption.newString(OPERATIONS_TABLE, "file of the table of operations"));
    cliOptions.add(CliOption.newString(README, "file with the table of operations in it"));
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public String getHelp() {
    return "Generates a client on sdk-core: immutable records, Moshi adapters, Retrofit interfaces and facades.";
  }

  @Override
  public @Nullable DocumentationProvider defaultDocumentationProvider() {
    return null;
  }

  /** Off: it would give invented names to schemas that have none, and those are to be refused. */
  @Override
  public boolean getUseInlineModelResolver() {
    return false;
  }

  /** Off: the document is to be read as it was written. */
  @Override
  public boolean getUseOpenapiNormalizer() {
    return false;
  }

  @Override
  public void processOpts() {
    super.processOpts();
    supportingFiles.clear();
  }

  @Override
  public void preprocessOpenAPI(OpenAPI openApi) {
    ApiDocument document = DocumentReader.read(openApi);
    ClientSources.of(document).writeTo(path(SOURCES));
    try {
      Path page = path(OPERATIONS_TABLE);
      Files.createDirectories(page.getParent());
      Files.writeString(page, ClientSources.operationsPage(document));
      if (additionalProperties.containsKey(README)) {
        MarkedBlock.OPERATIONS.fill(path(README), ClientSources.operationsTable(document));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Nothing is left to do for OpenAPI Generator, and what it would say of our names and formats
    // would only mislead.
    openApi.setComponents(new Components());
    openApi.setPaths(new Paths());
  }

  private Path path(String option) {
    Object value = additionalProperties.get(option);
    if (value == null) {
      throw new IllegalArgumentException("the option " + option + " is missing");
    }
    return Path.of(value.toString()).toAbsolutePath();
  }

  /** Keeps OpenAPI Generator's closing words off the console. */
  @Override
  public void postProcess() {}
}
