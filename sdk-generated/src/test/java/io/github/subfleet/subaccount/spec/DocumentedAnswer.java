package io.github.subfleet.subaccount.spec;

import java.util.Map;

/**
 * An example of an answer.
 *
 * @param operation the operation
 * @param name the example's name, empty if it is the only one
 * @param body the answer, as maps, lists and values
 */
public record DocumentedAnswer(DocumentedOperation operation, String name, Object body) {
  /** The answer's schema, without references. */
  public Map<String, Object> schema() {
    return operation.schema();
  }

  @Override
  public String toString() {
    return name.isEmpty() ? operation.id() : operation.id() + "/" + name;
  }
}
