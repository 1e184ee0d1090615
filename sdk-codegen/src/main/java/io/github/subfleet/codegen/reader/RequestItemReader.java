package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.Item;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.Parameter.Form;
import io.github.subfleet.codegen.document.RequestItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the objects of which a parameter holds a list. */
final class RequestItemReader {
  private final TypeReader types;
  private final FieldReader fields;
  private final Map<String, RequestItem> byName = new LinkedHashMap<>();

  RequestItemReader(TypeReader types) {
    this.types = types;
    this.fields = new FieldReader(types);
  }

  /** What was read so far. */
  List<RequestItem> all() {
    return List.copyOf(byName.values());
  }

  JavaType listOf(@Nullable Schema<?> schema) {
    Schema<?> elements =
        schema == null || !"array".equals(schema.getType()) ? null : schema.getItems();
    if (elements == null || elements.get$ref() == null) {
      throw new Refusal("has x-indexed: true, but is no list of a named object");
    }
    String name = TypeReader.nameIn(elements.get$ref());
    Schema<?> named = types.named(name);
    if (!TypeReader.isObject(named)) {
      throw new Refusal("has x-indexed: true, but is no list of a named object");
    }
    RequestItem item = byName.get(name);
    if (item == null) {
      item = read(name, named);
      byName.put(name, item);
    }
    return new ListOf(new Item(item));
  }

  private RequestItem read(String name, Schema<?> schema) {
    try {
      Extensions.of(schema.getExtensions(), Set.of());
      return new RequestItem(
          JavaNames.type(name),
          SchemaReader.description(schema.getDescription()),
          fields.read(schema, Form.SINGLE));
    } catch (Refusal refusal) {
      throw new Refusal("has elements of the schema " + name + ", which " + refusal.getMessage());
    }
  }
}
