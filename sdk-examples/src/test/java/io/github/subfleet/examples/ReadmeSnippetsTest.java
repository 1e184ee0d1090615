package io.github.subfleet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.SpotSubUserAsset;
import io.github.subfleet.subaccount.model.SpotSummary;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The README's snippets; {@link ReadmeTest} sees to it that they are the same there and here. */
@ExtendWith(SandboxExtension.class)
class ReadmeSnippetsTest {
  private final List<String> printed = new ArrayList<>();

  private static SubAccountClient client(Sandbox sandbox) {
    SandboxKey key = sandbox.masterKey();
    return SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(Credentials.hmac(key.apiKey(), key.secretKey()))
        .build();
  }

  @Test
  void pages(Sandbox sandbox) {
    try (SubAccountClient client = client(sandbox)) {
      for (SpotSubUserAsset account : client.assets().spotSummary().items()) {
        printed.add(account.email()); // every page, requested as the loop gets there
      }
      for (SpotSummary page : client.assets().spotSummary(r -> r.size(3)).pages()) {
        printed.add(page.totalCount() + " in all");
      }
      BigDecimal richest = client.assets().spotSummary().stream()
          .map(SpotSubUserAsset::totalAsset)
          .max(BigDecimal::compareTo)
          .orElse(BigDecimal.ZERO);
      assertThat(richest).isPositive();
    }
    assertThat(printed).contains("desk-1@fund.example", "5 in all");
  }

  @Test
  void windows(Sandbox sandbox) {
    try (SubAccountClient client = client(sandbox)) {
      client
          .assets()
          .universalTransfer(r -> r.toEmail("desk-2@fund.example")
              .fromAccountType(AccountType.SPOT)
              .toAccountType(AccountType.SPOT)
              .asset("USDT")
              .amount(BigDecimal.ONE))
          .execute();
      Instant now = sandbox.clock().instant().plusSeconds(1);
      for (UniversalTransfer transfer : client
          .assets()
          .universalTransferHistory(r -> r.toEmail("desk-2@fund.example"))
          .between(now.minus(Duration.ofDays(365)), now)
          .items()) {
        printed.add(transfer.tranId());
      }
    }
    assertThat(printed).hasSize(1);
  }

  @Test
  void threeWaysToExecuteACall(Sandbox sandbox) {
    try (SubAccountClient client = client(sandbox)) {
      ApiCall<SpotSummary> call = client.assets().spotSummary(r -> r.email("desk-1@fund.example"));

      SpotSummary value = call.execute();
      CompletableFuture<SpotSummary> future = call.executeAsync();
      ApiResponse<SpotSummary> response = call.timeout(Duration.ofSeconds(20)).executeForResponse();

      assertThat(future.join()).isEqualTo(value).isEqualTo(response.value());
    }
  }

  @Test
  void errors(Sandbox sandbox) {
    try (SubAccountClient client = client(sandbox)) {
      assertThatThrownBy(() -> {
            try {
              UniversalTransferResult result = client
                  .assets()
                  .universalTransfer(r -> r.toEmail("desk-1@fund.example")
                      .fromAccountType(AccountType.SPOT)
                      .toAccountType(AccountType.SPOT)
                      .asset("USDT")
                      .amount(new BigDecimal("999999999.5"))
                      .clientTranId("invoice20261122"))
                  .execute();
              printed.add("done: " + result.tranId());
            } catch (InsufficientFundsException e) {
              printed.add("too little: " + e.exchangeMessage()); // not executed
              throw e;
            } catch (RateLimitException e) {
              printed.add("wait " + e.retryAfter()); // not executed
            } catch (UnknownOutcomeException e) {
              printed.add("look in the history for invoice20261122 before sending it again");
            } catch (ApiException e) {
              printed.add(e.outcome() + ": " + e.getMessage());
            }
          })
          .isInstanceOf(InsufficientFundsException.class);
    }
    assertThat(printed).singleElement().asString().startsWith("too little: ");
  }

  @Test
  void paysTheDesk(Sandbox sandbox) {
    SandboxKey key = sandbox.masterKey();
    try (SubAccountClient client = SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(Credentials.hmac(key.apiKey(), key.secretKey()))
        .build()) {
      BigDecimal before = sandbox.ledger().balance("desk-1@fund.example", Wallet.SPOT, "USDT");

      client
          .assets()
          .universalTransfer(r -> r.toEmail("desk-1@fund.example")
              .fromAccountType(AccountType.SPOT)
              .toAccountType(AccountType.SPOT)
              .asset("USDT")
              .amount(new BigDecimal("250.5")))
          .execute();

      assertThat(sandbox.ledger().balance("desk-1@fund.example", Wallet.SPOT, "USDT"))
          .isEqualByComparingTo(before.add(new BigDecimal("250.5")));
    }
  }
}
