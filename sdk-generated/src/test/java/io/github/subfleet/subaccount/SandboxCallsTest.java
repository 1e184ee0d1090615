package io.github.subfleet.subaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.ClientBuilder;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.InvalidSignatureException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.RateLimits;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against an exchange that checks every byte it gets and keeps books. */
class SandboxCallsTest {
  private final Sandbox sandbox = Sandbox.builder().subAccounts(45).start();
  private final SubAccountClient client =
      client(credentials(sandbox.masterKey())).build();

  private ClientBuilder<SubAccountClient> client(Credentials credentials) {
    return SubAccountClient.builder().baseUrl(sandbox.baseUrl()).credentials(credentials);
  }

  private static Credentials credentials(SandboxKey key) {
    return key.type() == KeyType.HMAC
        ? Credentials.hmac(key.apiKey(), key.secretKey())
        : Credentials.pem(key.apiKey(), key.secretKey());
  }

  @AfterEach
  void stop() {
    client.close();
    sandbox.close();
  }

  @Test
  void showsHowMuchOfTheExchangesLimitsIsUsed() {
    client.assets().spotSummary().execute();

    assertThat(client.limits().windows()).singleElement().satisfies(window -> {
      assertThat(window.endpoint()).isEqualTo("GET /sapi/v1/sub-account/spotSummary");
      assertThat(window.used()).isEqualTo(1);
      assertThat(window.limit()).isEqualTo(12_000);
    });
  }

  @ParameterizedTest
  @EnumSource(KeyType.class)
  void signsWithEachKindOfKey(KeyType type) {
    try (SubAccountClient other = client(credentials(sandbox.masterKey(type))).build()) {
      assertThat(other.assets().spotSummary().execute().totalCount()).isEqualTo(45);
    }
  }

  @Test
  void tellsAnUnknownKey() {
    try (SubAccountClient other =
        client(Credentials.hmac("a".repeat(64), "secret")).build()) {
      assertThatThrownBy(() -> other.assets().spotSummary().execute())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("-2015")
          .hasMessageNotContaining("a".repeat(64));
    }
  }

  @Test
  void tellsAWrongSecret() {
    Credentials wrong = Credentials.hmac(sandbox.masterKey().apiKey(), "wrong");
    try (SubAccountClient other = client(wrong).build()) {
      assertThatThrownBy(() -> other.assets().spotSummary().execute())
          .isInstanceOf(InvalidSignatureException.class)
          .hasMessageContaining("-1022")
          .hasMessageNotContaining("signature=");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, -6, 3600})
  void learnsTheTimeOfAnExchangeWhoseClockIsOff(int seconds) {
    sandbox.clock().advance(Duration.ofSeconds(seconds));

    UniversalTransferResult result =
        client.assets().universalTransfer(toDesk1("1")).execute();

    assertThat(sandbox.ledger().transfers())
        .singleElement()
        .satisfies(transfer -> assertThat(transfer.clientId()).isEqualTo("order1"));
    assertThat(result.tranId()).isNotEmpty();
  }

  @Test
  void showsTheUsedWeight() {
    ApiResponse<UniversalTransferResult> response =
        client.assets().universalTransfer(toDesk1("1")).executeForResponse();

    assertThat(response.usedWeight().ip()).hasValue(1);
    assertThat(response.usedWeight().uid()).hasValue(360);
  }

  @Test
  void saysHowLongToWaitWhenTheWeightIsUsedUp() {
    RateLimits tight = new RateLimits(25, 180_000, 6_000);
    try (Sandbox strict = Sandbox.builder()
            .limits(tight)
            .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:20Z"), ZoneOffset.UTC))
            .start();
        SubAccountClient other = SubAccountClient.builder()
            .baseUrl(strict.baseUrl())
            .credentials(credentials(strict.masterKey()))
            .clock(strict.clock())
            .retries(RetryPolicy.none())
            .build()) {
      other.accounts().status().execute();
      other.accounts().status().execute();

      RateLimitException e = catchThrowableOfType(
          RateLimitException.class, () -> other.accounts().status().execute());

      assertThat(e.retryAfter()).contains(Duration.ofSeconds(40));
      assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
    }
  }

  private static UniversalTransferRequest toDesk1(String amount) {
    return UniversalTransferRequest.builder()
        .toEmail("desk-1@fund.example")
        .fromAccountType(AccountType.SPOT)
        .toAccountType(AccountType.SPOT)
        .asset("USDT")
        .amount(new BigDecimal(amount))
        .clientTranId("order1")
        .build();
  }
}
