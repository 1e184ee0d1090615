package io.github.subfleet.sandbox.operation.apikeys;

import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.DESK;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.EMAIL;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.KEYS;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiKeyListTest {
  @RegisterExtension
  final SandboxExtension extension = new SandboxExtension();

  private Sandbox sandbox;
  private Client client;
  private DeskKeys desk;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
    desk = new DeskKeys(running);
  }

  @Test
  void goesThroughAllPages() {
    SandboxKey first = desk.create("status=1");
    SandboxKey second = desk.create("status=1");
    SandboxKey third = desk.create("status=1");

    assertThat(client.get(KEYS, DESK + "&page=1&size=2").column("rows", "apikey"))
        .containsExactly(first.apiKey(), second.apiKey());
    assertThat(client.get(KEYS, DESK + "&page=2&size=2").column("rows", "apikey"))
        .containsExactly(third.apiKey());
    assertThat(client.get(KEYS, DESK + "&page=3&size=2").column("rows", "apikey"))
        .isEmpty();
  }

  @Test
  void givesThirtyKeysUnlessAskedForMore() {
    for (int i = 0; i < 31; i++) {
      desk.create("status=1");
    }

    Answer answer = client.get(KEYS, DESK);

    assertThat(answer.at("total")).isEqualTo(BigDecimal.valueOf(31));
    assertThat(answer.column("rows", "apikey")).hasSize(30);
  }

  @Test
  void showsWhatIsOnTheBooks() {
    Instant creation = Instant.parse("2030-01-01T00:00:00Z");
    sandbox.clock().set(creation);
    SandboxKey key = desk.create("status=1&canFuturesTrade=true");
    sandbox.clock().advance(Duration.ofDays(1));

    Answer answer = client.get(KEYS, DESK);

    assertThat(answer.at("rows", 0, "email")).isEqualTo(EMAIL);
    assertThat(answer.at("rows", 0, "apiName")).isEqualTo("bot");
    assertThat(answer.at("rows", 0, "apikey")).isEqualTo(key.apiKey());
    assertThat(answer.at("rows", 0, "canFuturesTrade")).isEqualTo(true);
    assertThat(answer.at("rows", 0, "canTrade")).isEqualTo(false);
    assertThat(((BigDecimal) answer.at("rows", 0, "timestamp")).longValueExact())
        .isBetween(creation.toEpochMilli(), creation.plusSeconds(60).toEpochMilli());
    assertThat(answer.body()).doesNotContain(key.secretKey());
  }

  @Test
  void showsTheKeyThatATestWasGiven() {
    SandboxKey key = sandbox.subAccountKey(EMAIL);

    assertThat(client.get(KEYS, DESK).column("rows", "apikey")).containsExactly(key.apiKey());
  }

  @Test
  void givesOneKeyIfAskedForIt() {
    desk.create("status=1");
    SandboxKey key = desk.create("status=1");

    Answer answer = client.get(KEYS, named(key));

    assertThat(answer.at("total")).isEqualTo(BigDecimal.ONE);
    assertThat(answer.column("rows", "apikey")).containsExactly(key.apiKey());
  }

  @Test
  void givesNothingForAKeyOfAnotherSubAccount() {
    String other = named(desk.create("status=1")).replace("desk-2", "desk-3");

    assertThat(client.get(KEYS, other).at("total")).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void refusesAnUnknownSubAccount() {
    assertThat(client.get(KEYS, "email=nobody%40fund.example").refusal())
        .isEqualTo(DeskKeys.NO_SUCH_ACCOUNT);
  }
}
