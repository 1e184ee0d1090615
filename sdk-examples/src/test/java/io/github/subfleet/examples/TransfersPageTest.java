package io.github.subfleet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.core.submit.Candidates;
import io.github.subfleet.core.submit.Executed;
import io.github.subfleet.core.submit.Journal;
import io.github.subfleet.core.submit.NotExecuted;
import io.github.subfleet.core.submit.Sent;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.FuturesInternalTransfer;
import io.github.subfleet.subaccount.model.FuturesInternalTransferResult;
import io.github.subfleet.subaccount.model.FuturesType;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/transfers.md; {@link ReadmeTest} sees to it that they are the same there and here. */
@ExtendWith(SandboxExtension.class)
class TransfersPageTest {
  private final List<String> printed = new ArrayList<>();
  private final UniversalTransferRequest request = request("desk-1@fund.example", "250.5");

  @TempDir
  private Path directory;

  private static UniversalTransferRequest request(String to, String amount) {
    return UniversalTransferRequest.builder()
        .toEmail(to)
        .fromAccountType(AccountType.SPOT)
        .toAccountType(AccountType.SPOT)
        .asset("USDT")
        .amount(new BigDecimal(amount))
        .build();
  }

  private static SubAccountClient client(Sandbox sandbox, Interceptor... interceptors) {
    SandboxKey key = sandbox.masterKey();
    OkHttpClient.Builder http = new OkHttpClient.Builder();
    for (Interceptor interceptor : interceptors) {
      http.addInterceptor(interceptor);
    }
    return SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(Credentials.hmac(key.apiKey(), key.secretKey()))
        .httpClient(http.build())
        .build();
  }

  @Test
  void submitting(Sandbox sandbox) {
    try (SubAccountClient client = client(sandbox)) {
      var settlement = client.transfers().submit(request);
      if (settlement instanceof Executed<?, ?> executed) {
        printed.add("transfer " + executed.exchangeId());
      } else if (settlement instanceof NotExecuted<?, ?> refused) {
        printed.add("not executed: " + refused.detail());
      }
    }
    assertThat(printed)
        .containsExactly("transfer " + sandbox.ledger().transfers().get(0).id());
  }

  @Test
  void settlingAPlainCall(Sandbox sandbox) {
    AtomicBoolean lost = new AtomicBoolean();
    Interceptor losing = chain -> {
      Response response = chain.proceed(chain.request());
      if (chain.request().method().equals("POST") && !lost.getAndSet(true)) {
        response.close();
        throw new IOException("the answer is lost");
      }
      return response;
    };
    try (SubAccountClient client = client(sandbox, losing)) {
      Instant before = client.clock().now();
      try {
        client.assets().universalTransfer(request).execute();
      } catch (UnknownOutcomeException e) {
        var sent = request.toBuilder().clientTranId(e.clientId().orElseThrow()).build();
        printed.add(client.transfers().settle(sent, before).outcome().toString());
      }
    }
    assertThat(printed).containsExactly("EXECUTED");
  }

  @Test
  void withAJournal(Sandbox sandbox) {
    Path file = directory.resolve("transfers.journal");
    try (SubAccountClient client = client(sandbox)) {
      try (Journal journal = Journal.file(file)) {
        var transfers = client.transfers().withJournal(journal);
        transfers.resume(); // settles what the last process left open
        printed.add(transfers.submit(request).orThrow().exchangeId());
      }
    }
    assertThat(printed).hasSize(1);
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void inABatch(Sandbox sandbox) {
    List<UniversalTransferRequest> requests =
        List.of(request, request, request("desk-2@fund.example", "1000000000"));
    try (SubAccountClient client = client(sandbox);
        Journal journal = Journal.file(directory.resolve("transfers.journal"));
        ProgressBar bar =
            new ProgressBarBuilder().setInitialMax(requests.size()).build()) {
      var transfers = client.transfers().withJournal(journal);
      var report = transfers
          .batch("salaries-2026-11", requests)
          .concurrency(8)
          .listener((item, progress) -> bar.stepTo(progress.done()))
          .run();
      for (var item : report.with(Outcome.NOT_EXECUTED)) {
        printed.add(item.request().toEmail() + ": " + item.settlement());
      }
      assertThat(report.with(Outcome.EXECUTED)).hasSize(2);
    }
    assertThat(printed).singleElement().asString().startsWith("desk-2@fund.example: NotExecuted");
  }

  @Test
  void withoutAnId(Sandbox sandbox) {
    for (String email : List.of("desk-1@fund.example", "desk-2@fund.example")) {
      sandbox.ledger().enableFutures(email);
      sandbox.ledger().setBalance(email, Wallet.USDT_FUTURE, "USDT", new BigDecimal("100"));
    }
    try (SubAccountClient client = client(sandbox)) {
      var sent = client
          .unidentified()
          .futuresInternalTransfer(r -> r.fromEmail("desk-1@fund.example")
              .toEmail("desk-2@fund.example")
              .futuresType(FuturesType.USDT_MARGINED)
              .asset("USDT")
              .amount(new BigDecimal("12.5")))
          .send();
      if (sent instanceof Sent.Answered<FuturesInternalTransferResult, ?> answered) {
        printed.add("transfer " + answered.answer().txnId());
      } else if (sent instanceof Candidates<?, FuturesInternalTransfer> candidates) {
        candidates.items().forEach(item -> printed.add("perhaps transfer " + item.tranId()));
      }
    }
    assertThat(printed).singleElement().asString().startsWith("transfer ");
  }
}
