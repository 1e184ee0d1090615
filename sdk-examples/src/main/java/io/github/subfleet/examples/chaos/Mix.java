package io.github.subfleet.examples.chaos;

import io.github.subfleet.sandbox.Fault;
import io.github.subfleet.sandbox.FaultRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything that can go wrong, as often as everything else. */
final class Mix {
  private Mix() {}

  static List<FaultRule> of(double share, long seed) {
    return FaultRule.mix(share, seed, faults());
  }

  private static List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (Fault fault : Fault.all()) {
      switch (fault.kind()) {
        // Short enough for calls to outlive it: else most transfers would not even be sent.
        case REFUSE_CONNECTIONS -> faults.add(fault.time(Duration.ofSeconds(1)));
        // In its window and out of it.
        case DELIVER_LATE -> {
          faults.add(fault.time(Duration.ofSeconds(4)));
          faults.add(fault.time(Duration.ofSeconds(6)));
        }
        // Almost as late as the exchange documents.
        case EXECUTE_LATE -> faults.add(fault.time(Duration.ofMillis(9_900)));
        case JUMP_CLOCK -> {
          faults.add(fault.time(Duration.ofSeconds(7)));
          faults.add(fault.time(Duration.ofSeconds(-2)));
        }
        case SERVER_ERROR, SERVER_ERROR_AFTER_EXECUTING -> {
          faults.add(fault);
          faults.add(fault.status(503));
        }
        default -> faults.add(fault);
      }
    }
    return faults;
  }
}
