package io.github.subfleet.core.limit;

import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.UsedWeight.Limit;
import io.github.subfleet.core.UsedWeight.Usage;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.time.Duration;
import java.util.List;

/** What tests of the limiter ask for and answer with. */
final class Limiting {
  static final UsedWeight NOTHING_TOLD = new UsedWeight(List.of());

  private Limiting() {}

  static Operation operation(String verb, String path, int ipWeight, int uidWeight) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new Operation(name, verb, path, ipWeight, uidWeight, SecurityType.USER_DATA, false);
  }

  static UsedWeight ip(int weight) {
    return new UsedWeight(List.of(usage(Limit.IP, weight)));
  }

  static UsedWeight ipAndUid(int ipWeight, int uidWeight) {
    return new UsedWeight(List.of(usage(Limit.IP, ipWeight), usage(Limit.UID, uidWeight)));
  }

  private static Usage usage(Limit limit, int weight) {
    return new Usage(limit, Duration.ofMinutes(1), weight);
  }
}
