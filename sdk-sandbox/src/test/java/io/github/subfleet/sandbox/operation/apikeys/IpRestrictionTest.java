package io.github.subfleet.sandbox.operation.apikeys;

import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.ADD_RESTRICTION;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.DESK;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.IP_LIST;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.RESTRICTION;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The three operations on IP restrictions: reading, adding, and taking addresses off. */
class IpRestrictionTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  @RegisterExtension
  final SandboxExtension extension =
      SandboxExtension.with(s -> s.clock(Clock.fixed(START, ZoneOffset.UTC)));

  private Sandbox sandbox;
  private Client client;
  private DeskKeys desk;

  @BeforeEach
  void makeClient(Sandbox running) {
    sandbox = running;
    client = new Client(running);
    desk = new DeskKeys(running);
  }

  private List<String> trusted(SandboxKey key) {
    return sandbox.ledger().keys().get(key.apiKey()).restriction().entries();
  }

  @Test
  void readsTheRestrictionOfAKey() {
    SandboxKey key = desk.create("status=2&ipAddress=10.0.0.1%2C10.0.0.2");

    Answer answer = client.get(RESTRICTION, named(key));

    assertThat(answer.at("ipRestrict")).isEqualTo("true");
    assertThat(answer.at("ipList")).isEqualTo(List.of("10.0.0.1", "10.0.0.2"));
    assertThat(answer.at("updateTime")).isEqualTo(BigDecimal.valueOf(START.toEpochMilli()));
    assertThat(answer.at("apiKey")).isEqualTo(key.apiKey());
  }

  @Test
  void readsThatThereIsNoRestriction() {
    Answer answer = client.get(RESTRICTION, named(desk.create("status=1")));

    assertThat(answer.at("ipRestrict")).isEqualTo("false");
    assertThat(answer.json())
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .doesNotContainKey("ipList");
  }

  @Test
  void refusesToReadThatOfAnUnknownKey() {
    assertThat(client.get(RESTRICTION, DESK + "&subAccountApiKey=abc").refusal())
        .isEqualTo(DeskKeys.NO_SUCH_KEY);
  }

  @Test
  void aRestrictionHoldsAtOnce() {
    SandboxKey key = desk.create("status=1");
    sandbox.clock().advance(Duration.ofMinutes(1));

    Answer answer = client.post(ADD_RESTRICTION, named(key) + "&status=2&ipAddress=10.0.0.1");

    assertThat(answer.at("status")).isEqualTo("2");
    assertThat(answer.at("ipList")).isEqualTo(List.of("10.0.0.1"));
    assertThat(answer.at("updateTime"))
        .isEqualTo(BigDecimal.valueOf(START.plusSeconds(60).toEpochMilli()));
    assertThat(desk.read(key).refusal()).isEqualTo(DeskKeys.REJECTED);
  }

  @Test
  void addsAddressesToThoseThatAreTrusted() {
    SandboxKey key = desk.create("status=2&ipAddress=10.0.0.1");

    client.post(ADD_RESTRICTION, named(key) + "&status=2&ipAddress=127.0.0.1%2C10.0.0.1");

    assertThat(trusted(key)).containsExactly("10.0.0.1", "127.0.0.1");
    assertThat(desk.read(key).status()).isEqualTo(200);
  }

  @Test
  void keepsTheTrustedAddressesIfNoneAreAdded() {
    SandboxKey key = desk.create("status=2&ipAddress=10.0.0.1");

    Answer answer = client.post(ADD_RESTRICTION, named(key) + "&status=2");

    assertThat(trusted(key)).containsExactly("10.0.0.1");
    assertThat(answer.json())
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .doesNotContainKey("ipList");
  }

  @Test
  void refusesARestrictionToNoAddress() {
    SandboxKey key = desk.create("status=1");

    assertThat(client.post(ADD_RESTRICTION, named(key) + "&status=2").refusal())
        .contains("-1102")
        .contains("'ipAddress'");
    assertThat(desk.read(key).status()).isEqualTo(200);
  }

  @Test
  void liftsARestriction() {
    SandboxKey key = desk.create("status=2&ipAddress=10.0.0.1");

    Answer answer = client.post(ADD_RESTRICTION, named(key) + "&status=1&ipAddress=10.0.0.2");

    assertThat(answer.at("status")).isEqualTo("1");
    assertThat(trusted(key)).isEmpty();
    assertThat(desk.read(key).status()).isEqualTo(200);
  }

  @Test
  void refusesAThirdPartysList() {
    assertThat(client
            .post(ADD_RESTRICTION, named(desk.create("status=1")) + "&status=3")
            .refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'status' is not valid.");
  }

  @Test
  void takesAddressesOff() {
    SandboxKey key = desk.create("status=2&ipAddress=10.0.0.1%2C10.0.0.2%2C127.0.0.1");

    Answer answer = client.delete(IP_LIST, named(key) + "&ipAddress=127.0.0.1%2C10.0.0.1");

    assertThat(answer.at("ipRestrict")).isEqualTo("true");
    assertThat(answer.at("ipList")).isEqualTo(List.of("10.0.0.2"));
    assertThat(desk.read(key).refusal()).isEqualTo(DeskKeys.REJECTED);
  }

  @Test
  void aKeyWithoutAnyTrustedAddressCannotBeUsed() {
    SandboxKey key = desk.create("status=2&ipAddress=127.0.0.1");

    Answer answer = client.delete(IP_LIST, named(key) + "&ipAddress=127.0.0.1");

    assertThat(answer.at("ipList")).isEqualTo(List.of());
    assertThat(desk.read(key).refusal()).isEqualTo(DeskKeys.REJECTED);
  }

  @Test
  void refusesToTakeOffWhatIsNotOnTheList() {
    SandboxKey key = desk.create("status=2&ipAddress=10.0.0.1");

    assertThat(client
            .delete(IP_LIST, named(key) + "&ipAddress=10.0.0.1%2C10.0.0.9")
            .refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'ipAddress' is not valid.");
    assertThat(trusted(key)).containsExactly("10.0.0.1");
  }

  @Test
  void refusesToTakeAddressesOffAKeyThatTrustsAll() {
    assertThat(client
            .delete(IP_LIST, named(desk.create("status=1")) + "&ipAddress=10.0.0.1")
            .refusal())
        .startsWith("400 -1130");
  }
}
