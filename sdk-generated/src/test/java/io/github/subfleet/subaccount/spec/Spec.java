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
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the document's answers and their examples, so that tests cover every operation that it has. */
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
          operations.add(operation(map(verbs.get(verb)), file));
        }
      }
    });
    return operations;
  }

  private DocumentedOperation operation(Map<String, Object> operation, Path file) {
    Map<String, Object> json =
        map(map(map(map(operation.get("responses")).get("200")).get("content"))
            .get("application/json"));
    return new DocumentedOperation(
        operation.get("operationId").toString(),
        ((List<?>) operation.get("tags")).get(0).toString(),
        json.get("example"),
        map(resolve(json.get("schema"), file)));
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
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }
}
