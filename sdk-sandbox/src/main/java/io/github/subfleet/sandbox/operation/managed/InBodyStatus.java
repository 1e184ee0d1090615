package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.refusal.Refusal;
import java.util.List;
import java.util.function.Supplier;

/**
 * Answers that say in their body, under HTTP 200, whether the request succeeded. The documentation shows successes only;
 * that refusals by such an operation (not by the gate before it) come the same way, and what else stands in them, is a
 * guess.
 */
final class InBodyStatus {
  private InBodyStatus() {}

  /**
   * An answer with code 200, or with the code of the refusal.
   *
   * @param code the value of {@code code} for a success, a number or a text
   * @param messageName {@code msg} or {@code message}
   * @param message the text for a success
   * @param rows makes the list of what there is to show
   */
  static JsonObject of(
      Object code, String messageName, String message, Supplier<List<JsonObject>> rows) {
    try {
      List<JsonObject> list = rows.get();
      return new JsonObject().put("code", code).put(messageName, message).put("snapshotVos", list);
    } catch (Refusal refusal) {
      Object refused = code instanceof String ? String.valueOf(refusal.code()) : refusal.code();
      return new JsonObject()
          .put("code", refused)
          .put(messageName, refusal.text())
          .put("snapshotVos", List.of());
    }
  }
}
