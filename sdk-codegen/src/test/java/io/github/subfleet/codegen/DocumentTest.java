package io.github.subfleet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openapitools.codegen.validation.ValidationResult;
import org.openapitools.codegen.validations.oas.OpenApiEvaluator;
import org.openapitools.codegen.validations.oas.RuleConfiguration;

/** Other tools can read our document too. */
class DocumentTest {
  private static final Path DOCUMENT =
      Path.of("../spec/openapi.yaml").toAbsolutePath().normalize();

  @Test
  void swaggerParserReadsItWithoutAWarning() {
    assertThat(parse(new ParseOptions()).getMessages()).isEmpty();
  }

  @Test
  void swaggerParserResolvesItWithoutAWarning() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    options.setValidateExternalRefs(true);
    SwaggerParseResult result = parse(options);
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).containsKey("/sapi/v1/sub-account/spotSummary");
  }

  @Test
  void openApiGeneratorsValidatorHasNothingToSay() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    OpenAPI document = parse(options).getOpenAPI();
    ValidationResult result = new OpenApiEvaluator(new RuleConfiguration()).validate(document);
    assertThat(result.getErrors()).isEmpty();
    assertThat(result.getWarnings()).isEmpty();
  }

  private static SwaggerParseResult parse(ParseOptions options) {
    return new OpenAPIParser().readLocation(DOCUMENT.toString(), null, options);
  }
}
