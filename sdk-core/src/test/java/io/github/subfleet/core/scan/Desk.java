package io.github.subfleet.core.scan;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.Headers;

/** Takes questions and answers them by hand. */
final class Desk {
  private final List<String> asked = new ArrayList<>();
  private final Map<String, CompletableFuture<ApiResponse<String>>> open = new LinkedHashMap<>();

  ApiCall<String> ask(String input) {
    return new Question(() -> {
      CompletableFuture<ApiResponse<String>> answer = new CompletableFuture<>();
      asked.add(input);
      open.put(input, answer);
      return answer;
    });
  }

  /** All questions, in their order, repeated ones too. */
  List<String> asked() {
    return asked;
  }

  /** Those that are not answered. */
  List<String> open() {
    return open.entrySet().stream()
        .filter(question -> !question.getValue().isDone())
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean isGivenUp(String input) {
    return open.get(input).isCancelled();
  }

  void answer(String input) {
    open.get(input)
        .complete(new ApiResponse<>(
            "answer to " + input, 200, Headers.of("X-SAPI-USED-UID-WEIGHT-1M", "60")));
  }

  void answerAll() {
    while (!open().isEmpty()) {
      open().forEach(this::answer);
    }
  }

  void refuse(String input, Throwable failure) {
    open.get(input).completeExceptionally(failure);
  }
}
