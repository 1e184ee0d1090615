package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A component of a generated record, as templates see it.
 *
 * @param index its number, from 0
 * @param wireName its name in JSON
 * @param name its name in Java
 * @param description what it is
 * @param allowed which values a builder takes for it, in words
 * @param type its Java type
 * @param required whether it is never null
 * @param sensitive whether {@code toString} hides it
 * @param checks the statements of the record's constructor that check it
 */
record FieldView(
    int index,
    String wireName,
    String name,
    String description,
    String allowed,
    JavaType type,
    boolean required,
    boolean sensitive,
    List<String> checks) {

  /** The names of the other variables in the method of an adapter that reads an object. */
  private static final Set<String> TAKEN_LOCALS = Set.of("in", "seen", "property", "model");

  static FieldView of(int index, Property property) {
    return new FieldView(
        index,
        property.wireName(),
        property.javaName(),
        property.description(),
        property.required() ? "the value" : "the value, or null",
        property.type(),
        property.required(),
        property.sensitive(),
        checksOf(property));
  }

  static FieldView of(int index, Parameter parameter, String whenNull) {
    return new FieldView(
        index,
        parameter.wireName(),
        parameter.javaName(),
        parameter.description(),
        ParameterChecks.inWords(parameter) + (parameter.required() ? "" : "; " + whenNull),
        parameter.type(),
        parameter.required(),
        parameter.sensitive(),
        ParameterChecks.of(parameter));
  }

  private static List<String> checksOf(Property property) {
    List<String> checks = new ArrayList<>();
    String name = property.javaName();
    if (property.type() instanceof ListOf) {
      checks.add(copy(name, property.required()));
    } else if (property.required() && !isPrimitive(property.type())) {
      checks.add("Objects.requireNonNull(" + name + ", \"" + name + "\");");
    }
    return checks;
  }

  private static String copy(String name, boolean required) {
    return required
        ? name + " = List.copyOf(" + name + ");"
        : name + " = " + name + " == null ? null : List.copyOf(" + name + ");";
  }

  private static boolean isPrimitive(JavaType type) {
    return !type.boxed().equals(type.unboxed());
  }

  /** The type of the record's component, and of what the builder takes. */
  String componentType() {
    return required ? type.unboxed() : "@Nullable " + type.boxed();
  }

  /** The type of a variable that starts with null. */
  String boxed() {
    return type.boxed();
  }

  /** What the builder hands to the constructor. */
  String built() {
    return required ? "Parameters.required(\"" + name + "\", " + name + ")" : name;
  }

  /** The variable of the adapter that holds it. */
  String local() {
    return TAKEN_LOCALS.contains(name) ? name + "Value" : name;
  }

  /** What the adapter hands to the constructor. */
  String decoded() {
    return required
        ? "JsonObjects.required(" + local() + ", " + JavaLiterals.string(wireName) + ", in)"
        : local();
  }

  /** The expression that reads it. */
  String read() {
    return read(type, "in", 1);
  }

  private static String read(JavaType type, String in, int depth) {
    if (type instanceof Scalar scalar) {
      return "JsonValues." + scalar.reader() + "(" + in + ")";
    }
    if (!(type instanceof ListOf list)) {
      return adapter(type) + ".fromJson(" + in + ")";
    }
    String elements;
    if (list.elements() instanceof Scalar scalar) {
      elements = "JsonValues::" + scalar.reader();
    } else if (list.elements() instanceof ListOf) {
      String inner = "in" + depth;
      elements = inner + " -> " + read(list.elements(), inner, depth + 1);
    } else {
      elements = adapter(list.elements());
    }
    return "JsonLists.read(" + in + ", " + elements + ")";
  }

  /** The statement that writes it. */
  String write() {
    return write(type, "out.name(" + JavaLiterals.string(wireName) + ")", "value." + name + "()", 1)
        + ";";
  }

  private static String write(JavaType type, String out, String value, int depth) {
    if (type instanceof Scalar) {
      return "JsonValues.write(" + out + ", " + value + ")";
    }
    if (!(type instanceof ListOf list)) {
      return adapter(type) + ".toJson(" + out + ", " + value + ")";
    }
    String elements;
    if (list.elements() instanceof Scalar) {
      elements = "JsonValues::write";
    } else if (list.elements() instanceof ListOf) {
      String inner = "list" + depth;
      elements = "(out" + depth + ", " + inner + ") -> "
          + write(list.elements(), "out" + depth, inner, depth + 1);
    } else {
      elements = adapter(list.elements());
    }
    return "JsonLists.write(" + out + ", " + value + ", " + elements + ")";
  }

  private static String adapter(JavaType type) {
    return type.boxed() + "JsonAdapter.INSTANCE";
  }
}
