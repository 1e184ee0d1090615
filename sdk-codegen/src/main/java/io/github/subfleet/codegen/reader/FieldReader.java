package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Parameter.Form;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the properties of an object that is sent as parameters of their own. */
final class FieldReader {
  private static final Set<String> EXTENSIONS = Set.of("x-java-name", "x-sensitive");

  private final TypeReader types;

  FieldReader(TypeReader types) {
    this.types = types;
  }

  List<Parameter> read(Schema<?> schema, Form form) {
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    Map<String, Schema<?>> properties = TypeReader.typed(schema.getProperties());
    if (properties.isEmpty()) {
      throw new Refusal("has no properties");
    }
    for (String name : required) {
      if (!properties.containsKey(name)) {
        throw new Refusal("requires the property '" + name + "', which it does not have");
      }
    }
    List<Parameter> fields = new ArrayList<>();
    properties.forEach(
        (name, property) -> fields.add(field(name, property, required.contains(name), form)));
    SchemaReader.checkNames(
        fields.stream().map(Parameter::javaName).toList(),
        fields.stream().map(Parameter::wireName).toList());
    return List.copyOf(fields);
  }

  private Parameter field(String wireName, Schema<?> schema, boolean required, Form form) {
    try {
      JavaType type = types.read(schema);
      if (type instanceof ListOf || type instanceof Model) {
        throw new Refusal("is a list or an object, which is not supported there");
      }
      Extensions extensions = Extensions.of(schema.getExtensions(), EXTENSIONS);
      return new Parameter(
          wireName,
          JavaNames.member(wireName, extensions.text("x-java-name")),
          types.description(schema),
          type,
          required,
          extensions.flag("x-sensitive"),
          form,
          LimitsReader.read(schema, type, Form.SINGLE, null));
    } catch (Refusal refusal) {
      throw new Refusal("property '" + wireName + "' " + refusal.getMessage());
    }
  }
}
