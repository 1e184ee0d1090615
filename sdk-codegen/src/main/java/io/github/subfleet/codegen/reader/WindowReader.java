package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Property;
import io.github.subfleet.codegen.document.Window;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which time an answer reaches over, and how its items are told apart. */
final class WindowReader {
  private static final String WINDOW = "x-pagination.window";
  private static final String ITEM_ID = "itemId";
  private static final String ITEM_TIME = "itemTime";
  private static final Set<String> FIELDS = Set.of("from", "to", "maxSpan", "default", "oldest");

  private final SchemaReader schemas;

  WindowReader(SchemaReader schemas) {
    this.schemas = schemas;
  }

  @Nullable
  Window read(Extensions pagination, Scope scope, JavaType itemType) {
    Extensions fields = pagination.fields("window", FIELDS);
    if (fields == null) {
      if (pagination.has(ITEM_ID) || pagination.has(ITEM_TIME)) {
        throw new Refusal("has x-pagination.itemId or itemTime without a window");
      }
      return null;
    }
    Property itemTime = property(ITEM_TIME, pagination.requiredText(ITEM_TIME), itemType);
    if (itemTime.type() != Scalar.INSTANT) {
      throw new Refusal("x-pagination.itemTime names '" + itemTime.wireName()
          + "', which is no integer of the format epoch-millis");
    }
    List<Property> itemId = pagination.oneOrMoreTexts(ITEM_ID).stream()
        .map(name -> property(ITEM_ID, name, itemType))
        .toList();
    return new Window(
        end("from", fields, scope),
        end("to", fields, scope),
        fields.requiredDuration("maxSpan"),
        fields.duration("default"),
        fields.period("oldest"),
        itemId,
        itemTime);
  }

  private static Parameter end(String field, Extensions fields, Scope scope) {
    Parameter parameter = scope.parameter(WINDOW + "." + field, fields.requiredText(field));
    if (parameter.type() != Scalar.INSTANT) {
      throw new Refusal(WINDOW + "." + field + " names '" + parameter.wireName()
          + "', which is no integer of the format epoch-millis");
    }
    return parameter;
  }

  private Property property(String field, String name, JavaType itemType) {
    if (itemType instanceof Model model) {
      return schemas
          .object(model.name())
          .property(name)
          .orElseThrow(() ->
              new Refusal("x-pagination." + field + " names the unknown property '" + name + "'"));
    }
    throw new Refusal("x-pagination.window needs items that are objects");
  }
}
