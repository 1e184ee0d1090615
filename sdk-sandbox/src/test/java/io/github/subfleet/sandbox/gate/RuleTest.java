package io.github.subfleet.sandbox.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules between parameters are those of the document; each kind is tried on an operation that has it. */
@ExtendWith(SandboxExtension.class)
class RuleTest {
  private static final String TRANSFER = "/sapi/v1/sub-account/universalTransfer";
  private static final String LOG = "/sapi/v1/managed-subaccount/queryTransLogForInvestor";
  private static final String CREATE_KEY = "/sapi/v1/sub-account/subAccountApi";
  private static final String MOVE = "/sapi/v1/sub-account/futures/move-position";
  private static final long HALF_A_YEAR = 184L * 24 * 60 * 60 * 1000;
  private static final long WEEK = 7L * 24 * 60 * 60 * 1000;

  private final Client client;
  private final Client investor;

  RuleTest(Sandbox sandbox) {
    this.client = new Client(sandbox);
    this.investor = new Client(sandbox, sandbox.investorKey());
  }

  private String log(long from, long to) {
    return investor
        .get(LOG, "email=a&page=1&limit=1&startTime=" + from + "&endTime=" + to)
        .body();
  }

  private String order(String route, String rest) {
    return client.post(TRANSFER, route + "&asset=USDT&amount=1" + rest).refusal();
  }

  @Test
  void refusesAnEndBeforeTheStart() {
    assertThat(client.get(TRANSFER, "startTime=2&endTime=1").refusal())
        .isEqualTo("400 -1128 Combination of optional parameters invalid.");
    assertThat(client.get(TRANSFER, "startTime=2&endTime=2").status()).isEqualTo(200);
  }

  @Test
  void refusesTheLongestTimeItselfWhereItIsExcluded() {
    assertThat(client.get(TRANSFER, "startTime=1&endTime=" + (WEEK + 1)).refusal())
        .isEqualTo("400 -1127 More than 168 hours between startTime and endTime.");
    assertThat(client.get(TRANSFER, "startTime=1&endTime=" + WEEK).status()).isEqualTo(200);
  }

  @Test
  void takesTheLongestTimeItselfWhereItIsIncluded() {
    assertThat(log(1, HALF_A_YEAR + 2)).contains("-1127").contains("4416 hours");
    assertThat(log(1, HALF_A_YEAR + 1)).doesNotContain("-1127");
  }

  @Test
  void refusesMoreThanOneOfSeveral() {
    assertThat(client.get(TRANSFER, "fromEmail=a&toEmail=b").refusal())
        .isEqualTo("400 -1128 Combination of optional parameters invalid.");
    assertThat(client.get(TRANSFER, "fromEmail=a").status()).isEqualTo(200);
  }

  @Test
  void refusesNoneOfSeveralIfOneIsDue() {
    assertThat(order("fromAccountType=SPOT&toAccountType=SPOT", ""))
        .isEqualTo("400 -1128 Combination of optional parameters invalid.");
    assertThat(client
            .post(TRANSFER, "fromAccountType=SPOT&toAccountType=USDT_FUTURE&asset=USDT&amount=1")
            .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fromAccountType=SPOT&toAccountType=ISOLATED_MARGIN&toEmail=a",
        "fromAccountType=ISOLATED_MARGIN&toAccountType=SPOT&fromEmail=a"
      })
  void refusesAParameterLessThatAnotherOneCallsFor(String route) {
    assertThat(order(route, ""))
        .isEqualTo(
            "400 -1102 Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.");
  }

  @Test
  void refusesAParameterThatNoOtherOneCallsFor() {
    assertThat(order("fromAccountType=SPOT&toAccountType=MARGIN&toEmail=a", "&symbol=BTCUSDT"))
        .isEqualTo("400 -1106 Parameter 'symbol' sent when not required.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "02"})
  void comparesNumbersAsNumbers(String status) {
    assertThat(client.post(CREATE_KEY, "email=a&apiName=b&status=" + status).refusal())
        .contains("'ipAddress'");
  }

  @Test
  void comparesBooleansInAnyCase() {
    String query = "email=a&apiName=b&status=1&canFixApiReading=";

    assertThat(client.post(CREATE_KEY.replace("v1", "v2"), query + "True").refusal())
        .contains("'publicKey'");
    assertThat(client.post(CREATE_KEY.replace("v1", "v2"), query + "False").body())
        .doesNotContain("'publicKey'");
  }

  @Test
  void appliesToEveryItemOfAList() {
    String positions = "fromUserEmail=a&toUserEmail=b"
        + "&orderArgs%5B0%5D.symbol=BTCUSDT&orderArgs%5B0%5D.quantity=1"
        + "&orderArgs%5B0%5D.positionSide=BOTH"
        + "&orderArgs%5B1%5D.symbol=ETHUSDT&orderArgs%5B1%5D.quantity=1";

    assertThat(client.post(MOVE, positions + "&productType=UM").refusal())
        .contains("'orderArgs[1].positionSide'");
    assertThat(client.post(MOVE, positions + "&productType=OPTION").body())
        .doesNotContain("positionSide'");
  }
}
