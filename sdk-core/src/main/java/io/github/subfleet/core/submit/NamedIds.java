package io.github.subfleet.core.submit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the requests of a named batch ids that are the same each time the batch is put together. */
final class NamedIds<Q> {
  private final String batch;
  private final IdentifiedWrite<Q, ?, ?, ?> write;

  NamedIds(String batch, IdentifiedWrite<Q, ?, ?, ?> write) {
    if (batch.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    this.batch = batch;
    this.write = write;
  }

  List<Q> identify(List<Q> requests) {
    Map<Map<String, String>, Integer> occurrences = new HashMap<>();
    List<Q> identified = new ArrayList<>(requests.size());
    for (Q request : requests) {
      if (write.clientId().apply(request) == null) {
        Map<String, String> parameters = write.codec().parameters().apply(request);
        int occurrence = occurrences.merge(parameters, 1, Integer::sum);
        String id = IdText.derive(batch, parameters, occurrence);
        identified.add(write.withClientId().apply(request, id));
      } else {
        identified.add(request);
      }
    }
    return identified;
  }
}
