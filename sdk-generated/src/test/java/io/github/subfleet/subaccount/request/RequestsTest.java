package io.github.subfleet.subaccount.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.subaccount.model.AccountType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestsTest {
  @Test
  void refusesASizeAboveTheDocumentedRange() {
    assertThatThrownBy(() -> SpotSummaryRequest.builder().size(50).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be between 1 and 20, but was 50");
  }

  @Test
  void refusesASizeOfNothing() {
    assertThatThrownBy(() -> SpotSummaryRequest.builder().size(0).build())
        .hasMessage("size must be between 1 and 20, but was 0");
  }

  @Test
  void refusesAPageBeforeTheFirst() {
    assertThatThrownBy(() -> SpotSummaryRequest.builder().page(0).build())
        .hasMessage("page must be at least 1, but was 0");
  }

  @Test
  void allowsTheLargestSize() {
    assertThat(SubAccountListRequest.builder().limit(200).build().limit()).isEqualTo(200);
  }

  @Test
  void checksTheConstructorToo() {
    assertThatThrownBy(() -> new SpotSummaryRequest(null, null, 21))
        .hasMessageStartingWith("size must be");
  }

  @Test
  void refusesAMissingRequiredParameter() {
    UniversalTransferRequest.Builder builder = UniversalTransferRequest.builder()
        .fromAccountType(AccountType.SPOT)
        .toAccountType(AccountType.SPOT)
        .amount(BigDecimal.ONE);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("asset must be set");
  }

  @Test
  void refusesABlankParameter() {
    assertThatThrownBy(() -> SubAccountStatusRequest.builder().email(" ").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("email must not be blank");
  }

  @Test
  void refusesABlankWallet() {
    UniversalTransferRequest.Builder builder = transfer().fromAccountType(AccountType.of(""));
    assertThatThrownBy(builder::build).hasMessage("fromAccountType must not be blank");
  }

  @Test
  void refusesBothEmailsWhereOnlyOneIsAllowed() {
    assertThatThrownBy(() -> UniversalTransferHistoryRequest.builder()
            .fromEmail("a@b.c")
            .toEmail("d@e.f")
            .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at most one of fromEmail, toEmail may be set, but fromEmail and toEmail were");
  }

  @Test
  void refusesAWindowOfAWeek() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    UniversalTransferHistoryRequest.Builder week = UniversalTransferHistoryRequest.builder()
        .startTime(start)
        .endTime(start.plus(Duration.ofDays(7)));
    assertThatThrownBy(week::build)
        .hasMessageStartingWith("endTime must be less than 7 days after startTime");
    assertThat(
            week.endTime(start.plus(Duration.ofDays(7)).minusMillis(1)).build().startTime())
        .isEqualTo(start);
  }

  @Test
  void buildsWithNothingSetWhereAllIsOptional() {
    assertThat(SpotSummaryRequest.builder().build())
        .isEqualTo(new SpotSummaryRequest(null, null, null));
  }

  @Test
  void changesOneParameterOfACopy() {
    SpotSummaryRequest request =
        SpotSummaryRequest.builder().email("a@b.c").page(1).size(20).build();
    SpotSummaryRequest next = request.toBuilder().page(2).build();
    assertThat(next).isEqualTo(new SpotSummaryRequest("a@b.c", 2, 20));
    assertThat(request.page()).isEqualTo(1);
  }

  @Test
  void copiesARequestInFull() {
    UniversalTransferRequest request = transfer().build();
    assertThat(request.toBuilder().build()).isEqualTo(request);
  }

  @Test
  void takesBackAnOptionalParameter() {
    assertThat(SpotSummaryRequest.builder().size(20).size(null).build().size()).isNull();
  }

  private static UniversalTransferRequest.Builder transfer() {
    return UniversalTransferRequest.builder()
        .fromEmail("from@fund.example")
        .toEmail("to@fund.example")
        .fromAccountType(AccountType.SPOT)
        .toAccountType(AccountType.ISOLATED_MARGIN)
        .clientTranId("t1")
        .symbol("BTCUSDT")
        .asset("USDT")
        .amount(new BigDecimal("250.5"));
  }
}
