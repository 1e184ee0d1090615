package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.ObjectSchema;
import io.github.subfleet.codegen.document.Operation;
import io.github.subfleet.codegen.document.Pagination;
import io.github.subfleet.codegen.document.Pagination.Offset;
import io.github.subfleet.codegen.document.Pagination.Size;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.RequestItem;
import io.github.subfleet.codegen.document.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A generated record, as templates see it.
 *
 * @param name its simple name
 * @param description what it is
 * @param buildFails when its builder throws, in words
 * @param fields its components
 * @param rules the statements of its constructor that check components against each other
 */
record RecordView(
    String name,
    String description,
    String buildFails,
    List<FieldView> fields,
    List<String> rules) {
  private static final String NOT_ALLOWED =
      "if a parameter is not set that must be, or has a value that is not allowed";
  private static final String NOT_SENT = "null leaves it out";

  static RecordView of(ObjectSchema schema) {
    List<FieldView> fields = new ArrayList<>();
    schema.properties().forEach(property -> fields.add(FieldView.of(fields.size(), property)));
    return new RecordView(
        schema.name(),
        schema.description(),
        "if something is not set that must be",
        List.copyOf(fields),
        List.of());
  }

  static RecordView requestOf(Operation operation) {
    List<FieldView> fields = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      fields.add(
          FieldView.of(fields.size(), parameter, whenNull(parameter, operation.pagination())));
    }
    return new RecordView(
        operation.requestName(),
        operation.summary(),
        NOT_ALLOWED,
        List.copyOf(fields),
        operation.rules().stream().map(RuleChecks::of).toList());
  }

  static RecordView elementOf(RequestItem item) {
    List<FieldView> fields = new ArrayList<>();
    item.properties()
        .forEach(property -> fields.add(FieldView.of(fields.size(), property, NOT_SENT)));
    return new RecordView(
        item.name(), item.description(), NOT_ALLOWED, List.copyOf(fields), List.of());
  }

  private static String whenNull(Parameter parameter, @Nullable Pagination pagination) {
    if (pagination == null || !pagination.sets(parameter)) {
      return NOT_SENT;
    }
    Parameter position = pagination.position();
    if (position != null && position.wireName().equals(parameter.wireName())) {
      return pagination.style() instanceof Offset ? "null for none" : "null for the first page";
    }
    Size size = pagination.size();
    if (size != null && size.parameter().wireName().equals(parameter.wireName())) {
      return "null for " + size.largest();
    }
    return isRequiredEnd(parameter, pagination.window())
        ? "null if the time is given to {@code between} of the call, which fails without it"
        : NOT_SENT;
  }

  private static boolean isRequiredEnd(Parameter parameter, @Nullable Window window) {
    return window != null
        && Stream.of(window.from(), window.to())
            .anyMatch(end -> end.wireName().equals(parameter.wireName()) && end.required());
  }

  boolean hasFields() {
    return !fields.isEmpty();
  }

  /** The statements of the constructor. */
  List<String> checks() {
    return Stream.concat(fields.stream().flatMap(field -> field.checks().stream()), rules.stream())
        .toList();
  }

  boolean hasChecks() {
    return !checks().isEmpty();
  }

  boolean hasLists() {
    return fields.stream().anyMatch(field -> field.type() instanceof ListOf);
  }

  /** The expression of a {@code toString} that hides what is sensitive. */
  String masked() {
    StringBuilder text = new StringBuilder('"' + name + "[");
    for (FieldView field : fields) {
      text.append(field.index() == 0 ? "" : ", ").append(field.name()).append('=');
      text.append(field.sensitive() ? "***" : "\" + " + field.name() + " + \"");
    }
    return text.append("]\"").toString();
  }

  boolean hasSensitive() {
    return fields.stream().anyMatch(FieldView::sensitive);
  }
}
