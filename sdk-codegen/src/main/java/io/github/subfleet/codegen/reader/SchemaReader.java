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

/** Reads the named schemas of answers. */
final class SchemaReader {
  /** The adapters note which properties they have seen in the bits of a long. */
  private static final int MOST_PROPERTIES = 64;

  private static final String IN_BODY_STATUS = "x-in-body-status";
  private static final String EMPTY = "x-empty";
  private static final Set<String> PROPERTY_EXTENSIONS = Set.of("x-java-name", "x-sensitive");

  private final TypeReader types;

  SchemaReader(TypeReader types) {
    this.types = types;
  }

  ObjectSchema object(String name) {
    Schema<?> schema = types.named(name);
    Extensions extensions = Extensions.of(schema.getExtensions(), Set.of(IN_BODY_STATUS, EMPTY));
    if (schema.getAdditionalProperties() instanceof Schema) {
      throw new Refusal("has additionalProperties, which are not supported");
    }
    List<Property> properties = properties(schema);
    if (properties.isEmpty() != extensions.flag(EMPTY)) {
      throw new Refusal("needs properties, or else x-empty: true, and not both");
    }
    return new ObjectSchema(
        JavaNames.type(name),
        description(schema.getDescription()),
        properties,
        hasInBodyStatus(extensions, properties));
  }

  EnumSchema enumeration(String name) {
    return EnumReader.read(name, types.named(name));
  }

  private List<Property> properties(Schema<?> schema) {
    List<Property> properties = new ArrayList<>();
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    Map<String, Schema<?>> parsed = TypeReader.typed(schema.getProperties());
    for (String unknown : required) {
      if (!parsed.containsKey(unknown)) {
        throw new Refusal("requires the property '" + unknown + "', which it does not have");
      }
    }
    parsed.forEach((wireName, value) ->
        properties.add(property(wireName, value, required.contains(wireName))));
    checkNames(
        properties.stream().map(Property::javaName).toList(),
        properties.stream().map(Property::wireName).toList());
    if (properties.size() > MOST_PROPERTIES) {
      throw new Refusal("has more than " + MOST_PROPERTIES + " properties");
    }
    return List.copyOf(properties);
  }

  static void checkNames(List<String> javaNames, List<String> wireNames) {
    Map<String, String> owners = new HashMap<>();
    for (int i = 0; i < javaNames.size(); i++) {
      String other = owners.put(javaNames.get(i), wireNames.get(i));
      if (other != null) {
        throw new Refusal("the properties '" + other + "' and '" + wireNames.get(i)
            + "' both become '" + javaNames.get(i) + "': give one an x-java-name");
      }
    }
  }

  private Property property(String wireName, Schema<?> schema, boolean required) {
    try {
      JavaType type = types.read(schema);
      if (schema.getMinimum() != null
          || schema.getMaximum() != null
          || schema.getPattern() != null) {
        throw new Refusal("has limits, but answers are not checked for any");
      }
      Extensions extensions = Extensions.of(schema.getExtensions(), PROPERTY_EXTENSIONS);
      return new Property(
          wireName,
          JavaNames.member(wireName, extensions.text("x-java-name")),
          types.description(schema),
          type,
          required && !Boolean.TRUE.equals(schema.getNullable()),
          extensions.flag("x-sensitive"));
    } catch (Refusal refusal) {
      throw new Refusal("property '" + wireName + "' " + refusal.getMessage());
    }
  }

  /** Whether a code in the body tells success. The runtime knows these by name, whatever the operation. */
  private static boolean hasInBodyStatus(Extensions extensions, List<Property> properties) {
    Extensions fields = extensions.fields(IN_BODY_STATUS, Set.of("code", "message"));
    if (fields == null) {
      return false;
    }
    checkStatus("code", Set.of("code"), fields, properties);
    checkStatus("message", Set.of("msg", "message"), fields, properties);
    return true;
  }

  private static void checkStatus(
      String field, Set<String> supported, Extensions fields, List<Property> properties) {
    String name = fields.requiredText(field);
    if (properties.stream().noneMatch(property -> property.wireName().equals(name))) {
      throw new Refusal("x-in-body-status." + field + " names the unknown property '" + name + "'");
    }
    if (!supported.contains(name)) {
      throw new Refusal("x-in-body-status." + field + " names '" + name
          + "', which the runtime does not look for");
    }
  }

  static String description(@Nullable String description) {
    if (description == null || description.isBlank()) {
      throw new Refusal("has no description");
    }
    return description.strip();
  }
}
