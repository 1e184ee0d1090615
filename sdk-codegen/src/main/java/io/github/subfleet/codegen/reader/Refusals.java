package io.github.subfleet.codegen.reader;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what a document is refused for, so that its author sees everything at once. */
final class Refusals {
  private final Set<String> messages = new LinkedHashSet<>();

  void add(String where, String what) {
    messages.add(where + ": " + what);
  }

  /** Reads a part of the document; what it is refused for is noted with the part's name. */
  <T> Optional<T> attempt(String where, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (Refusal refusal) {
      add(where, String.valueOf(refusal.getMessage()));
      return Optional.empty();
    }
  }

  void throwIfAny() {
    if (!messages.isEmpty()) {
      throw new RefusedDocumentException(String.join("\n  ", messages));
    }
  }
}
