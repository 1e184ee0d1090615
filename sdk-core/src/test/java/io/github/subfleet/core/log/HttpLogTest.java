package io.github.subfleet.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.RawServer;
import io.github.subfleet.core.WidgetsClient;
import io.github.subfleet.core.error.UnknownOutcomeException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class HttpLogTest {
  private final List<HttpLogEntry> entries = new ArrayList<>();

  @Test
  void tellsWhatMayBeKnownOfARequest() throws IOException {
    try (RawServer server = RawServer.start(
            RawServer.always(200, "X-SAPI-USED-UID-WEIGHT-1M: 360\r\n", "{\"id\":\"1\"}"));
        WidgetsClient client = WidgetsClient.of(server.url()).log(entries::add).build()) {
      client.api().make("hidden-name", null, null).execute();
    }

    HttpLogEntry entry = entries.get(0);
    assertThat(entries).hasSize(1);
    assertThat(entry.verb()).isEqualTo("POST");
    assertThat(entry.path()).isEqualTo("/sapi/v1/widgets");
    assertThat(entry.parameters()).containsExactly("name");
    assertThat(entry.status()).isEqualTo(200);
    assertThat(entry.failure()).isEmpty();
    assertThat(entry.usedWeight().uid()).hasValue(360);
    assertThat(entry.toString())
        .isEqualTo("POST /sapi/v1/widgets [name] -> 200 in 0 ms, UID 360 per PT1M");
  }

  @Test
  void tellsHowLongItTook() throws IOException {
    long[] ticks = {0};
    try (RawServer server = RawServer.start((request, out) -> {
          ticks[0] = Duration.ofMillis(41).toNanos();
          out.write(RawServer.answer(200, "", "{}"));
          return true;
        });
        WidgetsClient client = WidgetsClient.of(server.url())
            .ticker(() -> ticks[0])
            .log(entries::add)
            .build()) {
      client.api().ping().execute();
    }

    assertThat(entries.get(0).duration()).isEqualTo(Duration.ofMillis(41));
  }

  @Test
  void tellsOfARequestWithoutAnAnswer() throws IOException {
    try (RawServer server = RawServer.start((request, out) -> false);
        WidgetsClient client = WidgetsClient.of(server.url()).log(entries::add).build()) {
      assertThatThrownBy(() -> client.api().make("hidden-name", null, null).execute())
          .isInstanceOf(UnknownOutcomeException.class);
    }

    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).status()).isZero();
    assertThat(entries.get(0).failure()).endsWith("Exception");
    assertThat(entries.get(0).toString()).doesNotContain("hidden-name");
  }

  @Test
  void aLogThatFailsDoesNotFailTheCall() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{\"id\":\"1\"}"));
        WidgetsClient client = WidgetsClient.of(server.url())
            .log(entry -> {
              throw new IllegalStateException("disk full");
            })
            .build()) {
      assertThat(client.api().make("a", null, null).execute().id()).isEqualTo("1");
    }
  }

  @Test
  void aLogThatIsBrokenDoesNotMakeAnExecutedRequestLookLikeOneThatFailed() throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{\"id\":\"1\"}"));
        WidgetsClient client = WidgetsClient.of(server.url())
            .log(entry -> {
              throw new NoClassDefFoundError("a library that is not there");
            })
            .build()) {
      assertThat(client.api().make("a", null, null).execute().id()).isEqualTo("1");
    }
  }

  @Test
  void writesDebugLinesToALogger() throws IOException {
    LinesOfALogger logger = new LinesOfALogger();
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{}"));
        WidgetsClient client = WidgetsClient.of(server.url()).log(logger).build()) {
      client.api().list("hidden-name", 1, null).execute();
    }

    assertThat(logger.lines)
        .containsExactly("DEBUG GET /sapi/v1/widgets [name, page] -> 200 in 0 ms");
  }

  private static final class LinesOfALogger implements System.Logger {
    private final List<String> lines = new ArrayList<>();

    @Override
    public String getName() {
      return "test";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
      lines.add(level + " " + message);
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
      lines.add(level + " " + format);
    }
  }
}
