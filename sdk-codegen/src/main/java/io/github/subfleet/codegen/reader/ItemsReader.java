package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.Property;
import java.util.ArrayList;
import java.util.List;

/** Reads where an answer holds the items of its list. */
final class ItemsReader {
  /** Stands for the answer itself, where that is the list. */
  private static final String ROOT = "$";

  private final SchemaReader schemas;

  ItemsReader(SchemaReader schemas) {
    this.schemas = schemas;
  }

  /** The properties that lead to the items: one path, or one for each part of the answer. */
  List<List<Property>> paths(Extensions pagination, JavaType result) {
    List<String> names = pagination.oneOrMoreTexts("items");
    if (names.equals(List.of(ROOT))) {
      if (!(result instanceof ListOf)) {
        throw noList(ROOT);
      }
      return List.of(List.of());
    }
    boolean hasParts = names.size() > 1;
    return names.stream()
        .map(name -> hasParts ? partPath(name, result) : List.of(list(name, name, result)))
        .toList();
  }

  private List<Property> partPath(String name, JavaType result) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      throw new Refusal("x-pagination.items names '" + name + "', which is in no part: part.items");
    }
    Property part = property(name, name.substring(0, dot), result);
    if (part.required()) {
      throw new Refusal("x-pagination.items names '" + name + "', but that part is always there");
    }
    return List.of(part, list(name, name.substring(dot + 1), part.type()));
  }

  private Property list(String name, String lastName, JavaType owner) {
    Property list = property(name, lastName, owner);
    if (!(list.type() instanceof ListOf)) {
      throw noList(name);
    }
    if (!list.required()) {
      throw new Refusal("x-pagination.items names '" + name + "', which is not required");
    }
    return list;
  }

  private Property property(String name, String step, JavaType owner) {
    if (owner instanceof Model model) {
      return schemas.object(model.name()).property(step).orElseThrow(() -> unknown(name));
    }
    throw unknown(name);
  }

  /** The one type that the items at all paths have. */
  JavaType typeOf(List<List<Property>> paths, JavaType result) {
    List<JavaType> types = new ArrayList<>();
    for (List<Property> path : paths) {
      JavaType list = path.isEmpty() ? result : path.get(path.size() - 1).type();
      types.add(((ListOf) list).elements());
    }
    if (types.stream().distinct().count() != 1) {
      throw new Refusal("x-pagination.items names lists of different things");
    }
    return types.get(0);
  }

  private static Refusal noList(String name) {
    return new Refusal("x-pagination.items names '" + name + "', which is no list");
  }

  private static Refusal unknown(String name) {
    return new Refusal("x-pagination.items names the unknown property '" + name + "'");
  }
}
