package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.JavaType.OpenEnum;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the Java type of a schema, and remembers which named schemas that took. */
final class TypeReader {
  private final Map<String, Schema<?>> named;
  private final Set<String> used = new LinkedHashSet<>();

  TypeReader(Map<String, Schema<?>> named) {
    this.named = named;
  }

  /** Gives the parser's raw schemas their type argument, in their order; none for null. */
  @SuppressWarnings("rawtypes")
  static Map<String, Schema<?>> typed(@Nullable Map<String, Schema> parsed) {
    Map<String, Schema<?>> schemas = new LinkedHashMap<>();
    if (parsed != null) {
      parsed.forEach(schemas::put);
    }
    return schemas;
  }

  /** The names of the objects and enumerations that were met so far. */
  Set<String> used() {
    return used;
  }

  Schema<?> named(String name) {
    Schema<?> schema = named.get(name);
    if (schema == null) {
      throw new Refusal("there is no schema '" + name + "'");
    }
    return schema;
  }

  static boolean isEnum(Schema<?> schema) {
    return schema.getEnum() != null;
  }

  JavaType read(@Nullable Schema<?> schema) {
    if (schema == null) {
      throw new Refusal("has no schema");
    }
    String reference = reference(schema);
    if (reference != null) {
      return referred(nameIn(reference));
    }
    if (schema.getAllOf() != null
        || schema.getOneOf() != null
        || schema.getAnyOf() != null
        || schema.getNot() != null) {
      throw new Refusal("combines schemas (allOf, oneOf, anyOf, not), which is not supported");
    }
    if (isEnum(schema)) {
      throw new Refusal("has an unnamed enumeration: give it a name in schemas/");
    }
    if (isObject(schema)) {
      throw new Refusal("has an unnamed object: give it a name in schemas/");
    }
    if ("array".equals(schema.getType())) {
      return new ListOf(read(schema.getItems()));
    }
    return scalar(schema.getType(), schema.getFormat());
  }

  /** What a schema refers to, if it is a reference, or one with a description or a Java name of its own. */
  private static @Nullable String reference(Schema<?> schema) {
    if (schema.get$ref() != null || schema.getAllOf() == null) {
      return schema.get$ref();
    }
    boolean isReference = schema.getAllOf().size() == 1
        && schema.getAllOf().get(0).get$ref() != null
        && schema.getProperties() == null
        && schema.getType() == null;
    return isReference ? schema.getAllOf().get(0).get$ref() : null;
  }

  static String nameIn(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** The description of a property's schema, or else of the one that it refers to. */
  String description(Schema<?> schema) {
    String reference = reference(schema);
    String own = schema.getDescription();
    return SchemaReader.description(
        own != null || reference == null ? own : named(nameIn(reference)).getDescription());
  }

  private JavaType referred(String name) {
    Schema<?> schema = named(name);
    if (isEnum(schema)) {
      used.add(name);
      return new OpenEnum(JavaNames.type(name));
    }
    if (isObject(schema)) {
      used.add(name);
      return new Model(JavaNames.type(name));
    }
    return read(schema);
  }

  static boolean isObject(Schema<?> schema) {
    return "object".equals(schema.getType())
        || schema.getProperties() != null
        || schema.getType() == null;
  }

  private static JavaType scalar(String type, @Nullable String format) {
    String kind = format == null ? type : type + "/" + format;
    return switch (kind) {
      case "string", "string/id", "integer/id" -> Scalar.TEXT;
      case "string/decimal", "number/decimal" -> Scalar.DECIMAL;
      case "integer/epoch-millis" -> Scalar.INSTANT;
      case "integer/int32" -> Scalar.INTEGER;
      case "integer/int64" -> Scalar.LONG;
      case "boolean", "string/boolean-text" -> Scalar.BOOLEAN;
      default -> throw new Refusal("has the type " + kind + ", which is not supported");
    };
  }
}
