package io.github.subfleet.subaccount.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.ClientBuilder;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.core.scan.Scan;
import io.github.subfleet.core.submit.Journal;
import io.github.subfleet.core.submit.NotExecuted;
import io.github.subfleet.core.submit.NotExecuted.Reason;
import io.github.subfleet.core.submit.RefusalCheck;
import io.github.subfleet.core.submit.Settlement;
import io.github.subfleet.core.submit.SubmitPolicy;
import io.github.subfleet.core.submit.Submitter;
import io.github.subfleet.sandbox.Fault;
import io.github.subfleet.sandbox.FaultKind;
import io.github.subfleet.sandbox.FaultRule;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.AssetsV4;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import io.github.subfleet.subaccount.transfers.SandboxTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks for secrets in all that can be shown of submitted transfers and of scans, and in the journals of the former. */
class NothingSecretOfTransfersTest {
  private final Sandbox sandbox = Sandbox.builder().subAccounts(20).start();
  private final SandboxKey key = sandbox.masterKey();
  private final SandboxTime time = new SandboxTime(sandbox);
  private final EverythingShown shown = new EverythingShown();

  @TempDir
  private Path directory;

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void isShownOrWrittenHoweverTheFirstRequestGoesWrong(FaultKind fault) throws IOException {
    // It drips so slowly that the patience for each byte ends.
    Fault slow = fault == FaultKind.DRIP_ANSWER
        ? Fault.of(fault).time(Duration.ofMinutes(10))
        : Fault.of(fault);
    FaultRule once = FaultRule.of(slow).times(1);
    try (SubAccountClient client = client(sandbox.baseUrl().toString())) {
      client.clock().synchronize();
      sandbox
          .faults()
          .add(fault == FaultKind.RESET_CONNECTION ? once : once.on("universalTransfer"));
      if (fault == FaultKind.RESET_CONNECTION) {
        // It strikes connections when they are made.
        sandbox.faults().add(FaultRule.of(FaultKind.DROP_BEFORE_READING).times(1));
      }
      String journal = submit(client, SubmitPolicy.defaults(), request("1"));

      assertThat(sandbox.faults().struck()).containsKey(fault);
      assertThat(journal).contains("INTENDED").contains("EXECUTED");
      assertNothingSecretIn(shown + journal);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 451})
  void isShownOrWrittenOfRefusalsThatRepeatTheRequest(int status)
      throws IOException, InterruptedException {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(new Dispatcher() {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
          String echo = request.getUrl() + " " + request.getHeaders().get("X-MBX-APIKEY");
          return new MockResponse.Builder()
              .code(status)
              .body("{\"code\":-1102,\"msg\":\"" + echo + "\"}")
              .build();
        }
      });
      server.start();
      try (SubAccountClient client = client(server.url("/").toString())) {
        SubmitPolicy trusting =
            SubmitPolicy.builder().refusalCheck(RefusalCheck.NONE).build();
        String journal = submit(client, trusting, request("1"));

        assertThat(journal).contains("NOT_EXECUTED", "-1102");
        assertThat(shown + journal)
            .doesNotContain(Secrets.of(key))
            .doesNotContain(Secrets.signatures(server));
      }
    }
  }

  /** That these tests would see a secret in a journal if there was one. */
  @Test
  void wouldBeFoundIfItWasWritten() throws IOException {
    try (SubAccountClient client = client(sandbox.baseUrl().toString())) {
      UniversalTransferRequest careless =
          request("1").toBuilder().clientTranId(key.apiKey()).build();
      String journal = submit(client, SubmitPolicy.defaults(), careless);

      assertThat(Secrets.of(key)).anyMatch(journal::contains);
    }
  }

  @Test
  void isShownOfScansInWhichMuchGoesWrong() {
    try (SubAccountClient client = client(sandbox.baseUrl().toString())) {
      client.clock().synchronize();
      sandbox
          .faults()
          .add(FaultRule.mix(
              0.5,
              3,
              List.of(
                  Fault.of(FaultKind.GARBAGE_JSON),
                  Fault.of(FaultKind.FIREWALL),
                  Fault.of(FaultKind.CUT_BODY))));
      List<String> emails =
          sandbox.ledger().subAccounts().stream().map(SubAccount::email).toList();
      Scan<String, AssetsV4> scan = Scan.over(
              emails, email -> client.assets().assetsV4(r -> r.email(email)))
          .listener((item, progress) -> {
            shown.add(item);
            shown.add(progress);
          });
      shown.add(scan);
      var report = scan.run();
      shown.add(report);
      report.items().stream()
          .map(item -> item.failure())
          .filter(RuntimeException.class::isInstance)
          .forEach(failure -> shown.add((RuntimeException) failure));

      assertThat(report.progress().failed()).isPositive();
      assertThat(report.progress().answered()).isPositive();
      assertNothingSecretIn(shown.toString());
    }
  }

  private SubAccountClient client(String baseUrl) {
    Credentials credentials = Credentials.hmac(key.apiKey(), key.secretKey());
    shown.add(credentials);
    ClientBuilder<SubAccountClient> builder = SubAccountClient.builder()
        .baseUrl(baseUrl)
        .credentials(credentials)
        .rateLimiter(RateLimiter.unlimited())
        .readTimeout(Duration.ofMillis(500))
        .ticker(time::nanos)
        .sleeper(time);
    return shown.of(builder).build();
  }

  /** Submits a request and a batch, and gives the journal. */
  private String submit(
      SubAccountClient client, SubmitPolicy policy, UniversalTransferRequest request)
      throws IOException {
    Path file = directory.resolve("transfers.journal");
    try (Journal journal = Journal.file(file)) {
      Submitter<
              UniversalTransferRequest,
              UniversalTransferRequest.Builder,
              UniversalTransferResult,
              UniversalTransfer>
          transfers = client
              .transfers()
              .withPolicy(policy)
              .withTime(time::nanos, time, () -> 1)
              .withJournal(journal);
      shown.add(transfers);
      shown.add(journal);
      try {
        add(transfers.submit(request));
      } catch (RuntimeException e) {
        shown.add(e);
      }
      shown.add(transfers
          .batch("rest", List.of(request("2"), request("999999999999")))
          .listener((item, progress) -> {
            shown.add(item);
            shown.add(progress);
          })
          .run());
      shown.add(transfers.resume());
    }
    return Files.readString(file);
  }

  private void add(Settlement<UniversalTransferResult, UniversalTransfer> settlement) {
    shown.add(settlement);
    if (settlement instanceof NotExecuted<?, ?> not) {
      assertThat(not.reason()).isIn(Reason.REFUSED, Reason.NOT_FOUND, Reason.NOT_SENT);
      shown.add(not.detail());
      if (not.cause() != null) {
        shown.add(not.cause());
      }
    }
  }

  private void assertNothingSecretIn(String text) {
    assertThat(text).doesNotContain(Secrets.of(key)).doesNotContain(Secrets.signatures(sandbox));
  }

  private static UniversalTransferRequest request(String amount) {
    return UniversalTransferRequest.builder()
        .toEmail("desk-1@fund.example")
        .fromAccountType(AccountType.SPOT)
        .toAccountType(AccountType.SPOT)
        .asset("USDT")
        .amount(new BigDecimal(amount))
        .build();
  }
}
