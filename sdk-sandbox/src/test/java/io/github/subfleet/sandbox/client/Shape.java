package io.github.subfleet.sandbox.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The names and types in a JSON value, without the values. */
public final class Shape {
  private Shape() {}

  /** The shape; that of a list is the one shape which all its elements have, and a list must have some. */
  public static Object of(Object value) {
    if (value instanceof Map<?, ?> object) {
      Map<String, Object> members = new TreeMap<>();
      object.forEach((name, member) -> members.put((String) name, of(member)));
      return members;
    }
    if (value instanceof List<?> list) {
      List<Object> shapes = list.stream().map(Shape::of).distinct().collect(Collectors.toList());
      if (shapes.size() != 1) {
        throw new AssertionError("a list must have elements of one shape, but had " + shapes);
      }
      return shapes;
    }
    return value instanceof Number
        ? "number"
        : Objects.requireNonNull(value).getClass().getSimpleName();
  }
}
