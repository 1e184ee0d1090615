package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.widgets.WidgetPage;
import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiCallTest {
  private final MockWebServer server = new MockWebServer();
  private WidgetsClient client;

  @BeforeEach
  void start() throws IOException {
    server.start();
    client = WidgetsClient.of(server.url("/")).build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void sendsNothingBeforeItIsExecuted() {
    client.api().list("a", 1, 20);

    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void decodesTheAnswer() {
    answer("{\"widgets\":[\"a\",\"b\"],\"total\":2}");

    assertThat(client.api().list(null, null, null).execute())
        .isEqualTo(new WidgetPage(List.of("a", "b"), 2));
  }

  @Test
  void sendsParametersThenTimestampThenSignature() throws Exception {
    answer("{}");

    client.api().list("a b+c@d", 1, 20).execute();

    assertThat(server.takeRequest().getTarget())
        .isEqualTo("/sapi/v1/widgets?name=a%20b%2Bc%40d&page=1&size=20&timestamp=1700000000000"
            + "&signature=e484269aba829b1cead8bcf717d707af6aabdfbf14f55029d854c780feb62263");
  }

  private void answer(String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
