package io.github.subfleet.subaccount.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the document's operations, so that tests cover each of them. */
public final class Spec {
  private static final Path ROOT =
      Path.of("../spec/openapi.yaml").toAbsolutePath().normalize();
  private static final List<String> VERBS = List.of("get", "post", "put", "delete");

  private final Map<Path, Object> files = new HashMap<>();

  private Spec() {}

  /** All operations of the document. */
  public static List<DocumentedOperation> operations() {
    return new Spec().readOperations();
  }

  private List<DocumentedOperation> readOperations() {
    List<DocumentedOperation> operations = new ArrayList<>();
    map(map(file(ROOT)).get("paths")).forEach((path, reference) -> {
      Path file = ROOT.resolveSibling(map(reference).get("$ref").toString());
      Map<String, Object> verbs = map(file(file));
      for (String verb : VERBS) {
        if (verbs.containsKey(verb)) {
          operations.add(operation(verb, path, map(verbs.get(verb)), file));
        }
      }
    });
    return operations;
  }

  private DocumentedOperation operation(
      String verb, String path, Map<String, Object> operation, Path file) {
    Map<String, Object> json =
        map(map(map(map(operation.get("responses")).get("200")).get("content"))
            .get("application/json"));
    return new DocumentedOperation(
        operation.get("operationId").toString(),
        ((List<?>) operation.get("tags")).get(0).toString(),
        verb.toUpperCase(Locale.ROOT),
        path,
        parameters(operation, file),
        operation,
        map(resolve(json.get("schema"), file)),
        examples(json));
  }

  private List<DocumentedParameter> parameters(Map<String, Object> operation, Path file) {
    List<DocumentedParameter> parameters = new ArrayList<>();
    for (Object parameter :
        (List<?>) resolve(operation.getOrDefault("parameters", List.of()), file)) {
      DocumentedParameter read = DocumentedParameter.of(map(parameter));
      if (!read.name().equals("recvWindow")) {
        parameters.add(read);
      }
    }
    if (operation.containsKey("requestBody")) {
      Map<String, Object> content =
          map(map(resolve(operation.get("requestBody"), file)).get("content"));
      Map<String, Object> form =
          map(map(content.get("application/x-www-form-urlencoded")).get("schema"));
      List<?> required = (List<?>) form.getOrDefault("required", List.of());
      map(form.get("properties"))
          .forEach((name, property) -> parameters.add(
              DocumentedParameter.inBody(name, required.contains(name), map(property))));
    }
    return parameters;
  }

  private static Map<String, Object> examples(Map<String, Object> json) {
    if (json.containsKey("example")) {
      return Map.of("", json.get("example"));
    }
    Map<String, Object> examples = new LinkedHashMap<>();
    map(json.getOrDefault("examples", Map.of()))
        .forEach((name, example) -> examples.put(name, map(example).get("value")));
    return examples;
  }

  /** Replaces references by what they refer to, all the way down. No schema of ours contains itself. */
  private Object resolve(Object node, Path file) {
    if (node instanceof List<?> list) {
      return list.stream().map(element -> resolve(element, file)).toList();
    }
    if (!(node instanceof Map<?, ?>)) {
      return node;
    }
    Map<String, Object> map = map(node);
    if (map.get("$ref") instanceof String reference) {
      int hash = reference.indexOf("#/");
      Path target =
          hash == 0 ? file : file.resolveSibling(reference.substring(0, hash)).normalize();
      return resolve(map(file(target)).get(reference.substring(hash + 2)), target);
    }
    Map<String, Object> resolved = new LinkedHashMap<>();
    map.forEach((name, value) -> resolved.put(name, resolve(value, file)));
    // A reference with a description or a Java name of its own: what is its own counts.
    if (resolved.remove("allOf") instanceof List<?> references) {
      map(references.get(0)).forEach(resolved::putIfAbsent);
    }
    return resolved;
  }

  private Object file(Path file) {
    return files.computeIfAbsent(file.normalize(), Spec::load);
  }

  private static Object load(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }
}
