package io.github.subfleet.codegen.document;

import java.util.List;

/**
 * A write whose requests carry an id of the caller's, by which it is found again.
 *
 * @param write the operation
 * @param idempotency the parameter with the id, and the name of what submits it
 * @param answerId the property of the answer with the id that the exchange gives it
 * @param search where it is found
 * @param lookupId the parameter of that operation that carries the caller's id
 * @param itemClientId the property of an item with the caller's id
 * @param itemId the property of an item with the id that the exchange gives it
 * @param state how far an item has come
 */
public record IdentifiedWrite(
    Operation write,
    Idempotency idempotency,
    Property answerId,
    HistorySearch search,
    Parameter lookupId,
    Property itemClientId,
    Property itemId,
    State state) {

  /**
   * How far an item has come.
   *
   * @param property the property that says so
   * @param executed its texts that mean that the write was executed
   * @param failed its texts that mean that it failed
   */
  public record State(Property property, List<String> executed, List<String> failed) {}
}
