package io.github.subfleet.sandbox.exchange;

import io.github.subfleet.sandbox.SandboxRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest requests, oldest of them first. Thread-safe. */
final class RequestLog {
  private final Deque<LoggedRequest> requests = new ArrayDeque<>();
  private final int capacity;

  RequestLog(int capacity) {
    this.capacity = capacity;
  }

  synchronized void add(LoggedRequest request) {
    requests.addLast(request);
    if (requests.size() > capacity) {
      requests.removeFirst();
    }
  }

  synchronized List<SandboxRequest> all() {
    return requests.stream().map(LoggedRequest::shown).toList();
  }

  synchronized void clear() {
    requests.clear();
  }
}
