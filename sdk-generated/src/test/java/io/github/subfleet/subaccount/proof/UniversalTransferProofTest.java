package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.MASTER;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.RejectedException;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.model.SpotTransfer;
import io.github.subfleet.subaccount.model.SubAccountTransfer;
import io.github.subfleet.subaccount.model.TransferDirection;
import io.github.subfleet.subaccount.model.TransferStatus;
import io.github.subfleet.subaccount.model.UniversalTransfer;
import io.github.subfleet.subaccount.model.UniversalTransferHistory;
import io.github.subfleet.subaccount.model.UniversalTransferResult;
import io.github.subfleet.subaccount.request.UniversalTransferHistoryRequest;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Transfers between any two wallets, and their history. */
class UniversalTransferProofTest {
  private static final BigDecimal AMOUNT = new BigDecimal("0.00100001");

  @RegisterExtension
  final Stage stage = Stage.withAwkwardAddresses(5);

  private static UniversalTransferRequest.Builder toDesk1(String amount) {
    return UniversalTransferRequest.builder()
        .toEmail(DESK_1)
        .fromAccountType(AccountType.SPOT)
        .toAccountType(AccountType.SPOT)
        .asset("USDT")
        .amount(new BigDecimal(amount));
  }

  private UniversalTransferResult make(UniversalTransferRequest.Builder request) {
    return stage.master().assets().universalTransfer(request.build()).execute();
  }

  private UniversalTransferResult make(
      String from, Wallet paying, String to, Wallet receiving, String asset) {
    return make(UniversalTransferRequest.builder()
        .fromEmail(from)
        .fromAccountType(AccountType.of(paying.type().name()))
        .toEmail(to)
        .toAccountType(AccountType.of(receiving.type().name()))
        .symbol(paying.symbol() == null ? receiving.symbol() : paying.symbol())
        .asset(asset)
        .amount(AMOUNT));
  }

  private UniversalTransferHistory history(
      Consumer<UniversalTransferHistoryRequest.Builder> request) {
    return stage.master().assets().universalTransferHistory(request).execute();
  }

  private BigDecimal balance(String email, Wallet wallet, String asset) {
    return stage.ledger().balance(email, wallet, asset);
  }

  static List<String> awkwardAddresses() {
    return Stage.AWKWARD;
  }

  /** Who pays whom, from which wallet to which; null for the master account, which is what no address stands for. */
  static Stream<Arguments> routes() {
    return Stream.of(
        Arguments.of(null, Wallet.SPOT, DESK_1, Wallet.SPOT, "BTC"),
        Arguments.of(DESK_1, Wallet.SPOT, null, Wallet.SPOT, "BTC"),
        Arguments.of(DESK_1, Wallet.SPOT, DESK_2, Wallet.SPOT, "BTC"),
        Arguments.of(null, Wallet.SPOT, DESK_1, Wallet.USDT_FUTURE, "USDT"),
        Arguments.of(DESK_1, Wallet.USDT_FUTURE, DESK_2, Wallet.SPOT, "USDT"),
        Arguments.of(DESK_1, Wallet.SPOT, DESK_1, Wallet.COIN_FUTURE, "BTC"),
        Arguments.of(null, Wallet.SPOT, DESK_1, Wallet.MARGIN, "USDT"),
        Arguments.of(DESK_1, Wallet.MARGIN, null, Wallet.SPOT, "USDT"),
        Arguments.of(DESK_1, Wallet.MARGIN, DESK_2, Wallet.MARGIN, "USDT"),
        Arguments.of(null, Wallet.SPOT, DESK_1, Wallet.isolatedMargin("BTCUSDT"), "USDT"),
        Arguments.of(DESK_1, Wallet.isolatedMargin("BTCUSDT"), null, Wallet.SPOT, "USDT"),
        Arguments.of(DESK_1, Wallet.ALPHA, null, Wallet.ALPHA, "USDT"));
  }

  @ParameterizedTest
  @MethodSource("routes")
  @Proves("universalTransfer")
  void movesMoneyOnEachRoute(
      String from, Wallet paying, String to, Wallet receiving, String asset) {
    String payer = from == null ? MASTER : from;
    String receiver = to == null ? MASTER : to;
    BigDecimal paid = balance(payer, paying, asset);
    BigDecimal received = balance(receiver, receiving, asset);

    UniversalTransferResult result = make(from, paying, to, receiving, asset);

    assertThat(balance(payer, paying, asset)).isEqualByComparingTo(paid.subtract(AMOUNT));
    assertThat(balance(receiver, receiving, asset)).isEqualByComparingTo(received.add(AMOUNT));
    Transfer written = stage.ledger().transfers().get(0);
    assertThat(result)
        .isEqualTo(new UniversalTransferResult(String.valueOf(written.id()), written.clientId()));
    assertThat(written.clientId()).hasSize(32);
  }

  @ParameterizedTest
  @MethodSource("routes")
  @Proves("universalTransferHistory")
  void showsTheWalletsOfEachRoute(
      String from, Wallet paying, String to, Wallet receiving, String asset) {
    AccountType fromType = AccountType.of(paying.type().name());
    AccountType toType = AccountType.of(receiving.type().name());
    UniversalTransferResult result = make(from, paying, to, receiving, asset);

    assertSame(
        history(r -> r.fromEmail(from)),
        new UniversalTransferHistory(
            List.of(new UniversalTransfer(
                result.tranId(),
                from == null ? MASTER : from,
                to == null ? MASTER : to,
                asset,
                AMOUNT,
                stage.now(),
                fromType,
                toType,
                TransferStatus.SUCCESS,
                result.clientTranId())),
            1));
  }

  @ParameterizedTest
  @MethodSource("awkwardAddresses")
  @Proves("universalTransfer")
  void paysAnyAddress(String email) {
    make(toDesk1("0.5").toEmail(email));

    assertThat(stage.ledger().transfers()).extracting(Transfer::toEmail).containsExactly(email);
  }

  @Test
  @Proves("universalTransfer")
  void saysWhyATransferWasRefusedAndThatNothingHappened() {
    BigDecimal before = stage.ledger().total("USDT");

    assertThatThrownBy(() -> make(toDesk1("9999999999")))
        .isInstanceOfSatisfying(InsufficientFundsException.class, e -> assertThat(e.outcome())
            .isEqualTo(Outcome.NOT_EXECUTED))
        .hasMessageContaining("universalTransfer (POST /sapi/v1/sub-account/universalTransfer)")
        .hasMessageContaining("HTTP 400");
    assertThat(stage.ledger().transfers()).isEmpty();
    assertThat(stage.ledger().total("USDT")).isEqualByComparingTo(before);
  }

  @Test
  void refusesARouteThatThereIsNot() {
    stage.assertRefused(
        stage.master().assets().universalTransfer(r -> r.fromEmail(DESK_1)
            .fromAccountType(AccountType.USDT_FUTURE)
            .toAccountType(AccountType.COIN_FUTURE)
            .asset("USDT")
            .amount(AMOUNT)),
        BadRequestException.class,
        -1020);
  }

  @Test
  void refusesAClientIdThatWasUsed() {
    make(toDesk1("1").clientTranId("order1"));

    stage.assertRefused(
        stage
            .master()
            .assets()
            .universalTransfer(toDesk1("1").clientTranId("order1").build()),
        RejectedException.class,
        -9000);
  }

  private UniversalTransfer shown(UniversalTransferResult result, String amount) {
    return new UniversalTransfer(
        result.tranId(),
        MASTER,
        DESK_1,
        "USDT",
        new BigDecimal(amount),
        stage.now(),
        AccountType.SPOT,
        AccountType.SPOT,
        TransferStatus.SUCCESS,
        result.clientTranId());
  }

  @Test
  @Proves("universalTransferHistory")
  void showsATransferFromEitherSide() {
    UniversalTransferResult first = make(toDesk1("3.5").clientTranId("order1"));
    UniversalTransferResult second = make(toDesk1("0.00000001"));
    UniversalTransferHistory expected =
        new UniversalTransferHistory(List.of(shown(second, "0.00000001"), shown(first, "3.5")), 2);

    assertSame(history(r -> {}), expected);
    assertSame(history(r -> r.fromEmail(MASTER)), expected);
    assertSame(history(r -> r.toEmail(DESK_1)), expected);
    assertThat(first.clientTranId()).isEqualTo("order1");
  }

  @Test
  @Proves("universalTransferHistory")
  void findsATransferByItsClientId() {
    make(toDesk1("1"));
    UniversalTransferResult result = make(toDesk1("3").clientTranId("order1"));
    make(toDesk1("1"));

    assertSame(
        history(r -> r.clientTranId("order1")),
        new UniversalTransferHistory(List.of(shown(result, "3")), 1));
  }

  @Test
  @Proves("spotTransferHistory")
  void theOtherHistoriesShowTheTransferToo() {
    UniversalTransferResult result = make(toDesk1("2"));

    List<SpotTransfer> master = stage.master().assets().spotTransferHistory().execute();
    List<SubAccountTransfer> desk = stage
        .desk(DESK_1)
        .assets()
        .subAccountTransferHistory(r -> r.direction(TransferDirection.IN))
        .execute();

    assertThat(master).extracting(SpotTransfer::tranId).containsExactly(result.tranId());
    assertThat(desk).extracting(SubAccountTransfer::tranId).containsExactly(result.tranId());
  }

  @Test
  @Proves("universalTransferHistory")
  void showsATransferThatFailed() {
    stage.ledger().failNextTransfers(1);
    UniversalTransferResult result = make(toDesk1("1"));

    assertSame(
        history(r -> {}).transfers(),
        List.of(shown(result, "1").toBuilder().status(TransferStatus.FAILURE).build()));
  }

  @Test
  @Proves("universalTransferHistory")
  void walksAYearInWindowsOfAWeekAndEachOfThemToItsLastPage() {
    Instant start = stage.now();
    List<String> ids = new ArrayList<>();
    for (Duration pause : pauses()) {
      stage.pass(pause);
      ids.add(make(toDesk1("1")).tranId());
    }
    stage.pass(Duration.ofDays(180));

    List<UniversalTransfer> walked = stage
        .master()
        .assets()
        .universalTransferHistory(r -> r.fromEmail(MASTER).limit(2))
        .between(start, start.plus(Duration.ofDays(365)))
        .stream()
        .toList();

    assertThat(walked)
        .extracting(UniversalTransfer::tranId)
        .containsExactlyInAnyOrderElementsOf(ids)
        .doesNotHaveDuplicates();
    assertThat(stage.sandbox().requests()).hasSizeBetween(365 / 7 + ids.size(), 200);
  }

  /** At the ends of weeks and a millisecond beside them, a crowd, and months in which nothing happens. */
  private static List<Duration> pauses() {
    Duration week = Duration.ofDays(7);
    Duration step = Duration.ofMillis(1);
    List<Duration> pauses = new ArrayList<>(
        List.of(Duration.ZERO, week.minus(step), step, step, week.minus(step), step, step));
    pauses.addAll(List.of(step, step, step, Duration.ofDays(90), week, Duration.ofDays(60)));
    return pauses;
  }

  @Test
  void refusesMoreThanAWeekAtOnce() {
    assertThatThrownBy(() -> stage.master().assets().universalTransferHistory(r -> r.startTime(
                stage.now().minus(Duration.ofDays(7)))
            .endTime(stage.now())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("startTime")
        .hasMessageContaining("endTime");
    assertThat(stage.sandbox().requests()).isEmpty();
  }
}
