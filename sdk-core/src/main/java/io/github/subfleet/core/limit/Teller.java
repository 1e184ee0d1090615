package io.github.subfleet.core.limit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells callers what was decided, one after the other. What depends on one's permit may give it back at once, which is the
 * next one's turn: if that one were told right there, thousands would be told on top of each other until the stack
 * overflows. Not to be used under the lock of a host.
 */
final class Teller {
  /** Whom each thread has still to tell, while it is at it. */
  private final Map<Thread, Queue<Waiter>> untold = new ConcurrentHashMap<>();

  void tell(List<Waiter> left) {
    if (left.isEmpty()) {
      return;
    }
    Thread thread = Thread.currentThread();
    Queue<Waiter> later = untold.get(thread);
    if (later != null) {
      later.addAll(left);
      return;
    }
    Queue<Waiter> all = new ArrayDeque<>(left);
    untold.put(thread, all);
    try {
      for (Waiter next = all.poll(); next != null; next = all.poll()) {
        next.tell();
      }
    } finally {
      untold.remove(thread);
    }
  }
}
