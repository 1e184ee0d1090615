package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Objects;

/** Reads what an operation answers. */
final class AnswerReader {
  private AnswerReader() {}

  static JavaType read(io.swagger.v3.oas.models.Operation operation, TypeReader types) {
    ApiResponse response =
        operation.getResponses() == null ? null : operation.getResponses().get("200");
    MediaType json = response == null || response.getContent() == null
        ? null
        : response.getContent().get("application/json");
    if (json == null) {
      throw new Refusal("has no answer 200 of application/json");
    }
    checkExamples(json);
    JavaType type;
    try {
      type = types.read(json.getSchema());
    } catch (Refusal refusal) {
      throw new Refusal("the answer " + refusal.getMessage());
    }
    if (type instanceof Model
        || (type instanceof ListOf list && list.elements() instanceof Model)) {
      return type;
    }
    throw new Refusal("the answer is neither an object nor a list of objects");
  }

  private static void checkExamples(MediaType json) {
    Map<String, Example> named = Objects.requireNonNullElseGet(json.getExamples(), Map::of);
    if (json.getExample() == null && named.isEmpty()) {
      throw new Refusal("has no example of its answer");
    }
    named.forEach((name, example) -> {
      if (example.getValue() == null) {
        throw new Refusal("has no value in the example '" + name + "' of its answer");
      }
    });
  }
}
