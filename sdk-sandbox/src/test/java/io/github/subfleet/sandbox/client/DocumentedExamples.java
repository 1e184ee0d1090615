package io.github.subfleet.sandbox.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The examples of answers that the document holds: by operationId, or, where an operation has several, by operationId
 * and name as in {@code managedSnapshot/spot}.
 */
public final class DocumentedExamples {
  private DocumentedExamples() {}

  public static Map<String, Object> byName() {
    Map<String, Object> examples = new LinkedHashMap<>();
    Map<?, ?> paths = (Map<?, ?>) at(load("openapi.yaml"), "paths");
    for (Object path : paths.values()) {
      Map<?, ?> verbs = (Map<?, ?>) load((String) at(path, "$ref"));
      for (Object operation : verbs.values()) {
        String id = (String) at(operation, "operationId");
        Map<?, ?> answer =
            (Map<?, ?>) at(operation, "responses", "200", "content", "application/json");
        if (answer.containsKey("example")) {
          examples.put(id, answer.get("example"));
        } else {
          Map<?, ?> named = (Map<?, ?>) answer.get("examples");
          named.forEach((name, example) -> examples.put(id + "/" + name, at(example, "value")));
        }
      }
    }
    return examples;
  }

  private static Object at(Object value, String... names) {
    Object found = value;
    for (String name : names) {
      found = ((Map<?, ?>) found).get(name);
    }
    return found;
  }

  private static Object load(String file) {
    try (InputStream in =
        DocumentedExamples.class.getResourceAsStream("/io/github/subfleet/sandbox/spec/" + file)) {
      return new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
