package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.HistorySearch;
import io.github.subfleet.codegen.document.IdentifiedWrite.State;
import io.github.subfleet.codegen.document.JavaType.OpenEnum;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Property;
import java.util.List;
import java.util.Set;

/** Reads how an item of a history says how far it has come. */
final class StateReader {
  private static final String STATE = "state";
  private static final Set<String> FIELDS = Set.of("property", "executed", "failed");

  private final HistoryReader histories;

  StateReader(SchemaReader schemas) {
    this.histories = new HistoryReader(schemas);
  }

  State read(String extension, Extensions extensionFields, HistorySearch search) {
    Extensions fields = extensionFields.fields(STATE, FIELDS);
    if (fields == null) {
      throw new Refusal("has no " + extension + "." + STATE);
    }
    String name = fields.requiredText("property");
    try {
      return read(fields, histories.property(name, search.pagination().itemType()));
    } catch (Refusal refusal) {
      throw new Refusal(extension + "." + STATE + " " + refusal.getMessage());
    }
  }

  private State read(Extensions fields, Property property) {
    boolean isText = property.type() == Scalar.TEXT || property.type() instanceof OpenEnum;
    if (!isText || !property.required()) {
      throw new Refusal(
          "names '" + property.wireName() + "', which is no required text or enumeration");
    }
    List<String> executed = texts(fields.oneOrMoreTexts("executed"), property);
    List<String> failed = texts(fields.oneOrMoreTexts("failed"), property);
    if (executed.isEmpty() || failed.isEmpty() || executed.stream().anyMatch(failed::contains)) {
      throw new Refusal("needs values for executed and failed, and none for both");
    }
    return new State(property, executed, failed);
  }

  private List<String> texts(List<String> values, Property property) {
    return values.stream()
        .map(value -> property.type() instanceof OpenEnum type
            ? histories.constant(type, value).text()
            : value)
        .toList();
  }
}
