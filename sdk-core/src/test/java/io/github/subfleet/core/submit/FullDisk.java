package io.github.subfleet.core.submit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process that writes ten steps at a time until they cannot be written, and ends with how often that went well. */
final class FullDisk {
  static final int STEPS = 10;

  private FullDisk() {}

  public static void main(String[] args) {
    int appended = 0;
    try (Journal journal = Journal.file(Path.of(args[0]))) {
      while (true) {
        journal.append(steps(appended));
        appended++;
      }
    } catch (JournalException full) {
      System.exit(appended);
    }
  }

  private static List<JournalStep> steps(int appended) {
    List<JournalStep> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      String id = "id" + appended + "-" + i;
      steps.add(new JournalStep("pay", id, JournalStep.Kind.INTENDED, Instant.EPOCH, Map.of()));
    }
    return steps;
  }
}
