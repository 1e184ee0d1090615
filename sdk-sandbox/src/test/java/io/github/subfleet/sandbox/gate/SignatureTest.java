package io.github.subfleet.sandbox.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.RawClient;
import io.github.subfleet.sandbox.client.Signatures;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  @RegisterExtension
  static final SandboxExtension SANDBOX = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private static final String STATUS = "/sapi/v1/sub-account/status";
  private static final String TRANSFER = "/sapi/v1/sub-account/universalTransfer";
  private static final String ORDER =
      "toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount=1";
  private static final String INVALID = "400 -1022 Signature for this request is not valid.";

  private final Sandbox sandbox;
  private final Client client;
  private final RawClient raw;

  SignatureTest(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.client = new Client(sandbox);
    this.raw = new RawClient(sandbox);
  }

  @Test
  void takesASignatureInTheQuery() {
    assertThat(client.get(STATUS, "").status()).isEqualTo(200);
  }

  @Test
  void takesASignatureInUpperCase() {
    String query = client.stamped("");
    String signature = client.sign(query).toUpperCase(Locale.ROOT);

    assertThat(
            client.send("GET", STATUS + "?" + query + "&signature=" + signature).status())
        .isEqualTo(200);
  }

  @Test
  void takesASignatureThatIsNotLast() {
    String query = client.stamped("");
    String signature = client.sign(query);

    assertThat(
            client.send("GET", STATUS + "?signature=" + signature + "&" + query).status())
        .isEqualTo(200);
  }

  @Test
  void takesEverythingOfAPostInTheQuery() {
    assertThat(client.post(TRANSFER, ORDER).status()).isEqualTo(200);
  }

  @Test
  void takesEverythingInTheBody() {
    assertThat(client.sendForm("POST", TRANSFER, client.signed(ORDER)).status()).isEqualTo(200);
  }

  @Test
  void takesASignatureOverQueryAndBodyWithNothingBetween() {
    String query = client.stamped("");
    String signature = client.sign(query + ORDER);

    assertThat(client
            .sendForm("POST", TRANSFER + "?" + query + "&signature=" + signature, ORDER)
            .status())
        .isEqualTo(200);
  }

  @Test
  void takesASignatureInTheBodyOverQueryAndBody() {
    String body = client.stamped("asset=USDT&amount=1");
    String query = "toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT";
    String signature = client.sign(query + body);

    assertThat(client
            .sendForm("POST", TRANSFER + "?" + query, body + "&signature=" + signature)
            .status())
        .isEqualTo(200);
  }

  @Test
  void refusesASignatureOverQueryAndBodyWithAnAmpersandBetween() {
    String query = client.stamped("");
    String signature = client.sign(query + "&" + ORDER);

    assertThat(client
            .sendForm("POST", TRANSFER + "?" + query + "&signature=" + signature, ORDER)
            .refusal())
        .isEqualTo(INVALID);
  }

  @Test
  void countsABodyThatIsNoFormIntoWhatIsSigned() {
    String query = client.stamped(ORDER);

    assertThat(raw.post(
                TRANSFER + "?" + query + "&signature=" + client.sign(query),
                "application/json",
                "{}")
            .refusal())
        .isEqualTo(INVALID);
  }

  @Test
  void takesABodyOfNoTypeAsAForm() {
    assertThat(raw.send("POST", TRANSFER, "", client.signed(ORDER)).status()).isEqualTo(200);
  }

  @Test
  void takesCharactersThatWereSignedAndSentRaw() {
    String query = client.stamped("email=desk-1@fund.example");

    assertThat(
            raw.get(STATUS + "?" + query + "&signature=" + client.sign(query)).at(0, "email"))
        .isEqualTo("desk-1@fund.example");
  }

  @Test
  void takesRawCharactersBeyondAsciiThatWereSignedAsSent() {
    String query = client.stamped("email=账户@fund.example");

    assertThat(
            raw.get(STATUS + "?" + query + "&signature=" + client.sign(query)).body())
        .isEqualTo("[]");
  }

  @Test
  void refusesCharactersThatWereSignedRawAndSentEncoded() {
    String signature = client.sign(client.stamped("email=desk-1@fund.example"));
    String sent = client.stamped("email=desk-1%40fund.example");

    assertThat(raw.get(STATUS + "?" + sent + "&signature=" + signature).refusal())
        .isEqualTo(INVALID);
  }

  @Test
  void tellsEscapesInLowerCaseFromThoseInUpperCase() {
    String signature = client.sign(client.stamped("email=a%2Bb%40fund.example"));
    String sent = client.stamped("email=a%2bb%40fund.example");

    assertThat(raw.get(STATUS + "?" + sent + "&signature=" + signature).refusal())
        .isEqualTo(INVALID);
  }

  @Test
  void refusesAMissingSignature() {
    assertThat(client.send("GET", STATUS + "?" + client.stamped("")).refusal())
        .isEqualTo(
            "400 -1102 Mandatory parameter 'signature' was not sent, was empty/null, or malformed.");
  }

  @Test
  void refusesASignatureMadeWithAnotherSecret() {
    String query = client.stamped("");

    assertThat(client
            .send("GET", STATUS + "?" + query + "&signature=" + Signatures.hmac("wrong", query))
            .refusal())
        .isEqualTo(INVALID);
  }

  @Test
  void refusesAParameterChangedAfterSigning() {
    String query = client.signed(ORDER).replace("amount=1", "amount=2");

    assertThat(client.send("POST", TRANSFER + "?" + query).refusal()).isEqualTo(INVALID);
  }

  @Test
  void refusesAParameterAddedAfterSigning() {
    assertThat(client
            .send("GET", STATUS + "?" + client.signed("") + "&email=desk-1%40fund.example")
            .refusal())
        .isEqualTo(INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "not%20hex", "zz"})
  void refusesASignatureThatIsNoHexadecimalDigest(String signature) {
    assertThat(client
            .send("GET", STATUS + "?" + client.stamped("") + "&signature=" + signature)
            .refusal())
        .isEqualTo("400 -1100 Illegal characters found in parameter 'signature'; legal range is"
            + " '^[A-Fa-f0-9]{64}$'.");
  }

  private Answer sendSigned(KeyType type, String signed, String sent) throws Exception {
    SandboxKey key = sandbox.masterKey(type);
    String signature = Signatures.asymmetric(
        type == KeyType.RSA ? "SHA256withRSA" : "Ed25519", privateKey(key), signed);
    return new Client(sandbox, key)
        .send("GET", STATUS + "?" + sent + "&signature=" + Signatures.encoded(signature));
  }

  private static PrivateKey privateKey(SandboxKey key) throws Exception {
    String base64 = key.secretKey().replaceAll("-----[A-Z ]+-----|\n", "");
    return KeyFactory.getInstance(key.type() == KeyType.RSA ? "RSA" : "Ed25519")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  @ParameterizedTest
  @CsvSource({"RSA", "ED25519"})
  void takesSignaturesOfKeyPairs(KeyType type) throws Exception {
    String query = client.stamped("");

    assertThat(sendSigned(type, query, query).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"RSA", "ED25519"})
  void refusesSignaturesOfKeyPairsOverSomethingElse(KeyType type) throws Exception {
    String query = client.stamped("");

    assertThat(sendSigned(type, query + "0", query).refusal()).isEqualTo(INVALID);
  }

  @ParameterizedTest
  @CsvSource({"RSA", "ED25519"})
  void refusesSignaturesOfTheWrongLength(KeyType type) {
    Client holder = new Client(sandbox, sandbox.masterKey(type));

    assertThat(holder
            .send("GET", STATUS + "?" + client.stamped("") + "&signature=AAAA")
            .refusal())
        .isEqualTo(INVALID);
  }

  @Test
  void refusesABase64SignatureThatWasNotPercentEncoded() {
    Client holder = new Client(sandbox, sandbox.masterKey(KeyType.ED25519));

    assertThat(holder
            .send("GET", STATUS + "?" + client.stamped("") + "&signature=AA+/" + "A".repeat(84))
            .refusal())
        .startsWith("400 -1100 Illegal characters found in parameter 'signature'");
  }
}
