package io.github.subfleet.subaccount.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.SandboxRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;

/** What must not be shown. */
final class Secrets {
  private static final Pattern SIGNATURE = Pattern.compile("signature=([^& ]+)");

  private Secrets() {}

  /** The key, and the secret line by line: where one is shown, a part may be. */
  static List<String> of(SandboxKey key) {
    return Stream.concat(Stream.of(key.apiKey()), key.secretKey().lines())
        .filter(line -> !line.contains("-----"))
        .toList();
  }

  static List<String> signatures(Sandbox sandbox) {
    return signatures(sandbox.requests().stream().map(SandboxRequest::query));
  }

  static List<String> signatures(MockWebServer server) throws InterruptedException {
    List<String> targets = new ArrayList<>();
    for (int i = server.getRequestCount(); i > 0; i--) {
      targets.add(server.takeRequest().getTarget());
    }
    return signatures(targets.stream());
  }

  /** As they were sent, and decoded. */
  private static List<String> signatures(Stream<String> queries) {
    List<String> signatures = queries
        .flatMap(query -> SIGNATURE.matcher(query).results())
        .map(result -> result.group(1))
        .flatMap(sent -> Stream.of(sent, URLDecoder.decode(sent, StandardCharsets.US_ASCII)))
        .distinct()
        .toList();
    assertThat(signatures).isNotEmpty();
    return signatures;
  }
}
