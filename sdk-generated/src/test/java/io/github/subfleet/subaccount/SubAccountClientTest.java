package io.github.subfleet.subaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.DecodingException;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.SpotSubUserAsset;
import io.github.subfleet.subaccount.model.SpotSummary;
import io.github.subfleet.subaccount.model.SubAccount;
import io.github.subfleet.subaccount.model.SubAccountStatus;
import io.github.subfleet.subaccount.model.TransferStatus;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.SpotSummaryRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the generated client puts on the wire, and what it makes of what comes back. */
class SubAccountClientTest {
  private static final String EMPTY_SUMMARY =
      "{\"totalCount\":0,\"masterAccountTotalAsset\":\"0\",\"spotSubUserAssetBtcVoList\":[]}";

  private final MockWebServer server = new MockWebServer();
  private SubAccountClient client;

  @BeforeEach
  void start() throws IOException {
    server.start();
    client = SubAccountClient.builder()
        .baseUrl(server.url("/").toString())
        .credentials(Credentials.hmac("the-key", "the-secret"))
        .build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void sendsNothingBeforeACallIsExecuted() {
    client.assets().spotSummary(r -> r.size(20));
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void sendsTheParametersThatAreSetAndNoOthers() throws InterruptedException {
    answer(EMPTY_SUMMARY);
    client.assets().spotSummary(r -> r.page(3).size(20)).execute();
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("GET");
    assertThat(request.getUrl().encodedPath()).isEqualTo("/sapi/v1/sub-account/spotSummary");
    assertThat(parameters(request)).isEqualTo("page=3&size=20");
    assertThat(request.getHeaders().get("X-MBX-APIKEY")).isEqualTo("the-key");
  }

  @Test
  void asksForTheFirstPageOfTheLargestSizeUnlessTold() throws InterruptedException {
    answer(EMPTY_SUMMARY);
    client.assets().spotSummary().execute();
    assertThat(parameters(server.takeRequest())).isEqualTo("page=1&size=20");
  }

  @Test
  void takesARequestThatWasBuiltBefore() throws InterruptedException {
    answer(EMPTY_SUMMARY);
    client
        .assets()
        .spotSummary(SpotSummaryRequest.builder().email("a@b.c").page(1).size(5).build())
        .execute();
    assertThat(parameters(server.takeRequest())).isEqualTo("email=a%40b.c&page=1&size=5");
  }

  @Test
  void encodesEveryValueOnce() throws InterruptedException {
    answer("[]");
    client.accounts().status(r -> r.email("a+b c%@子.example")).execute();
    assertThat(parameters(server.takeRequest()))
        .isEqualTo("email=a%2Bb%20c%25%40%E5%AD%90.example");
  }

  @Test
  void sendsATransferInTheQueryWithAnEmptyBody() throws InterruptedException {
    answer("{\"tranId\":11945860693,\"clientTranId\":\"t1\"}");
    UniversalTransferResult result = client
        .assets()
        .universalTransfer(r -> r.toEmail("desk-7@fund.example")
            .fromAccountType(AccountType.SPOT)
            .toAccountType(AccountType.of("LUNAR_FUTURE"))
            .clientTranId("t1")
            .asset("USDT")
            .amount(new BigDecimal("1E-8")))
        .execute();
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getBodySize()).isZero();
    assertThat(parameters(request))
        .isEqualTo("toEmail=desk-7%40fund.example&fromAccountType=SPOT&toAccountType=LUNAR_FUTURE"
            + "&clientTranId=t1&asset=USDT&amount=0.00000001");
    assertThat(result).isEqualTo(new UniversalTransferResult("11945860693", "t1"));
  }

  @Test
  void refusesABadParameterBeforeAnythingIsSent() {
    assertThatThrownBy(() -> client.assets().spotSummary(r -> r.size(50)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be between 1 and 20, but was 50");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void sendsTimesAsMillisecondsAndReadsThemBack() throws InterruptedException {
    answer(
        "{\"result\":[{\"tranId\":1,\"fromEmail\":\"a@b.c\",\"toEmail\":\"d@e.f\",\"asset\":\"BNB\","
            + "\"amount\":\"0.01\",\"createTimeStamp\":1640317374000,\"fromAccountType\":\"USDT_FUTURE\","
            + "\"toAccountType\":\"NEW_WALLET\",\"status\":\"SUCCESS\"}],\"totalCount\":1}");
    UniversalTransfer transfer = client
        .assets()
        .universalTransferHistory(r -> r.startTime(Instant.ofEpochMilli(1640000000000L)))
        .execute()
        .transfers()
        .get(0);
    assertThat(parameters(server.takeRequest()))
        .isEqualTo("startTime=1640000000000&page=1&limit=500");
    assertThat(transfer.createTime()).isEqualTo(Instant.ofEpochMilli(1640317374000L));
    assertThat(transfer.fromAccountType()).isSameAs(AccountType.USDT_FUTURE);
    assertThat(transfer.toAccountType()).isEqualTo(AccountType.of("NEW_WALLET"));
    assertThat(transfer.status()).isSameAs(TransferStatus.SUCCESS);
    assertThat(transfer.clientTranId()).isNull();
  }

  @Test
  void sendsABooleanUnderItsNameOnTheWire() throws InterruptedException {
    answer("{\"subAccounts\":[]}");
    client.accounts().list(r -> r.frozen(true)).execute();
    assertThat(parameters(server.takeRequest())).isEqualTo("isFreeze=true&page=1&limit=200");
  }

  @Test
  void asksForTheTimeWithoutKeyAndSignature() throws InterruptedException {
    answer("{\"serverTime\":1499827319559}");
    Instant time = client.general().serverTime().execute().serverTime();
    RecordedRequest request = server.takeRequest();
    assertThat(time).isEqualTo(Instant.ofEpochMilli(1499827319559L));
    assertThat(request.getTarget()).isEqualTo("/api/v3/time");
    assertThat(request.getHeaders().get("X-MBX-APIKEY")).isNull();
  }

  @Test
  void readsARootArrayAsAListThatCannotBeModified() {
    answer(
        "[{\"email\":\"a@b.c\",\"isSubUserEnabled\":\"true\",\"isUserActive\":true,\"insertTime\":1570791523523,"
            + "\"isMarginEnabled\":false,\"isFutureEnabled\":true,\"mobile\":null}]");
    List<SubAccountStatus> statuses = client.accounts().status().execute();
    assertThat(statuses)
        .containsExactly(new SubAccountStatus(
            "a@b.c", true, true, Instant.ofEpochMilli(1570791523523L), false, true, null))
        .isUnmodifiable();
  }

  @Test
  void walksPagesUntilTheTotalIsReached() throws InterruptedException {
    answer(summary(3, "a@b.c", "b@b.c"));
    answer(summary(3, "c@b.c"));
    List<String> emails = client.assets().spotSummary(r -> r.size(2)).stream()
        .map(SpotSubUserAsset::email)
        .toList();
    assertThat(emails).containsExactly("a@b.c", "b@b.c", "c@b.c");
    assertThat(parameters(server.takeRequest())).isEqualTo("page=1&size=2");
    assertThat(parameters(server.takeRequest())).isEqualTo("page=2&size=2");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void walksPagesUntilOneIsNotFullWhereThereIsNoTotal() throws InterruptedException {
    answer(subAccounts(200));
    answer(subAccounts(1));
    List<SubAccount> accounts = client.accounts().list().stream().toList();
    assertThat(accounts).hasSize(201);
    assertThat(parameters(server.takeRequest())).isEqualTo("page=1&limit=200");
    assertThat(parameters(server.takeRequest())).isEqualTo("page=2&limit=200");
  }

  @Test
  void saysWhereAnAnswerIsBroken() {
    answer(
        "{\"totalCount\":1,\"masterAccountTotalAsset\":\"0\",\"spotSubUserAssetBtcVoList\":[{\"email\":\"a@b.c\"}]}");
    assertThatThrownBy(() -> client.assets().spotSummary().execute())
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("'totalAsset'")
        .hasMessageContaining("$.spotSubUserAssetBtcVoList[0]");
  }

  @Test
  void givesTheWholeResponseToWhoeverAsks() {
    answer(EMPTY_SUMMARY);
    SpotSummary summary = client.assets().spotSummary().executeForResponse().value();
    assertThat(summary.totalCount()).isZero();
  }

  private void answer(String json) {
    server.enqueue(new MockResponse.Builder().body(json).build());
  }

  private static String summary(int total, String... emails) {
    return Arrays.stream(emails)
        .map(email -> "{\"email\":\"" + email + "\",\"totalAsset\":\"1\"}")
        .collect(Collectors.joining(
            ",",
            "{\"totalCount\":" + total
                + ",\"masterAccountTotalAsset\":\"0\",\"spotSubUserAssetBtcVoList\":[",
            "]}"));
  }

  private static String subAccounts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"email\":\"" + i + "@b.c\",\"isFreeze\":false,\"createTime\":0}")
        .collect(Collectors.joining(",", "{\"subAccounts\":[", "]}"));
  }

  /** The query as it was sent, without what signing adds. */
  private static String parameters(RecordedRequest request) {
    String query = request.getUrl().encodedQuery();
    assertThat(query).contains("timestamp=").contains("&signature=");
    return query.substring(0, query.indexOf("timestamp=")).replaceFirst("&$", "");
  }
}
