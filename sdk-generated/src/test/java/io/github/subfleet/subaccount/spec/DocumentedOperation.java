package io.github.subfleet.subaccount.spec;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the document says of an operation.
 *
 * @param id the operationId
 * @param tag the operation's group
 * @param verb the HTTP verb, in capitals
 * @param path the path, with its leading slash
 * @param parameters the parameters, without recvWindow
 * @param extensions all that the document says of the operation, with its {@code x-} extensions
 * @param schema the answer's schema, without references
 * @param examples the documented answers by their names, as maps, lists and values; the only one has no name
 */
public record DocumentedOperation(
    String id,
    String tag,
    String verb,
    String path,
    List<DocumentedParameter> parameters,
    Map<String, Object> extensions,
    Map<String, Object> schema,
    Map<String, Object> examples) {

  /** The documented answers, each with its operation. */
  public List<DocumentedAnswer> answers() {
    return examples.entrySet().stream()
        .map(example -> new DocumentedAnswer(this, example.getKey(), example.getValue()))
        .toList();
  }

  /** What must hold between the parameters. */
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> rules() {
    return (List<Map<String, Object>>) extensions.getOrDefault("x-rules", List.of());
  }

  /** How it answers in pages; empty if it does not. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> pagination() {
    return (Map<String, Object>) extensions.getOrDefault("x-pagination", Map.of());
  }

  /** Whether a pager sets a parameter, so that a request can do without it. */
  public boolean isSetByPagers(DocumentedParameter parameter) {
    Map<String, Object> pagination = pagination();
    Map<?, ?> window = (Map<?, ?>) pagination.getOrDefault("window", Map.of());
    return Stream.of(
            pagination.get("page"),
            pagination.get("offset"),
            pagination.get("size"),
            window.get("from"),
            window.get("to"))
        .anyMatch(parameter.name()::equals);
  }

  /** Finds a parameter by its name on the wire. */
  public DocumentedParameter parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return id;
  }
}
