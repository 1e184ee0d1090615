package io.github.subfleet.subaccount.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Changes JSON that is held as maps, lists and values. Nothing is changed in place. */
public final class JsonTree {
  private JsonTree() {}

  /**
   * A property of an object somewhere in a tree.
   *
   * @param path how to get to the object from the root: names and indexes
   * @param name the property's name
   * @param isRequired whether an answer without it is broken
   */
  public record Property(List<Object> path, String name, boolean isRequired) {
    /** The object's path as Moshi writes it. */
    public String pathOfObject() {
      StringBuilder text = new StringBuilder("$");
      path.forEach(step -> text.append(step instanceof Integer ? "[" + step + "]" : "." + step));
      return text.toString();
    }
  }

  /** Replaces every value that is neither object, list nor null. */
  public static Object mapValues(Object tree, UnaryOperator<Object> change) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> changed = new LinkedHashMap<>();
      map.forEach((name, value) -> changed.put(name, mapValues(value, change)));
      return changed;
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(element -> mapValues(element, change)).toList();
    }
    return tree == null ? null : change.apply(tree);
  }

  /** Replaces every value that is neither object, list nor null, by what its schema says about it. */
  public static Object mapValues(
      Object tree, Map<?, ?> schema, BiFunction<Object, Map<?, ?>, Object> change) {
    if (tree instanceof Map<?, ?> map) {
      Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
      Map<Object, Object> changed = new LinkedHashMap<>();
      map.forEach((name, value) ->
          changed.put(name, mapValues(value, (Map<?, ?>) properties.get(name), change)));
      return changed;
    }
    if (tree instanceof List<?> list) {
      Map<?, ?> items = (Map<?, ?>) schema.get("items");
      return list.stream().map(element -> mapValues(element, items, change)).toList();
    }
    return tree == null ? null : change.apply(tree, schema);
  }

  /** Adds a property to every object. */
  public static Object addToObjects(Object tree, String name, Object added) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> changed = new LinkedHashMap<>();
      map.forEach((key, value) -> changed.put(key, addToObjects(value, name, added)));
      changed.put(name, added);
      return changed;
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(element -> addToObjects(element, name, added)).toList();
    }
    return tree;
  }

  /** Takes a property away from its object. */
  public static Object without(Object tree, Property property) {
    return at(tree, property.path(), object -> {
      Map<Object, Object> changed = new LinkedHashMap<>((Map<?, ?>) object);
      changed.remove(property.name());
      return changed;
    });
  }

  /** Sets a property to null. */
  public static Object withNull(Object tree, Property property) {
    return at(tree, property.path(), object -> {
      Map<Object, Object> changed = new LinkedHashMap<>((Map<?, ?>) object);
      changed.put(property.name(), null);
      return changed;
    });
  }

  private static Object at(Object tree, List<Object> path, UnaryOperator<Object> change) {
    if (path.isEmpty()) {
      return change.apply(tree);
    }
    Object step = path.get(0);
    List<Object> rest = path.subList(1, path.size());
    if (step instanceof Integer index) {
      List<Object> changed = new ArrayList<>((List<?>) tree);
      changed.set(index, at(changed.get(index), rest, change));
      return changed;
    }
    Map<Object, Object> changed = new LinkedHashMap<>((Map<?, ?>) tree);
    changed.put(step, at(Objects.requireNonNull(changed.get(step)), rest, change));
    return changed;
  }

  /** Every documented property of every object of an example. */
  public static List<Property> properties(Object tree, Map<?, ?> schema) {
    List<Property> found = new ArrayList<>();
    collect(tree, schema, List.of(), found);
    return found;
  }

  private static void collect(
      Object tree, Map<?, ?> schema, List<Object> path, List<Property> found) {
    if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(list.get(i), (Map<?, ?>) schema.get("items"), append(path, i), found);
      }
    } else if (tree instanceof Map<?, ?> object
        && schema.get("properties") instanceof Map<?, ?> properties) {
      List<?> required = schema.get("required") instanceof List<?> list ? list : List.of();
      properties.forEach((key, value) -> {
        String name = key.toString();
        Map<?, ?> property = (Map<?, ?>) value;
        boolean nullable = Boolean.TRUE.equals(property.get("nullable"));
        found.add(new Property(path, name, required.contains(name) && !nullable));
        if (object.containsKey(name)) {
          collect(object.get(name), property, append(path, name), found);
        }
      });
    }
  }

  private static List<Object> append(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }
}
