package io.github.subfleet.sandbox.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.RawClient;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RouteTest {
  @RegisterExtension
  static final SandboxExtension SANDBOX = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private final Sandbox sandbox;
  private final Client client;

  RouteTest(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.client = new Client(sandbox);
  }

  @Test
  void answersAnUnknownPathWith404() {
    assertThat(client.get("/sapi/v1/sub-account/nothing", "").refusal())
        .isEqualTo("404 -1020 This operation is not supported.");
  }

  @Test
  void answersAPathInAnotherCaseWith404() {
    assertThat(client.get("/sapi/v1/sub-account/spotsummary", "").status()).isEqualTo(404);
  }

  @Test
  void answersAWrongVerbWith405AndTheRightOnes() {
    Answer answer = client.send("DELETE", "/sapi/v1/sub-account/universalTransfer");

    assertThat(answer.refusal()).isEqualTo("405 -1020 This operation is not supported.");
    assertThat(answer.header("allow")).isEqualTo("GET, POST");
  }

  @Test
  void readsAWholeUrlAsProxiesGetIt() {
    RawClient raw = new RawClient(sandbox);

    assertThat(raw.get(sandbox.baseUrl() + "/api/v3/time").status()).isEqualTo(200);
  }

  @Test
  void answersInJson() {
    assertThat(client.get("/sapi/v1/sub-account/status", "").header("content-type"))
        .isEqualTo("application/json; charset=UTF-8");
  }
}
