package io.github.subfleet.sandbox.operation;

/**
 * One operation of the exchange. An operation keeps nothing itself: what it reads and changes is the ledger.
 *
 * <p>It runs while nobody else touches the ledger, and it must refuse before it changes anything.
 */
public interface Operation {
  /** Its {@code operationId} in the document. */
  String id();

  /**
   * Does it.
   *
   * @param call who asks for what, and the ledger
   * @return the answer: a {@link io.github.subfleet.sandbox.json.JsonObject} or a list
   * @throws io.github.subfleet.sandbox.refusal.Refusal if it is not to be done
   */
  Object answer(OperationCall call);
}
