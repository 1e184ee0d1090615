package io.github.subfleet.subaccount.spec;

import java.util.Map;

/**
 * What the document says of an operation's answer.
 *
 * @param id the operationId
 * @param tag the operation's group
 * @param example the documented answer, as maps, lists and values
 * @param schema the answer's schema, without references
 */
public record DocumentedOperation(
    String id, String tag, Object example, Map<String, Object> schema) {
  @Override
  public String toString() {
    return id;
  }
}
