package io.github.subfleet.subaccount.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.core.submit.BatchProgress;
import io.github.subfleet.core.submit.Executed;
import io.github.subfleet.core.submit.Journal;
import io.github.subfleet.core.submit.NotExecuted;
import io.github.subfleet.core.submit.NotExecuted.Reason;
import io.github.subfleet.core.submit.ResumeMode;
import io.github.subfleet.core.submit.Submitter;
import io.github.subfleet.core.submit.UnsettledException;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transfers that are submitted through the client, over a network that loses them. */
class TransfersTest {
  private static final String DESK = "desk-1@fund.example";
  private static final String OTHER = "desk-2@fund.example";

  private final Sandbox sandbox = Sandbox.builder().subAccounts(3).seed(11).start();
  private final SandboxTime time = new SandboxTime(sandbox);
  private final BadNetwork network = new BadNetwork();
  private final SubAccountClient client = client(network);

  @TempDir
  private Path directory;

  private SubAccountClient client(BadNetwork over) {
    return SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(
            Credentials.hmac(sandbox.masterKey().apiKey(), sandbox.masterKey().secretKey()))
        .ticker(time::nanos)
        .sleeper(time)
        .httpClient(over.client())
        .build();
  }

  @AfterEach
  void stop() {
    client.close();
    sandbox.close();
  }

  private Submitter<
          UniversalTransferRequest,
          UniversalTransferRequest.Builder,
          UniversalTransferResult,
          UniversalTransfer>
      transfers() {
    return client.transfers().withTime(time::nanos, time, () -> 1);
  }

  @Test
  void tellsUnderWhichIdsATransferWasExecuted() {
    Executed<UniversalTransferResult, UniversalTransfer> executed =
        transfers().submit(toDesk("1.5")).orThrow();

    Transfer transfer = onlyTransfer();
    assertThat(executed.exchangeId()).isEqualTo(Long.toString(transfer.id()));
    assertThat(executed.clientId()).hasSize(32).isEqualTo(transfer.clientId());
    assertThat(executed.answer()).isNotNull();
    assertThat(executed.sends()).isEqualTo(1);
  }

  @Test
  void takesParametersFromABuilder() {
    transfers()
        .submit(r -> r.toEmail(DESK)
            .fromAccountType(AccountType.SPOT)
            .toAccountType(AccountType.SPOT)
            .asset("USDT")
            .amount(BigDecimal.ONE))
        .orThrow();

    assertThat(onlyTransfer().toEmail()).isEqualTo(DESK);
  }

  @Test
  void findsATransferThatTheMasterAccountPaid() {
    network.loseAnswer();

    var executed = transfers().submit(toDesk("2")).orThrow();

    assertThat(executed.answer()).isNull();
    assertThat(executed.item()).isNotNull().satisfies(item -> assertThat(item.tranId())
        .isEqualTo(executed.exchangeId()));
    assertThat(executed.clientId()).isEqualTo(onlyTransfer().clientId());
  }

  @Test
  void findsATransferThatASubAccountPaid() {
    network.loseAnswer();

    var executed =
        transfers().submit(toDesk("2").toBuilder().fromEmail(OTHER).build()).orThrow();

    assertThat(executed.sends()).isEqualTo(1);
    assertThat(executed.item()).isNotNull().satisfies(item -> assertThat(item.fromEmail())
        .isEqualTo(OTHER));
    assertThat(onlyTransfer().fromEmail()).isEqualTo(OTHER);
  }

  @Test
  void sendsATransferAgainOnceItCannotBeExecutedAnyMore() {
    network.loseWrite();

    var executed = transfers().submit(toDesk("3")).orThrow();

    assertThat(executed.sends()).isEqualTo(2);
    assertThat(executed.clientId()).isEqualTo(onlyTransfer().clientId());
    assertThat(time.slept()).isGreaterThan(Duration.ofSeconds(27));
  }

  @Test
  void doesNotSendATransferAgainThatTheExchangeExecutedInTheEnd() {
    network.loseAnswer();

    transfers().submit(toDesk("3")).orThrow();

    assertThat(sandbox.requests())
        .filteredOn(request -> request.verb().equals("POST"))
        .hasSize(1);
  }

  @Test
  void tellsThatATransferFailedAfterItWasAccepted() {
    sandbox.ledger().failNextTransfers(1);
    network.loseAnswer();

    assertThat(transfers().submit(toDesk("4")))
        .isInstanceOfSatisfying(
            NotExecuted.class, it -> assertThat(it.reason()).isEqualTo(Reason.FAILED));
  }

  @Test
  void tellsWhyATransferWasRefused() {
    assertThat(transfers().submit(toDesk("999999999999")))
        .isInstanceOfSatisfying(NotExecuted.class, it -> {
          assertThat(it.reason()).isEqualTo(Reason.REFUSED);
          assertThat(it.cause()).isNotNull();
        });
    assertThat(sandbox.ledger().transfers()).isEmpty();
  }

  @Test
  void settlesATransferThatFailedElsewhere() {
    Instant before = client.clock().now();
    network.loseAnswer();
    UniversalTransferRequest request = toDesk("5");
    UnknownOutcomeException failure = catchThrowableOfType(
        UnknownOutcomeException.class,
        () -> client.assets().universalTransfer(request).execute());

    UniversalTransferRequest sent =
        request.toBuilder().clientTranId(failure.clientId().orElseThrow()).build();
    var settlement = transfers().settle(sent, before);

    assertThat(settlement.outcome()).isEqualTo(Outcome.EXECUTED);
  }

  @Test
  void takesUpWhatAnEarlierProcessLeftOpen() {
    Path file = directory.resolve("transfers.journal");
    network.loseAnswer();
    network.goBlind();
    try (Journal journal = Journal.file(file)) {
      assertThatThrownBy(() -> transfers().withJournal(journal).submit(toDesk("6")))
          .isInstanceOf(UnsettledException.class);
    }

    try (SubAccountClient next = client(new BadNetwork());
        Journal journal = Journal.file(file)) {
      var report = next.transfers()
          .withTime(time::nanos, time, () -> 1)
          .withJournal(journal)
          .resume();

      assertThat(report.with(Outcome.EXECUTED)).hasSize(1);
      assertThat(report.isSettled()).isTrue();
    }
    assertThat(sandbox.ledger().transfers()).hasSize(1);
  }

  @Test
  void resumesAFullRequestFromTheJournal() {
    Path file = directory.resolve("transfers.journal");
    sandbox.ledger().enableFutures(DESK);
    UniversalTransferRequest request = UniversalTransferRequest.builder()
        .fromEmail(DESK)
        .toEmail(OTHER)
        .fromAccountType(AccountType.of("SPOT"))
        .toAccountType(AccountType.SPOT)
        .asset("USDT")
        .amount(new BigDecimal("0.10"))
        .clientTranId("mine")
        .build();
    network.loseWrite();
    network.goBlind();
    try (Journal journal = Journal.file(file)) {
      assertThatThrownBy(() -> transfers().withJournal(journal).submit(request))
          .isInstanceOf(UnsettledException.class);
    }

    try (SubAccountClient next = client(new BadNetwork());
        Journal journal = Journal.file(file)) {
      var report = next.transfers()
          .withTime(time::nanos, time, () -> 1)
          .withJournal(journal)
          .resume(ResumeMode.CARRY_ON);

      assertThat(report.items()).singleElement().satisfies(item -> assertThat(item.request())
          .isEqualTo(request));
    }
    assertThat(onlyTransfer())
        .returns(DESK, Transfer::fromEmail)
        .returns(OTHER, Transfer::toEmail)
        .returns("mine", Transfer::clientId);
  }

  @Test
  void carriesOutABatchAndTellsHowFarItIs() {
    List<UniversalTransferRequest> requests =
        List.of(toDesk("1"), toDesk("999999999999"), toDesk("2"));
    List<BatchProgress> progress = Collections.synchronizedList(new ArrayList<>());
    network.loseAnswer();

    var report = transfers()
        .batch(requests)
        .concurrency(2)
        .listener((item, soFar) -> progress.add(soFar))
        .run();

    assertThat(report.progress()).isEqualTo(new BatchProgress(3, 2, 1, 0));
    assertThat(progress).hasSize(3).contains(new BatchProgress(3, 2, 1, 0));
    assertThat(sandbox.ledger().transfers()).hasSize(2);
  }

  @Test
  void carriesOutANamedBatchOnlyOnceHoweverOftenItIsRun() {
    List<UniversalTransferRequest> requests = List.of(toDesk("1"), toDesk("1"), toDesk("2"));
    try (Journal journal = Journal.file(directory.resolve("transfers.journal"))) {
      var journalled = transfers().withJournal(journal);

      journalled.batch("salaries", requests).run();
      var again = journalled.batch("salaries", requests).run();

      assertThat(again.with(Outcome.EXECUTED)).hasSize(3);
    }
    assertThat(sandbox.ledger().transfers()).hasSize(3);
  }

  @Test
  void submitsWithoutAWaitingThread() throws Exception {
    network.loseAnswer();

    var settlement = transfers().submitAsync(toDesk("7")).get(30, TimeUnit.SECONDS);

    assertThat(settlement.outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(sandbox.ledger().transfers()).hasSize(1);
  }

  @Test
  void isTheSameSubmitterForAllCallersOfAClient() {
    assertThat(client.transfers()).isSameAs(client.transfers());
  }

  private Transfer onlyTransfer() {
    assertThat(sandbox.ledger().transfers()).hasSize(1);
    return sandbox.ledger().transfers().get(0);
  }

  private static UniversalTransferRequest toDesk(String amount) {
    return UniversalTransferRequest.builder()
        .toEmail(DESK)
        .fromAccountType(AccountType.SPOT)
        .toAccountType(AccountType.SPOT)
        .asset("USDT")
        .amount(new BigDecimal(amount))
        .build();
  }
}
