package io.github.subfleet.core.submit;

import io.github.subfleet.core.submit.JournalStep.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All writes of one submitter that are open, and with a journal those that are settled, too. Thread-safe. */
final class Intents {
  private final String operation;
  private final @Nullable Journal journal;
  private final Map<String, Intent> known = new LinkedHashMap<>();
  private final Set<String> underWay = new HashSet<>();

  Intents(String operation, @Nullable Journal journal) {
    this.operation = operation;
    this.journal = journal;
    if (journal != null) {
      journal.start().forEach(this::recall);
    }
  }

  private void recall(JournalStep step) {
    if (!step.operation().equals(operation)) {
      throw new JournalException(
          "the journal holds steps of " + step.operation() + ", and cannot be used for "
              + operation,
          null);
    }
    try {
      add(step);
    } catch (RuntimeException e) {
      throw new JournalException(
          "the journal makes no sense at a step " + step.kind() + " of client id " + step.clientId()
              + ": " + e.getMessage(),
          step.clientId(),
          e);
    }
  }

  private Intent add(JournalStep step) {
    Intent before = known.get(step.clientId());
    Intent after = before == null ? Intent.first(step) : before.after(step);
    known.put(step.clientId(), after);
    return after;
  }

  boolean hasJournal() {
    return journal != null;
  }

  /**
   * Takes writes in hand. Those that are new are recorded, all at once; of the others it is given what is known. Nobody
   * else gets those that are open before they are released.
   *
   * @param requests the parameters, by client id
   * @param now when that is
   * @param anew which of those that are known are begun anew
   */
  synchronized List<Intent> claim(
      Map<String, Map<String, String>> requests, Instant now, Predicate<Intent> anew) {
    List<JournalStep> steps = new ArrayList<>();
    requests.forEach((id, parameters) -> {
      if (underWay.contains(id)) {
        throw new IllegalStateException("client id " + id + " is being submitted already");
      }
      Intent intent = known.get(id);
      if (intent != null
          && !intent.isSkipped()
          && !intent.fingerprint().equals(IdText.fingerprint(parameters))) {
        throw new IllegalArgumentException(
            "client id " + id + " belongs to a request with other parameters");
      }
      if (intent == null || anew.test(intent)) {
        steps.add(new JournalStep(operation, id, Kind.INTENDED, now, parameters));
      }
    });
    append(steps);
    steps.forEach(this::add);
    return requests.keySet().stream().map(this::take).toList();
  }

  /** Takes in hand whatever is open and in nobody's hands. */
  synchronized List<Intent> claimOpen() {
    List<Intent> open = known.values().stream()
        .filter(intent -> !intent.isSettled() && !underWay.contains(intent.clientId()))
        .toList();
    open.forEach(intent -> take(intent.clientId()));
    return open;
  }

  private Intent take(String id) {
    Intent intent = Objects.requireNonNull(known.get(id), id);
    if (!intent.isSettled()) {
      underWay.add(id);
    }
    return intent;
  }

  /** Lets go of a write, settled or not. */
  synchronized void release(String id) {
    underWay.remove(id);
  }

  /** Records what happens next to a write in hand. */
  Intent record(String id, Kind kind, Instant now, Map<String, String> details) {
    return record(List.of(new JournalStep(operation, id, kind, now, details))).get(0);
  }

  /** Records the same about several writes in hand, all at once. */
  List<Intent> record(List<String> ids, Kind kind, Instant now, Map<String, String> details) {
    return record(ids.stream()
        .map(id -> new JournalStep(operation, id, kind, now, details))
        .toList());
  }

  private List<Intent> record(List<JournalStep> steps) {
    // Outside the lock: writes wait for the disk side by side.
    append(steps);
    synchronized (this) {
      List<Intent> intents = steps.stream().map(this::add).toList();
      if (journal == null) {
        intents.stream().filter(Intent::isSettled).map(Intent::clientId).forEach(known::remove);
      }
      return intents;
    }
  }

  private void append(List<JournalStep> steps) {
    if (journal == null || steps.isEmpty()) {
      return;
    }
    try {
      journal.append(steps);
    } catch (JournalException e) {
      JournalStep first = steps.get(0);
      String others = steps.size() == 1 ? "" : " and " + (steps.size() - 1) + " more";
      throw new JournalException(
          operation + " with client id " + first.clientId() + others + " could not be recorded as "
              + first.kind() + ": " + e.getMessage(),
          first.clientId(),
          e);
    }
  }
}
