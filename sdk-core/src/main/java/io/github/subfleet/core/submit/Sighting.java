package io.github.subfleet.core.submit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one answer of the history says about one request. Not thread-safe. */
final class Sighting<F> {
  /** By the exchange's id, so that an item that an answer repeats is one. */
  private final Map<String, F> executed = new LinkedHashMap<>(2);

  private int pending;
  private int failed;
  private int foreign;
  private int different;

  void seen(Progress progress, String exchangeId, F item) {
    switch (progress) {
      case EXECUTED -> executed.put(exchangeId, item);
      case PENDING -> pending++;
      case FAILED -> failed++;
    }
  }

  void foreign() {
    foreign++;
  }

  void different() {
    different++;
  }

  /** The items that say that it was executed: there should be no more than one. */
  List<F> executed() {
    return List.copyOf(executed.values());
  }

  /** Whether there is an item with the id, whatever it says. */
  boolean isSomething() {
    return !executed.isEmpty() || pending + failed + different > 0;
  }

  /** Whether the last word of the history so far is that it failed. */
  boolean isFailed() {
    return failed > 0 && executed.isEmpty() && pending == 0;
  }

  /** Whether an item has the id, but is about something else. */
  boolean isDifferent() {
    return different > 0;
  }

  /** Whether the history did not heed the id, so that what is asked for may be on a further page. */
  boolean isUnfiltered() {
    return foreign > 0;
  }
}
