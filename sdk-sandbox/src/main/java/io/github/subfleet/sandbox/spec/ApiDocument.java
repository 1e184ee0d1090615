package io.github.subfleet.sandbox.spec;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API document, as far as a sandbox needs it. Immutable. */
public final class ApiDocument {
  private static final List<String> VERBS = List.of("get", "post", "put", "delete");

  private final Map<String, Map<String, OperationSpec>> byPath;

  private ApiDocument(Map<String, Map<String, OperationSpec>> byPath) {
    this.byPath = byPath;
  }

  /** The document packed with the sandbox. It is read once. */
  public static ApiDocument packed() {
    return Packed.DOCUMENT;
  }

  /** Reads a document that lies beside this class in the jar. */
  static ApiDocument read(String file) {
    YamlNode paths = YamlNode.at(new YamlFiles(), file, "#/paths");
    Map<String, Map<String, OperationSpec>> byPath = new LinkedHashMap<>();
    for (String path : paths.names()) {
      YamlNode node = paths.get(path);
      Map<String, OperationSpec> byVerb = new LinkedHashMap<>();
      for (String verb : VERBS) {
        YamlNode operation = node.find(verb);
        if (operation != null) {
          OperationSpec spec = OperationSpec.of(path, verb, operation);
          byVerb.put(spec.verb(), spec);
        }
      }
      byPath.put(path, byVerb);
    }
    return new ApiDocument(byPath);
  }

  /** The operations of a path by verb; null if there is no such path. */
  public @Nullable Map<String, OperationSpec> at(String path) {
    return byPath.get(path);
  }

  /** All operations. */
  public List<OperationSpec> operations() {
    return byPath.values().stream().map(Map::values).flatMap(Collection::stream).toList();
  }

  private static final class Packed {
    static final ApiDocument DOCUMENT = read("openapi.yaml");
  }
}
