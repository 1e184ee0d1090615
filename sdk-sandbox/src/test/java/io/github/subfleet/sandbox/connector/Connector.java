package io.github.subfleet.sandbox.connector;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.squareup.moshi.Moshi;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.JsonTree;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * An independent client, {@code @binance/connector} from npm, which runs in a process of its own. Where it cannot run,
 * tests are skipped and say why.
 */
final class Connector implements BeforeEachCallback, AfterAllCallback {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private ChildProcess process;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    Installation installation = context
        .getRoot()
        .getStore(Namespace.create(Connector.class))
        .getOrComputeIfAbsent(Installation.class, key -> Installation.make(), Installation.class);
    assumeTrue(installation.obstacle() == null, installation.obstacle());
    if (process == null) {
      process = new ChildProcess(
          installation.directory(),
          Path.of("target", "node", "complaints.txt"),
          List.of("node", "connector.js"));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (process != null) {
      process.close();
    }
  }

  /** Calls a method of the client, made for a key. */
  Answer call(Sandbox sandbox, SandboxKey key, String method, Object... arguments) {
    Map<String, Object> call = Map.of(
        "baseUrl",
        sandbox.baseUrl().toString(),
        "apiKey",
        key.apiKey(),
        "keyType",
        key.type().name(),
        "secretKey",
        key.secretKey(),
        "method",
        method,
        "arguments",
        List.of(arguments));
    String line = new Moshi.Builder().build().adapter(Object.class).toJson(call);
    Map<?, ?> outcome = (Map<?, ?>) JsonTree.parse(process.ask(line, PATIENCE));
    if (outcome.containsKey("failure")) {
      throw new AssertionError(method + " failed: " + outcome.get("failure"));
    }
    int status = ((BigDecimal) outcome.get("status")).intValueExact();
    return new Answer(status, Map.of(), (String) outcome.get("body"));
  }
}
