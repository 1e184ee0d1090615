package io.github.subfleet.subaccount.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.RefusedException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.sandbox.RepeatedClientId;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The id of a transfer that is called as it is, without a submitter. */
class ClientTranIdTest {
  private final BadNetwork network = new BadNetwork();
  private Sandbox sandbox;
  private SubAccountClient client;

  private void start(RepeatedClientId reaction) {
    sandbox =
        Sandbox.builder().subAccounts(2).seed(5).repeatedClientId(reaction).start();
    client = SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(
            Credentials.hmac(sandbox.masterKey().apiKey(), sandbox.masterKey().secretKey()))
        .httpClient(network.client())
        .build();
  }

  @AfterEach
  void stop() {
    client.close();
    sandbox.close();
  }

  @Test
  void isGivenByTheClientAndAnsweredByTheExchange() {
    start(RepeatedClientId.REFUSE);
    ApiCall<UniversalTransferResult> call = client.assets().universalTransfer(request());

    UniversalTransferResult result = call.execute();

    assertThat(call.clientId()).hasValueSatisfying(id -> assertThat(id)
        .matches("[A-Za-z0-9]{32}")
        .isEqualTo(result.clientTranId())
        .isEqualTo(onlyTransfer().clientId()));
  }

  @Test
  void isTheOneThatTheCallerHasSet() {
    start(RepeatedClientId.REFUSE);

    ApiCall<UniversalTransferResult> call = client
        .assets()
        .universalTransfer(request().toBuilder().clientTranId("mine").build());

    assertThat(call.clientId()).hasValue("mine");
    assertThat(call.execute().clientTranId()).isEqualTo("mine");
  }

  @Test
  void isAnotherForEveryCall() {
    start(RepeatedClientId.REFUSE);
    UniversalTransferRequest request = request();

    client.assets().universalTransfer(request).execute();
    client.assets().universalTransfer(request).execute();

    assertThat(sandbox.ledger().transfers())
        .hasSize(2)
        .extracting(Transfer::clientId)
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsACallThatIsExecutedTwiceFromMovingMoneyTwiceWhereRepeatedIdsAreRefused() {
    start(RepeatedClientId.REFUSE);
    ApiCall<UniversalTransferResult> call = client.assets().universalTransfer(request());
    call.execute();

    RefusedException refused = catchThrowableOfType(RefusedException.class, call::execute);

    assertThat(refused.clientId()).isEqualTo(call.clientId());
    onlyTransfer();
  }

  @Test
  void keepsACopyOfACallFromMovingMoneyTwiceWhereRepeatedIdsAreAnsweredAsTheFirst() {
    start(RepeatedClientId.ECHO_FIRST);
    ApiCall<UniversalTransferResult> call = client.assets().universalTransfer(request());

    String first = call.execute().tranId();
    String second = call.timeout(Duration.ofSeconds(20)).execute().tranId();

    assertThat(second).isEqualTo(first);
    onlyTransfer();
  }

  @Test
  void isOnTheFailureOfATransferWhoseAnswerWasLost() {
    start(RepeatedClientId.REFUSE);
    network.loseAnswer();
    ApiCall<UniversalTransferResult> call = client.assets().universalTransfer(request());

    UnknownOutcomeException failure =
        catchThrowableOfType(UnknownOutcomeException.class, call::execute);

    assertThat(failure.clientId()).hasValue(onlyTransfer().clientId());
    assertThat(failure).hasMessageContaining(onlyTransfer().clientId());
  }

  @Test
  void isOnARefusal() {
    start(RepeatedClientId.REFUSE);
    ApiCall<UniversalTransferResult> call = client
        .assets()
        .universalTransfer(request().toBuilder().amount(new BigDecimal("1e12")).build());

    InsufficientFundsException failure =
        catchThrowableOfType(InsufficientFundsException.class, call::execute);

    assertThat(failure.clientId()).isPresent().isEqualTo(call.clientId());
  }

  private Transfer onlyTransfer() {
    assertThat(sandbox.ledger().transfers()).hasSize(1);
    return sandbox.ledger().transfers().get(0);
  }

  private static UniversalTransferRequest request() {
    return UniversalTransferRequest.builder()
        .toEmail("desk-1@fund.example")
        .fromAccountType(AccountType.SPOT)
        .toAccountType(AccountType.SPOT)
        .asset("USDT")
        .amount(BigDecimal.TEN)
        .build();
  }
}
