package io.github.subfleet.sandbox.effect;

import io.github.subfleet.sandbox.http.Reply;
import io.github.subfleet.sandbox.spec.AnswerSpec;
import io.github.subfleet.sandbox.spec.OperationSpec;

/** Answers and deliveries that nobody expects. */
final class Oddities {
  private Oddities() {}

  static Reply garbage(Hit hit) {
    Reply usual = hit.run();
    return usual.status() == 200 ? usual.withBody("{\"tranId\": 1, \"sta<!-- \u0000 }}]") : usual;
  }

  static Reply unknownFields(Hit hit) {
    Reply usual = hit.run();
    return usual.status() == 200
        ? usual.withBody(StrangeJson.withUnknownFields(usual.body()))
        : usual;
  }

  static Reply unknownValues(Hit hit) {
    Reply usual = hit.run();
    OperationSpec operation = hit.operation();
    if (usual.status() != 200 || operation == null) {
      return usual;
    }
    AnswerSpec answer = operation.answer();
    return usual.withBody(StrangeJson.withUnknownValues(usual.body(), answer));
  }

  static Reply deliverTwice(Hit hit) {
    hit.run();
    return hit.run();
  }
}
