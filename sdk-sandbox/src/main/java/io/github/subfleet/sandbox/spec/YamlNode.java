package io.github.subfleet.sandbox.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in the document. Stepping on follows {@code $ref}s, into other files too. */
final class YamlNode {
  private final YamlFiles files;
  private final String file;
  private final Object value;

  private YamlNode(YamlFiles files, String file, Object value) {
    this.files = files;
    this.file = file;
    this.value = value;
  }

  /** The place that a reference such as {@code ../schemas/assets.yaml#/Amount} leads to, seen from a file. */
  static YamlNode at(YamlFiles files, String fromFile, String reference) {
    int hash = reference.indexOf('#');
    String path = hash < 0 ? reference : reference.substring(0, hash);
    String pointer = hash < 0 ? "" : reference.substring(hash + 1);
    String file = path.isEmpty() ? fromFile : YamlFiles.resolve(fromFile, path);
    YamlNode node = new YamlNode(files, file, files.load(file));
    for (String step : pointer.split("/", -1)) {
      if (!step.isEmpty()) {
        node = node.get(step.replace("~1", "/").replace("~0", "~"));
      }
    }
    return node.followed();
  }

  /** The child of a name. */
  YamlNode get(String name) {
    YamlNode child = find(name);
    if (child == null) {
      throw new IllegalStateException("the document lacks " + name + " in " + file);
    }
    return child;
  }

  /** The child of a name, or null if there is none. */
  @Nullable
  YamlNode find(String name) {
    Object child = map().get(name);
    return child == null ? null : new YamlNode(files, file, child).followed();
  }

  /** The names of the children. */
  List<String> names() {
    return map().keySet().stream().map(String::valueOf).toList();
  }

  /** The elements of a list. */
  List<YamlNode> elements() {
    if (!(value instanceof List<?> list)) {
      throw new IllegalStateException("the document has no list where one is due, in " + file);
    }
    List<YamlNode> elements = new ArrayList<>();
    for (Object element : list) {
      elements.add(new YamlNode(files, file, element).followed());
    }
    return elements;
  }

  /** The value as text. */
  String text() {
    return value.toString();
  }

  /** The child of a name as text, or null if there is none. */
  @Nullable
  String findText(String name) {
    YamlNode child = find(name);
    return child == null ? null : child.text();
  }

  /** The child of a name as a whole number, or null if there is none. */
  @Nullable
  Integer findInteger(String name) {
    String text = findText(name);
    return text == null ? null : Integer.valueOf(text);
  }

  /** The child of a name as a number, or null if there is none. */
  @Nullable
  BigDecimal findDecimal(String name) {
    String text = findText(name);
    return text == null ? null : new BigDecimal(text);
  }

  /** Whether there is a child of a name, and it says so. */
  boolean isTrue(String name) {
    return "true".equals(findText(name));
  }

  /** The elements of a list as texts. */
  List<String> texts() {
    return elements().stream().map(YamlNode::text).toList();
  }

  /** The schema that this one gives another description to; itself if it does not. */
  YamlNode unwrapped() {
    YamlNode wrapped = find("allOf");
    return wrapped == null ? this : wrapped.elements().get(0);
  }

  private Map<?, ?> map() {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalStateException("the document has no object where one is due, in " + file);
    }
    return map;
  }

  private YamlNode followed() {
    return value instanceof Map<?, ?> map && map.get("$ref") instanceof String reference
        ? at(files, file, reference)
        : this;
  }
}
