package io.github.subfleet.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads histories to their ends. */
final class Pages {
  private static final int SIZE = 50;

  private Pages() {}

  /** The rows of all pages; {@code list} is the name of the list in an answer, null if it is the answer. */
  static Stream<Map<?, ?>> of(Client client, String path, Query query, String list) {
    List<Map<?, ?>> all = new ArrayList<>();
    int number = 1;
    List<Map<?, ?>> page;
    do {
      page = rows(client.get(path, query + "&limit=" + SIZE + "&page=" + number++), list);
      all.addAll(page);
    } while (page.size() == SIZE);
    return all.stream();
  }

  /** The rows of one answer. */
  static List<Map<?, ?>> rows(Answer answer, String list) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Object rows = list == null ? answer.json() : answer.at(list);
    return ((List<?>) rows).stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
  }
}
