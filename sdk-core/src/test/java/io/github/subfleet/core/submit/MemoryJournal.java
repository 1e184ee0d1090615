package io.github.subfleet.core.submit;

import java.util.ArrayList;
import java.util.List;

/** A journal whose steps outlive the process that wrote them, as long as the test runs. */
class MemoryJournal implements Journal {
  final List<JournalStep> steps;

  MemoryJournal() {
    this(List.of());
  }

  MemoryJournal(List<JournalStep> steps) {
    this.steps = new ArrayList<>(steps);
  }

  @Override
  public List<JournalStep> start() {
    return List.copyOf(steps);
  }

  @Override
  public void append(List<JournalStep> more) {
    steps.addAll(more);
  }

  @Override
  public void close() {}

  List<JournalStep.Kind> kinds() {
    return steps.stream().map(JournalStep::kind).toList();
  }
}
