package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.EnumSchema;
import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.ObjectSchema;
import io.github.subfleet.codegen.document.Property;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the named schemas. */
final class SchemaReader {
  /** The adapters note which properties they have seen in the bits of a long. */
  private static final int MOST_PROPERTIES = 64;

  private static final Set<String> ENUM_EXTENSIONS =
      Set.of("x-open-enum", "x-enum-varnames", "x-enum-descriptions");
  private static final Set<String> PROPERTY_EXTENSIONS = Set.of("x-java-name", "x-sensitive");

  private final TypeReader types;

  SchemaReader(TypeReader types) {
    this.types = types;
  }

  ObjectSchema object(String name) {
    Schema<?> schema = types.named(name);
    Extensions.of(schema.getExtensions(), Set.of());
    if (schema.getAdditionalProperties() instanceof Schema) {
      throw new Refusal("has additionalProperties, which are not supported");
    }
    List<Property> properties = new ArrayList<>();
    Map<String, String> wireNames = new HashMap<>();
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    Map<String, Schema<?>> parsed = TypeReader.typed(schema.getProperties());
    for (String unknown : required) {
      if (!parsed.containsKey(unknown)) {
        throw new Refusal("requires the property '" + unknown + "', which it does not have");
      }
    }
    parsed.forEach((wireName, value) -> {
      Property property = property(wireName, value, required.contains(wireName));
      String other = wireNames.put(property.javaName(), wireName);
      if (other != null) {
        throw new Refusal("the properties '" + other + "' and '" + wireName + "' both become '"
            + property.javaName() + "': give one an x-java-name");
      }
      properties.add(property);
    });
    if (properties.size() > MOST_PROPERTIES) {
      throw new Refusal("has more than " + MOST_PROPERTIES + " properties");
    }
    return new ObjectSchema(
        JavaNames.type(name), description(schema.getDescription()), List.copyOf(properties));
  }

  private Property property(String wireName, Schema<?> schema, boolean required) {
    try {
      // A reference has no description of its own in OpenAPI 3.0: what it refers to has one.
      Schema<?> described = schema.get$ref() == null ? schema : referred(schema.get$ref());
      JavaType type = types.read(schema);
      Extensions extensions = schema.get$ref() == null
          ? Extensions.of(schema.getExtensions(), PROPERTY_EXTENSIONS)
          : Extensions.of(null, PROPERTY_EXTENSIONS);
      return new Property(
          wireName,
          JavaNames.member(wireName, extensions.text("x-java-name")),
          description(described.getDescription()),
          type,
          required && !Boolean.TRUE.equals(schema.getNullable()),
          extensions.flag("x-sensitive"));
    } catch (Refusal refusal) {
      throw new Refusal("property '" + wireName + "' " + refusal.getMessage());
    }
  }

  private Schema<?> referred(String reference) {
    return types.named(reference.substring(reference.lastIndexOf('/') + 1));
  }

  EnumSchema enumeration(String name) {
    Schema<?> schema = types.named(name);
    Extensions extensions = Extensions.of(schema.getExtensions(), ENUM_EXTENSIONS);
    if (!extensions.flag("x-open-enum")) {
      throw new Refusal(
          "is an enumeration without x-open-enum: true, and closed ones are not supported");
    }
    List<String> texts = schema.getEnum().stream().map(String::valueOf).toList();
    List<String> names = extensions.texts("x-enum-varnames");
    List<String> descriptions = extensions.texts("x-enum-descriptions");
    if (names.size() != texts.size() || descriptions.size() != texts.size()) {
      throw new Refusal("needs as many x-enum-varnames and x-enum-descriptions as it has values");
    }
    if (Set.copyOf(names).size() != names.size() || Set.copyOf(texts).size() != texts.size()) {
      throw new Refusal("has a value or a name twice");
    }
    List<EnumSchema.Constant> constants = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      constants.add(new EnumSchema.Constant(
          JavaNames.constant(names.get(i)), texts.get(i), description(descriptions.get(i))));
    }
    return new EnumSchema(
        JavaNames.type(name), description(schema.getDescription()), List.copyOf(constants));
  }

  static String description(@Nullable String description) {
    if (description == null || description.isBlank()) {
      throw new Refusal("has no description");
    }
    return description.strip();
  }
}
