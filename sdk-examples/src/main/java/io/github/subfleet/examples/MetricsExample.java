package io.github.subfleet.examples;

import io.github.subfleet.sandbox.FaultKind;
import io.github.subfleet.sandbox.FaultRule;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes some calls, of which one has to be repeated, and prints what Micrometer counted of them. */
@Command(
    name = "metrics",
    description = "Counts calls, attempts, waits and weights with Micrometer.")
final class MetricsExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  MetricsExample() {}

  @Override
  public void run() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (Session session = exchange.open(new MicrometerListener(registry))) {
      Sandbox sandbox = session.sandbox();
      if (sandbox != null) {
        sandbox
            .faults()
            .add(FaultRule.of(FaultKind.SERVER_ERROR).on("spotSummary").times(1));
      }
      call(session.client(), sandbox != null);
      registry.getMeters().stream()
          .map(MetricsExample::line)
          .sorted(Comparator.naturalOrder())
          .forEach(spec.commandLine().getOut()::println);
    }
  }

  private static void call(SubAccountClient client, boolean transfers) {
    client.accounts().list().stream()
        .limit(5)
        .forEach(account ->
            client.assets().spotSummary(r -> r.email(account.email())).execute());
    if (transfers) {
      client
          .assets()
          .universalTransfer(r -> r.toEmail("desk-1@fund.example")
              .fromAccountType(AccountType.SPOT)
              .toAccountType(AccountType.SPOT)
              .asset("USDT")
              .amount(BigDecimal.ONE))
          .execute();
    }
  }

  /** Such as {@code subfleet.attempts{operation=list,status=200} COUNT=1 TOTAL_TIME=0.012}. */
  private static String line(Meter meter) {
    String tags = meter.getId().getTags().stream()
        .map(MetricsExample::text)
        .collect(Collectors.joining(",", "{", "}"));
    String values = StreamSupport.stream(meter.measure().spliterator(), false)
        .map(MetricsExample::text)
        .collect(Collectors.joining(" "));
    return meter.getId().getName() + tags + " " + values;
  }

  private static String text(Tag tag) {
    return tag.getKey() + "=" + tag.getValue();
  }

  private static String text(Measurement measurement) {
    return String.format(
        Locale.ROOT, "%s=%.3f", measurement.getStatistic(), measurement.getValue());
  }
}
