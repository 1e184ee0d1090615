package io.github.subfleet.codegen.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that has everything, for tests to spoil. */
final class GoodDocument {
  private static final Path FILE = Path.of("src/test/resources/documents/good.yaml");

  private GoodDocument() {}

  static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OpenAPI parse(String document) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(document, null, options).getOpenAPI();
  }

  static void refuses(String part, String spoilt, String refusal) {
    assertThat(text()).contains(part);
    refuses(text().replace(part, spoilt), refusal);
  }

  /** Spoils two places. */
  static void refuses(
      String part, String spoilt, String otherPart, String otherSpoilt, String refusal) {
    assertThat(text()).contains(part, otherPart);
    refuses(text().replace(part, spoilt).replace(otherPart, otherSpoilt), refusal);
  }

  /** Spoils the last operation, where the part occurs in others too. */
  static void refusesInAddPet(String part, String spoilt, String refusal) {
    int start = text().indexOf("    post:");
    String operation = text().substring(start);
    assertThat(operation).contains(part);
    refuses(text().substring(0, start) + operation.replace(part, spoilt), refusal);
  }

  private static void refuses(String document, String refusal) {
    assertThatThrownBy(() -> DocumentReader.read(parse(document)))
        .isInstanceOf(RefusedDocumentException.class)
        .hasMessageContaining(refusal);
  }
}
