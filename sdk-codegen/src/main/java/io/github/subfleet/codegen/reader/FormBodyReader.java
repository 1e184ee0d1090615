package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Parameter.Form;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that the exchange takes from the body only. */
final class FormBodyReader {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> VERBS = Set.of("POST", "PUT");

  private final FieldReader fields;

  FormBodyReader(TypeReader types) {
    this.fields = new FieldReader(types);
  }

  List<Parameter> read(String verb, @Nullable RequestBody body) {
    if (body == null) {
      return List.of();
    }
    if (!VERBS.contains(verb)) {
      throw new Refusal("has a body, but " + verb + " has none");
    }
    Extensions.of(body.getExtensions(), Set.of());
    List<Parameter> parameters = fields(schema(body.getContent()));
    boolean isRequired = parameters.stream().anyMatch(Parameter::required);
    if (isRequired != Boolean.TRUE.equals(body.getRequired())) {
      throw new Refusal(
          "needs required: true on the body if a property of it is required, and only then");
    }
    return parameters;
  }

  private static Schema<?> schema(@Nullable Content content) {
    MediaType form = content == null || content.size() > 1 ? null : content.get(FORM);
    if (form == null) {
      throw new Refusal("has a body that is not just " + FORM);
    }
    Schema<?> schema = form.getSchema();
    if (schema == null || schema.get$ref() != null || !"object".equals(schema.getType())) {
      throw new Refusal("has a body whose schema is no object that is written in place");
    }
    return schema;
  }

  private List<Parameter> fields(Schema<?> schema) {
    try {
      return fields.read(schema, Form.BODY_FIELD);
    } catch (Refusal refusal) {
      throw new Refusal("has a body, which " + refusal.getMessage());
    }
  }
}
