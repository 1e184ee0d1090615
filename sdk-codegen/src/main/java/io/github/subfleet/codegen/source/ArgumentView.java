package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.JavaType.Item;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.Parameter;
import java.util.stream.Collectors;

/**
 * A parameter of a method of the Retrofit interface.
 *
 * @param parameter what the document says
 */
record ArgumentView(Parameter parameter) {
  String name() {
    return parameter.javaName();
  }

  String description() {
    return parameter.description();
  }

  /** What tells Retrofit how to send it. */
  String annotation() {
    String named =
        "(value = \"" + JavaLiterals.encoded(parameter.wireName()) + "\", encoded = true)";
    return switch (parameter.form()) {
      case INDEXED -> "@QueryMap(encoded = true)";
      case BODY_FIELD -> "@Field" + named;
      case SINGLE, REPEATED, COMMA_SEPARATED -> "@Query" + named;
    };
  }

  String type() {
    return switch (parameter.form()) {
      case INDEXED -> "Map<String, Object>";
      case COMMA_SEPARATED -> parameter.required() ? "String" : "@Nullable String";
      case SINGLE, REPEATED, BODY_FIELD ->
        parameter.required()
            ? parameter.type().unboxed()
            : "@Nullable " + parameter.type().boxed();
    };
  }

  /** How the facade takes it from the request. */
  String value() {
    String value = "request." + parameter.javaName() + "()";
    return switch (parameter.form()) {
      case SINGLE, REPEATED, BODY_FIELD -> value;
      case COMMA_SEPARATED -> {
        String joined = "Parameters.commaSeparated(" + value + ")";
        yield parameter.required() ? joined : value + " == null ? null : " + joined;
      }
      case INDEXED ->
        "IndexedParameters.of(\"" + JavaLiterals.encoded(parameter.wireName()) + "\", " + value
            + ", (item, parameters) -> parameters" + puts() + ")";
    };
  }

  private String puts() {
    Item item = (Item) ((ListOf) parameter.type()).elements();
    return item.item().properties().stream()
        .map(property -> ".put(\"" + JavaLiterals.encoded(property.wireName()) + "\", item."
            + property.javaName() + "())")
        .collect(Collectors.joining());
  }
}
