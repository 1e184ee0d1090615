package io.github.subfleet.examples;

import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.event.AttemptEnded;
import io.github.subfleet.core.event.CallEnded;
import io.github.subfleet.core.event.CallListener;
import io.github.subfleet.core.event.CallResult;
import io.github.subfleet.core.event.Waited;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Objects;

/** Hands what a client tells of its calls to Micrometer, to be copied into programs that use it. */
final class MicrometerListener implements CallListener {
  private final MeterRegistry registry;

  MicrometerListener(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void waited(Waited event) {
    registry
        .timer(
            "subfleet.waits",
            Tags.of(
                "operation", event.operation().name(),
                "reason", event.reason().name().toLowerCase(Locale.ROOT)))
        .record(event.time());
  }

  @Override
  public void attemptEnded(AttemptEnded event) {
    String operation = event.operation().name();
    registry
        .timer("subfleet.attempts", result(operation, event.result()).and("host", event.host()))
        .record(event.time());
    for (UsedWeight.Usage usage : event.usedWeight().usages()) {
      registry
          .summary(
              "subfleet.used.weight",
              Tags.of(
                  "operation", operation, "limit", usage.limit().name().toLowerCase(Locale.ROOT)))
          .record(usage.weight());
    }
  }

  @Override
  public void callEnded(CallEnded event) {
    registry
        .timer("subfleet.calls", result(event.operation().name(), event.result()))
        .record(event.time());
  }

  /** No tag has more than a few values, or there would be too many meters. */
  private static Tags result(String operation, CallResult result) {
    return Tags.of(
        "operation",
        operation,
        "outcome",
        result.outcome().name().toLowerCase(Locale.ROOT),
        "status",
        result.httpStatus() == null ? "none" : result.httpStatus().toString(),
        "failure",
        Objects.requireNonNullElse(result.failure(), "none"));
  }
}
