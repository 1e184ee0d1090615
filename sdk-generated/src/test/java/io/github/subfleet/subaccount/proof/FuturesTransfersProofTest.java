package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.DESK_3;
import static io.github.subfleet.subaccount.proof.Stage.MASTER;
import static io.github.subfleet.subaccount.proof.Stage.NOBODY;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.AccountStateException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.CounterParty;
import io.github.subfleet.subaccount.model.FuturesInternalTransfer;
import io.github.subfleet.subaccount.model.FuturesInternalTransferHistory;
import io.github.subfleet.subaccount.model.FuturesInternalTransferResult;
import io.github.subfleet.subaccount.model.FuturesTransferType;
import io.github.subfleet.subaccount.model.FuturesType;
import io.github.subfleet.subaccount.model.SubAccountTransfer;
import io.github.subfleet.subaccount.model.TransferDirection;
import io.github.subfleet.subaccount.model.TransferResult;
import io.github.subfleet.subaccount.model.TransferStatus;
import io.github.subfleet.subaccount.request.FuturesInternalTransferRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How money comes to futures wallets and from one to another. */
class FuturesTransfersProofTest {
  private static final String DESK_4 = "desk-4@fund.example";

  @RegisterExtension
  final Stage stage = new Stage();

  static Stream<Arguments> directions() {
    return Stream.of(
        Arguments.of(
            FuturesTransferType.SPOT_TO_USDT_FUTURE, Wallet.SPOT, Wallet.USDT_FUTURE, "USDT"),
        Arguments.of(
            FuturesTransferType.USDT_FUTURE_TO_SPOT, Wallet.USDT_FUTURE, Wallet.SPOT, "USDT"),
        Arguments.of(
            FuturesTransferType.SPOT_TO_COIN_FUTURE, Wallet.SPOT, Wallet.COIN_FUTURE, "BTC"),
        Arguments.of(
            FuturesTransferType.COIN_FUTURE_TO_SPOT, Wallet.COIN_FUTURE, Wallet.SPOT, "BTC"));
  }

  @ParameterizedTest
  @MethodSource("directions")
  @Proves("futuresTransfer")
  void movesMoneyBetweenSpotAndFutures(
      FuturesTransferType type, Wallet from, Wallet to, String asset) {
    BigDecimal amount = new BigDecimal("0.00100001");
    BigDecimal paid = stage.ledger().balance(DESK_3, from, asset);
    BigDecimal received = stage.ledger().balance(DESK_3, to, asset);

    TransferResult result = stage
        .master()
        .assets()
        .futuresTransfer(r -> r.email(DESK_3).asset(asset).amount(amount).type(type))
        .execute();

    assertThat(stage.ledger().balance(DESK_3, from, asset))
        .isEqualByComparingTo(paid.subtract(amount));
    assertThat(stage.ledger().balance(DESK_3, to, asset))
        .isEqualByComparingTo(received.add(amount));
    assertThat(stage.ledger().transfers()).singleElement().satisfies(transfer -> assertThat(result)
        .isEqualTo(new TransferResult(String.valueOf(transfer.id()))));
  }

  @Test
  @Proves("futuresTransfer")
  void theSubAccountSeesWhereItsMoneyWent() {
    TransferResult result = stage
        .master()
        .assets()
        .futuresTransfer(r -> r.email(DESK_1)
            .asset("USDT")
            .amount(new BigDecimal("12.5"))
            .type(FuturesTransferType.SPOT_TO_USDT_FUTURE))
        .execute();

    assertSame(
        stage.desk(DESK_1).assets().subAccountTransferHistory().stream().toList(),
        List.of(new SubAccountTransfer(
            CounterParty.SUB_ACCOUNT,
            DESK_1,
            TransferDirection.OUT,
            "USDT",
            new BigDecimal("12.5"),
            AccountType.SPOT,
            AccountType.USDT_FUTURE,
            TransferStatus.SUCCESS,
            result.txnId(),
            stage.now())));
  }

  @Test
  void refusesToFundFuturesThatAreNotEnabled() {
    stage.assertRefused(
        stage.master().assets().futuresTransfer(r -> r.email(DESK_4)
            .asset("USDT")
            .amount(BigDecimal.ONE)
            .type(FuturesTransferType.SPOT_TO_USDT_FUTURE)),
        AccountStateException.class,
        -5011);
  }

  private static FuturesInternalTransferRequest internal(
      String from, String to, FuturesType type, String asset, String amount) {
    return FuturesInternalTransferRequest.builder()
        .fromEmail(from)
        .toEmail(to)
        .futuresType(type)
        .asset(asset)
        .amount(new BigDecimal(amount))
        .build();
  }

  private static FuturesInternalTransferRequest usdt(String from, String to, String amount) {
    return internal(from, to, FuturesType.USDT_MARGINED, "USDT", amount);
  }

  private FuturesInternalTransferResult make(FuturesInternalTransferRequest request) {
    return stage.master().assets().futuresInternalTransfer(request).execute();
  }

  @Test
  @Proves("futuresInternalTransfer")
  void movesMoneyBetweenTheFuturesWalletsOfTwoAccounts() {
    BigDecimal paid = stage.ledger().balance(DESK_2, Wallet.COIN_FUTURE, "BTC");
    BigDecimal received = stage.ledger().balance(DESK_3, Wallet.COIN_FUTURE, "BTC");

    FuturesInternalTransferResult result =
        make(internal(DESK_2, DESK_3, FuturesType.COIN_MARGINED, "BTC", "0.00000001"));

    Transfer written = stage.ledger().transfers().get(0);
    assertThat(result)
        .isEqualTo(new FuturesInternalTransferResult(true, String.valueOf(written.id())));
    assertThat(stage.ledger().balance(DESK_2, Wallet.COIN_FUTURE, "BTC"))
        .isEqualByComparingTo(paid.subtract(new BigDecimal("0.00000001")));
    assertThat(stage.ledger().balance(DESK_3, Wallet.COIN_FUTURE, "BTC"))
        .isEqualByComparingTo(received.add(new BigDecimal("0.00000001")));
  }

  @Test
  void refusesToPayAnAccountOfSomebodyElse() {
    stage.assertRefused(
        stage.master().assets().futuresInternalTransfer(usdt(DESK_1, NOBODY, "1")),
        PermissionException.class,
        -5021);
  }

  private FuturesInternalTransferHistory history(String email, FuturesType type) {
    return stage
        .master()
        .assets()
        .futuresInternalTransferHistory(r -> r.email(email).futuresType(type))
        .execute();
  }

  @Test
  @Proves("futuresInternalTransferHistory")
  void showsATransferFromEitherSide() {
    FuturesInternalTransferResult first = make(usdt(MASTER, DESK_2, "3.5"));
    Instant time = stage.now();
    stage.pass(Duration.ofMinutes(10));
    FuturesInternalTransferResult second = make(usdt(DESK_2, DESK_3, "0.25"));
    make(internal(DESK_2, DESK_3, FuturesType.COIN_MARGINED, "BTC", "0.0001"));

    FuturesInternalTransfer received = new FuturesInternalTransfer(
        MASTER, DESK_2, "USDT", new BigDecimal("3.5"), first.txnId(), time);
    FuturesInternalTransfer passedOn = new FuturesInternalTransfer(
        DESK_2, DESK_3, "USDT", new BigDecimal("0.25"), second.txnId(), stage.now());
    assertSame(
        history(DESK_2, FuturesType.USDT_MARGINED),
        new FuturesInternalTransferHistory(
            true, FuturesType.USDT_MARGINED, List.of(passedOn, received)));
    assertSame(
        history(DESK_3, FuturesType.USDT_MARGINED),
        new FuturesInternalTransferHistory(true, FuturesType.USDT_MARGINED, List.of(passedOn)));
    assertThat(history(DESK_3, FuturesType.COIN_MARGINED).transfers())
        .extracting(FuturesInternalTransfer::asset)
        .containsExactly("BTC");
  }

  @Test
  @Proves("futuresInternalTransferHistory")
  void walksAllPagesOfAMonth() {
    List<String> ids = new ArrayList<>();
    for (int number = 1; number <= 7; number++) {
      stage.pass(Duration.ofDays(3));
      ids.add(make(usdt(DESK_3, DESK_1, "0." + number)).txnId());
    }
    Collections.reverse(ids);

    List<FuturesInternalTransfer> walked = stage
        .master()
        .assets()
        .futuresInternalTransferHistory(
            r -> r.email(DESK_3).futuresType(FuturesType.USDT_MARGINED).limit(3))
        .between(stage.now().minus(Duration.ofDays(25)), stage.now().plusMillis(1))
        .stream()
        .toList();

    assertThat(walked).extracting(FuturesInternalTransfer::tranId).containsExactlyElementsOf(ids);
  }

  @Test
  void refusesToShowWhatIsOlderThanAMonth() {
    stage.assertRefused(
        stage.master().assets().futuresInternalTransferHistory(r -> r.email(DESK_3)
            .futuresType(FuturesType.USDT_MARGINED)
            .startTime(stage.now().minus(Duration.ofDays(32)))),
        BadRequestException.class,
        -7001);
  }
}
