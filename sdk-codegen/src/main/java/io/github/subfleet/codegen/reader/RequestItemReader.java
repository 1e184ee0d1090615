package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.Item;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Parameter.Form;
import io.github.subfleet.codegen.document.RequestItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the objects of which a parameter holds a list. */
final class RequestItemReader {
  private static final Set<String> EXTENSIONS = Set.of("x-java-name", "x-sensitive");

  private final TypeReader types;
  private final Map<String, RequestItem> byName = new LinkedHashMap<>();

  RequestItemReader(TypeReader types) {
    this.types = types;
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
      List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
      List<Parameter> properties = new ArrayList<>();
      TypeReader.typed(schema.getProperties())
          .forEach((wireName, property) ->
              properties.add(property(wireName, property, required.contains(wireName))));
      SchemaReader.checkNames(
          properties.stream().map(Parameter::javaName).toList(),
          properties.stream().map(Parameter::wireName).toList());
      if (properties.isEmpty()) {
        throw new Refusal("has no properties");
      }
      return new RequestItem(
          JavaNames.type(name),
          SchemaReader.description(schema.getDescription()),
          List.copyOf(properties));
    } catch (Refusal refusal) {
      throw new Refusal("has elements of the schema " + name + ", which " + refusal.getMessage());
    }
  }

  private Parameter property(String wireName, Schema<?> schema, boolean required) {
    try {
      JavaType type = types.read(schema);
      if (type instanceof ListOf || type instanceof Model) {
        throw new Refusal("is a list or an object, which is not supported in an element");
      }
      Extensions extensions = Extensions.of(schema.getExtensions(), EXTENSIONS);
      return new Parameter(
          wireName,
          JavaNames.member(wireName, extensions.text("x-java-name")),
          types.description(schema),
          type,
          required,
          extensions.flag("x-sensitive"),
          Form.SINGLE,
          LimitsReader.read(schema, type, Form.SINGLE, null));
    } catch (Refusal refusal) {
      throw new Refusal("property '" + wireName + "' " + refusal.getMessage());
    }
  }
}
