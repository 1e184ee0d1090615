package io.github.subfleet.sandbox.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.RawClient;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {
  @RegisterExtension
  static final SandboxExtension SANDBOX = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private static final String SUMMARY = "/sapi/v1/sub-account/spotSummary";
  private static final String LIST = "/sapi/v1/sub-account/list";
  private static final String TRANSFER = "/sapi/v1/sub-account/universalTransfer";

  private static final String CREATE_KEY = "/sapi/v1/sub-account/subAccountApi";
  private static final String KEY = "email=desk-1%40fund.example&apiName=b&status=2&ipAddress=";
  private static final String MOVE = "/sapi/v1/sub-account/futures/move-position";
  private static final String MOVED = "fromUserEmail=a&toUserEmail=b&productType=UM";

  private final Client client;
  private final RawClient raw;

  ParameterTest(Sandbox sandbox) {
    this.client = new Client(sandbox);
    this.raw = new RawClient(sandbox);
  }

  @Test
  void refusesAParameterGivenTwice() {
    assertThat(client.get(SUMMARY, "page=1&page=2").refusal())
        .isEqualTo("400 -1101 Duplicate values for parameter 'page' detected.");
  }

  @Test
  void findsTheSameParameterUnderItsEncodedName() {
    assertThat(client.get(SUMMARY, "page=1&p%61ge=2").refusal())
        .isEqualTo("400 -1101 Duplicate values for parameter 'page' detected.");
  }

  @Test
  void refusesAParameterGivenTwiceInTheBody() {
    assertThat(client
            .sendForm("POST", TRANSFER, client.signed("asset=USDT&asset=BTC"))
            .refusal())
        .isEqualTo("400 -1101 Duplicate values for parameter 'asset' detected.");
  }

  @Test
  void prefersTheQueryToTheBody() {
    String query = client.stamped("fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount=1");
    String body = "toEmail=desk-1%40fund.example&asset=NONE";
    String target = TRANSFER + "?" + query + "&signature=" + client.sign(query + body);

    assertThat(client.sendForm("POST", target, body).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"email=", "email"})
  void refusesAnEmptyParameter(String parameter) {
    assertThat(client.get(SUMMARY, parameter).refusal())
        .isEqualTo("400 -1105 Parameter 'email' was empty.");
  }

  @Test
  void refusesAMissingMandatoryParameter() {
    assertThat(client
            .post(
                TRANSFER,
                "toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT&amount=1")
            .refusal())
        .isEqualTo(
            "400 -1102 Mandatory parameter 'asset' was not sent, was empty/null, or malformed.");
  }

  @Test
  void refusesAParameterThatTheOperationDoesNotHave() {
    assertThat(client.get(SUMMARY, "page=1&limit=10").refusal())
        .isEqualTo(
            "400 -1104 Not all sent parameters were read; read '3' parameter(s) but was sent '4'.");
  }

  @Test
  void ignoresUnknownParametersIfToldTo() {
    try (Sandbox lenient =
        Sandbox.builder().clock(StoppedClock.NOON).ignoreUnknownParameters(true).start()) {
      assertThat(new Client(lenient).get(SUMMARY, "limit=10").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1.0", "1e1", "%201", "%EF%BC%91", "+1"})
  void refusesANumberWithOtherCharacters(String page) {
    assertThat(client.get(SUMMARY, "page=" + page).refusal())
        .startsWith("400 -1100 Illegal characters found in parameter 'page'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "99999999999999999999"})
  void refusesANumberThatIsTooLong(String page) {
    assertThat(client.get(SUMMARY, "page=" + page).refusal())
        .isEqualTo("400 -1108 Parameter 'page' overflowed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "21", "50"})
  void refusesASizeOutOfRange(String size) {
    assertThat(client.get(SUMMARY, "size=" + size).refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'size' is not valid.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "20"})
  void takesASizeAtTheEdges(String size) {
    assertThat(client.get(SUMMARY, "size=" + size).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false", "True", "FALSE"})
  void takesBooleansInAnyCase(String frozen) {
    assertThat(client.get(LIST, "isFreeze=" + frozen).status()).isEqualTo(200);
  }

  @Test
  void refusesABooleanThatIsNone() {
    assertThat(client.get(LIST, "isFreeze=yes").refusal())
        .startsWith("400 -1100 Illegal characters found in parameter 'isFreeze'");
  }

  @Test
  void refusesAWalletThatDoesNotExist() {
    assertThat(client
            .post(
                TRANSFER,
                "toEmail=desk-1%40fund.example&fromAccountType=FUNDING&toAccountType=SPOT"
                    + "&asset=USDT&amount=1")
            .refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'fromAccountType' is not valid.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e2", ".5", "5.", "1,5", "0x1", "NaN"})
  void refusesAnAmountWithOtherCharacters(String amount) {
    assertThat(client
            .post(
                TRANSFER,
                "toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT"
                    + "&asset=USDT&amount="
                    + amount)
            .refusal())
        .startsWith("400 -1100 Illegal characters found in parameter 'amount'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%4", "%", "%zz", "%C3%28"})
  void refusesTextThatCannotBeDecoded(String email) {
    assertThat(raw.get(SUMMARY + "?" + client.signed("email=" + email)).refusal())
        .startsWith("400 -1100 Illegal characters found in parameter 'email'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1,,10.0.0.2", ",10.0.0.1", "10.0.0.1,"})
  void refusesAListWithAnEmptyItem(String addresses) {
    assertThat(client.post(CREATE_KEY, KEY + addresses).refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'ipAddress' is not valid.");
  }

  @Test
  void refusesAnEnumerationsNumberThatIsNotKnown() {
    assertThat(client.post(CREATE_KEY, "email=a&apiName=b&status=4").refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'status' is not valid.");
  }

  @Test
  void refusesAnIndexedListWithoutItems() {
    assertThat(client.post(MOVE, MOVED).refusal()).contains("-1102").contains("'orderArgs'");
  }

  @Test
  void refusesAnItemWithoutAMandatoryProperty() {
    assertThat(client.post(MOVE, MOVED + item(0, "symbol=BTCUSDT")).refusal())
        .contains("-1102")
        .contains("'orderArgs[0].quantity'");
  }

  @Test
  void refusesAnItemWithAPropertyThatIsNotValid() {
    String order = item(0, "symbol=BTCUSDT") + item(0, "positionSide=BOTH");

    assertThat(client.post(MOVE, MOVED + order + item(0, "quantity=0")).refusal())
        .isEqualTo("400 -5007 The amount must be greater than zero.");
    assertThat(client.post(MOVE, MOVED + order + item(0, "quantity=x")).refusal())
        .contains("-1100")
        .contains("'orderArgs[0].quantity'");
  }

  @Test
  void refusesAnItemWithAnUnknownProperty() {
    String order = item(0, "symbol=BTCUSDT") + item(0, "quantity=1") + item(0, "positionSide=BOTH");

    assertThat(client.post(MOVE, MOVED + order + item(0, "side=BUY")).refusal())
        .isEqualTo(
            "400 -1104 Not all sent parameters were read; read '8' parameter(s) but was sent '9'.");
  }

  @Test
  void refusesItemsThatAreNotCountedFromZero() {
    assertThat(client.post(MOVE, MOVED + item(1, "symbol=BTCUSDT")).refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'orderArgs' is not valid.");
    assertThat(client
            .post(MOVE, MOVED + item(0, "symbol=BTCUSDT") + item(2, "symbol=BTCUSDT"))
            .refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'orderArgs' is not valid.");
  }

  @Test
  void refusesMoreItemsThanAreAllowed() {
    StringBuilder eleven = new StringBuilder(MOVED);
    for (int i = 0; i < 11; i++) {
      eleven.append(item(i, "symbol=BTCUSDT"));
    }

    assertThat(client.post(MOVE, eleven.toString()).refusal())
        .isEqualTo("400 -1130 Data sent for parameter 'orderArgs' is not valid.");
  }

  private static String item(int index, String property) {
    return "&orderArgs%5B" + index + "%5D." + property;
  }

  @Test
  void readsAPlusAsASpace() {
    try (Sandbox sandbox = Sandbox.builder()
        .clock(StoppedClock.NOON)
        .subAccount("a b@fund.example")
        .start()) {
      Client other = new Client(sandbox);

      assertThat(other.get(LIST, "email=a+b%40fund.example").at("subAccounts", 0, "email"))
          .isEqualTo("a b@fund.example");
    }
  }

  @Test
  void passesOverEmptyPairs() {
    assertThat(raw.get(SUMMARY + "?" + client.signed("&page=1&")).status()).isEqualTo(200);
  }
}
