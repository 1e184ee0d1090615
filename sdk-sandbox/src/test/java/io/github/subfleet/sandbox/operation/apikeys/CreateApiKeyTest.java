package io.github.subfleet.sandbox.operation.apikeys;

import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.DESK;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.EMAIL;
import static io.github.subfleet.sandbox.operation.apikeys.DeskKeys.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.KeyIpStatus;
import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.Signatures;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateApiKeyTest {
  private static final String NEW = DESK + "&apiName=bot&status=1";

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

  private static KeyPair pair(String algorithm) throws Exception {
    return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
  }

  private static String encoded(KeyPair pair) {
    return Signatures.encoded(
        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
  }

  @Test
  void aNewKeyIsOnTheBooks() {
    Answer answer = client.post(KEYS, NEW + "&canTrade=true&canVanillaOptions=true");

    assertThat(sandbox.ledger().keys().of(EMAIL))
        .singleElement()
        .isEqualTo(sandbox.ledger().keys().get((String) answer.at("apiKey")))
        .returns("bot", ApiKey::name)
        .returns(EMAIL, ApiKey::email)
        .returns(KeyType.HMAC, ApiKey::type)
        .returns(KeyIpStatus.UNRESTRICTED, key -> key.restriction().status())
        .extracting(ApiKey::permissions)
        .isEqualTo(Set.of(KeyPermission.SPOT_AND_MARGIN_TRADING, KeyPermission.OPTIONS_TRADING));
  }

  @Test
  void answersWhatWasGiven() {
    Answer answer = client.post(
        KEYS, DESK + "&apiName=bot&status=2&ipAddress=10.0.0.1%2C10.0.0.2&canFuturesTrade=true");

    assertThat(answer.at("apiName")).isEqualTo("bot");
    assertThat(answer.at("canTrade")).isEqualTo(false);
    assertThat(answer.at("canMarginLoanRepay")).isEqualTo(false);
    assertThat(answer.at("canFuturesTrade")).isEqualTo(true);
    assertThat(answer.at("canUniversalTransfer")).isEqualTo(false);
    assertThat(answer.at("canVanillaOptions")).isEqualTo(false);
    assertThat(answer.at("status")).isEqualTo(BigDecimal.valueOf(2));
    assertThat(answer.at("ipList")).isEqualTo(List.of("10.0.0.1", "10.0.0.2"));
  }

  @Test
  void theSubAccountCanUseANewKeyAtOnce() {
    assertThat(desk.read(desk.create("status=1")).status()).isEqualTo(200);
  }

  @Test
  void aNewKeyMayNotDoWhatItWasNotAllowed() {
    assertThat(desk.pay(desk.create("status=1")).refusal()).isEqualTo(DeskKeys.REJECTED);
    assertThat(desk.pay(desk.create("status=1&canTrade=false")).refusal())
        .isEqualTo(DeskKeys.REJECTED);
    assertThat(desk.pay(desk.create("status=1&canTrade=true")).status()).isEqualTo(200);
  }

  @Test
  void aNewKeyIsRejectedFromAddressesThatAreNotTrusted() {
    SandboxKey elsewhere = desk.create("status=2&ipAddress=10.0.0.1");
    SandboxKey here = desk.create("status=2&ipAddress=10.0.0.1%2C127.0.0.1");

    assertThat(desk.read(elsewhere).refusal()).isEqualTo(DeskKeys.REJECTED);
    assertThat(desk.read(here).status()).isEqualTo(200);
  }

  @Test
  void nobodyIsOnAThirdPartysList() {
    Answer answer = client.post(KEYS, DESK + "&apiName=bot&status=3&thirdPartyName=broker");
    SandboxKey key =
        new SandboxKey(KeyType.HMAC, (String) answer.at("apiKey"), (String) answer.at("secretKey"));

    assertThat(answer.at("ipList")).isEqualTo(List.of("broker"));
    assertThat(desk.read(key).refusal()).isEqualTo(DeskKeys.REJECTED);
  }

  @Test
  void aNewKeyIsNoMasterKey() {
    SandboxKey key = desk.create("status=1&canTrade=true");

    assertThat(new Client(sandbox, key).get("/sapi/v1/sub-account/status", "").refusal())
        .isEqualTo(DeskKeys.REJECTED);
  }

  @Test
  void eachKeyHasTextsOfItsOwn() {
    SandboxKey first = desk.create("status=1");
    SandboxKey second = desk.create("status=1");

    assertThat(List.of(first.apiKey(), first.secretKey(), second.apiKey(), second.secretKey()))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[A-Za-z0-9]{64}"));
  }

  @Test
  void takesAnEd25519PublicKey() throws Exception {
    KeyPair pair = pair("Ed25519");
    Answer created = client.post(KEYS, NEW + "&publicKey=" + encoded(pair));

    String query = client.stamped("");
    String signature =
        Signatures.encoded(Signatures.asymmetric("Ed25519", pair.getPrivate(), query));
    Answer answer = client.send(
        "GET",
        "/sapi/v1/sub-account/transfer/subUserHistory?" + query + "&signature=" + signature,
        "",
        Map.of("X-MBX-APIKEY", (String) created.at("apiKey")));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(created.json())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .doesNotContainKeys("secretKey", "ipList");
  }

  @Test
  void takesAPublicKeyAsPem() throws Exception {
    String base64 =
        Base64.getEncoder().encodeToString(pair("Ed25519").getPublic().getEncoded());
    String pem = Signatures.encoded(
        "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");

    assertThat(client.post(KEYS, NEW + "&publicKey=" + pem).status()).isEqualTo(200);
  }

  @Test
  void refusesAnRsaPublicKey() throws Exception {
    assertThat(client.post(KEYS, NEW + "&publicKey=" + encoded(pair("RSA"))).refusal())
        .isEqualTo("400 -9000 The publicKey must be an Ed25519 key.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "AAAA", "%2B%2F%3D"})
  void refusesAPublicKeyThatIsNone(String key) {
    assertThat(client.post(KEYS, NEW + "&publicKey=" + key).refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'publicKey' is not valid.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0", "10.0.0.256", "10.0.0.1%2Fa", "localhost", "010.0.0.1"})
  void refusesAnAddressThatIsNone(String address) {
    assertThat(client
            .post(KEYS, DESK + "&apiName=bot&status=2&ipAddress=10.0.0.1%2C" + address)
            .refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'ipAddress' is not valid.");
  }

  @Test
  void takesAddressesOfFiveHundredCharactersAndNoMore() {
    String addresses = "10.10.10.100%2C".repeat(37) + "10.10.10.10%2C1.1.1.1";
    String query = DESK + "&apiName=bot&status=2&ipAddress=";

    assertThat(client.post(KEYS, query + addresses).status()).isEqualTo(200);
    assertThat(client.post(KEYS, query + addresses + "1").refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'ipAddress' is not valid.");
  }

  @Test
  void refusesARestrictionWithoutAddressesOrList() {
    assertThat(client.post(KEYS, DESK + "&apiName=bot&status=2").refusal())
        .contains("-1102")
        .contains("'ipAddress'");
    assertThat(client.post(KEYS, DESK + "&apiName=bot&status=3").refusal())
        .contains("-1102")
        .contains("'thirdPartyName'");
  }

  @Test
  void refusesAnAccountThatIsNoSubAccount() {
    assertThat(client
            .post(KEYS, "email=treasury%40fund.example&apiName=bot&status=1")
            .refusal())
        .isEqualTo(DeskKeys.NO_SUCH_ACCOUNT);
    assertThat(sandbox.ledger().keys().of("treasury@fund.example")).hasSize(1);
  }
}
