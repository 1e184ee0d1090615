package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.MANAGED_1;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.Debt;
import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.SandboxLedger;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.ManagedSnapshot;
import io.github.subfleet.subaccount.model.ManagedSnapshotData;
import io.github.subfleet.subaccount.model.ManagedSnapshots;
import io.github.subfleet.subaccount.model.MarginAsset;
import io.github.subfleet.subaccount.model.SnapshotFuturesAsset;
import io.github.subfleet.subaccount.model.SnapshotFuturesPosition;
import io.github.subfleet.subaccount.model.SnapshotSpotBalance;
import io.github.subfleet.subaccount.model.SnapshotType;
import io.github.subfleet.subaccount.request.ManagedSnapshotRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the wallets of a managed sub-account held on past days. */
class ManagedSnapshotProofTest {
  @RegisterExtension
  final Stage stage = new Stage();

  private SandboxLedger ledger;

  @BeforeEach
  void fund() {
    ledger = stage.ledger();
    put(Wallet.SPOT, "BTC", "0.5");
    put(Wallet.SPOT, "USDT", "1000");
  }

  private void put(Wallet wallet, String asset, String amount) {
    ledger.setBalance(MANAGED_1, wallet, asset, new BigDecimal(amount));
  }

  private ManagedSnapshots read(SnapshotType type) {
    return stage
        .investor()
        .managed()
        .managedSnapshot(r -> r.email(MANAGED_1).type(type))
        .execute();
  }

  /** The last second of a day, so many days ago. */
  private Instant endOfDay(int daysAgo) {
    return stage
        .now()
        .truncatedTo(ChronoUnit.DAYS)
        .minus(Duration.ofDays(daysAgo - 1L))
        .minusSeconds(1);
  }

  /** The same on each of the last seven days, which is what is answered unless another time is asked for. */
  private ManagedSnapshots everyDay(SnapshotType type, ManagedSnapshotData data) {
    return new ManagedSnapshots(
        200,
        "",
        IntStream.rangeClosed(1, 7)
            .map(i -> 8 - i)
            .mapToObj(daysAgo -> new ManagedSnapshot(type, endOfDay(daysAgo), data))
            .toList());
  }

  private static ManagedSnapshotData spot(String inBtc, SnapshotSpotBalance... balances) {
    return new ManagedSnapshotData(
        List.of(balances), null, null, new BigDecimal(inBtc), null, null, null, null);
  }

  private static SnapshotSpotBalance balance(String asset, String free, String locked) {
    return new SnapshotSpotBalance(asset, new BigDecimal(free), new BigDecimal(locked));
  }

  @Test
  @Proves("managedSnapshot")
  void fillsThePartsForTheSpotWallet() {
    ledger
        .holds()
        .setHeld(MANAGED_1, Wallet.SPOT, "USDT", Held.locked(new BigDecimal("0.00000001")));

    assertSame(
        read(SnapshotType.SPOT),
        everyDay(
            SnapshotType.SPOT,
            spot(
                "0.51",
                balance("BTC", "0.5", "0"),
                balance("USDT", "999.99999999", "0.00000001"))));
  }

  /** 5000 USDT, of which nothing is free, and nothing but 2 BNB owed and their interest. */
  @Test
  @Proves("managedSnapshot")
  void fillsThePartsForTheMarginWallet() {
    put(Wallet.MARGIN, "USDT", "5000");
    Debt debt = new Debt(new BigDecimal("2"), new BigDecimal("0.5"));
    ledger.holds().setDebt(MANAGED_1, Wallet.MARGIN, "BNB", debt);
    Held held = Held.locked(new BigDecimal("4999.99999999"));
    ledger.holds().setHeld(MANAGED_1, Wallet.MARGIN, "USDT", held);

    assertSame(
        read(SnapshotType.MARGIN),
        everyDay(
            SnapshotType.MARGIN,
            new ManagedSnapshotData(
                null,
                List.of(
                    new MarginAsset(
                        "BNB",
                        new BigDecimal("2"),
                        BigDecimal.ZERO,
                        new BigDecimal("0.5"),
                        BigDecimal.ZERO,
                        new BigDecimal("-2.5")),
                    new MarginAsset(
                        "USDT",
                        BigDecimal.ZERO,
                        new BigDecimal("0.00000001"),
                        BigDecimal.ZERO,
                        new BigDecimal("4999.99999999"),
                        new BigDecimal("5000"))),
                new BigDecimal("2"),
                new BigDecimal("0.05"),
                new BigDecimal("0.025"),
                new BigDecimal("0.025"),
                null,
                null)));
  }

  /** The short position of 0.01 BTC has lost 0.01 x 1000. */
  @Test
  @Proves("managedSnapshot")
  void fillsThePartsForTheFuturesWallet() {
    put(Wallet.USDT_FUTURE, "USDT", "120.5");
    ledger.futures().setMarkPrice("BTCUSDT", new BigDecimal("99000"));
    ledger
        .futures()
        .setPosition(
            Position.of(MANAGED_1, "BTCUSDT", new BigDecimal("-0.01"), new BigDecimal("98000")));

    assertSame(
        read(SnapshotType.FUTURES),
        everyDay(
            SnapshotType.FUTURES,
            new ManagedSnapshotData(
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new SnapshotFuturesAsset(
                    "USDT", new BigDecimal("110.5"), new BigDecimal("120.5"))),
                List.of(new SnapshotFuturesPosition(
                    "BTCUSDT",
                    new BigDecimal("98000"),
                    new BigDecimal("99000"),
                    new BigDecimal("-0.01"),
                    new BigDecimal("-10"))))));
  }

  @Test
  @Proves("managedSnapshot")
  void showsWhatTheWalletHeldOnTheDay() {
    stage
        .investor()
        .managed()
        .depositToManaged(r -> r.toEmail(MANAGED_1).asset("BTC").amount(new BigDecimal("1.5")))
        .execute();
    stage.pass(Duration.ofDays(2));

    List<ManagedSnapshot> snapshots = read(SnapshotType.SPOT).snapshots();

    SnapshotSpotBalance usdt = balance("USDT", "1000", "0");
    assertSame(
        snapshots.subList(4, 6),
        List.of(
            new ManagedSnapshot(
                SnapshotType.SPOT, endOfDay(3), spot("0.51", balance("BTC", "0.5", "0"), usdt)),
            new ManagedSnapshot(
                SnapshotType.SPOT, endOfDay(2), spot("2.01", balance("BTC", "2", "0"), usdt))));
  }

  @Test
  @Proves("managedSnapshot")
  void walksMoreThanOneWindowWithoutGapOrDuplicate() {
    stage.pass(Duration.ofDays(31));

    List<ManagedSnapshot> snapshots = stage
        .investor()
        .managed()
        .managedSnapshot(r -> r.email(MANAGED_1).type(SnapshotType.SPOT))
        .between(stage.now().minus(Duration.ofDays(30)), stage.now())
        .stream()
        .toList();

    assertThat(snapshots)
        .extracting(ManagedSnapshot::updateTime)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 30).mapToObj(i -> endOfDay(31 - i)).toList());
    assertThat(stage.sandbox().requests()).hasSize(2);
  }

  @Test
  @Proves("managedSnapshot")
  void sendsTimeAndLimit() {
    Instant start = stage.now().minus(Duration.ofDays(20));

    ManagedSnapshots answer = stage
        .investor()
        .managed()
        .managedSnapshot(r -> r.email(MANAGED_1)
            .type(SnapshotType.SPOT)
            .startTime(start)
            .endTime(start.plus(Duration.ofDays(15)))
            .limit(10))
        .execute();

    assertThat(answer.snapshots())
        .extracting(ManagedSnapshot::updateTime)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 10).mapToObj(i -> endOfDay(16 - i)).toList());
  }

  @Test
  @Proves("managedSnapshot")
  void throwsTheRefusalThatAnAnswerHoldsInItsBody() {
    stage.assertRefused(
        stage.investor().managed().managedSnapshot(r -> r.email(MANAGED_1)
            .type(SnapshotType.SPOT)
            .startTime(stage.now().minus(Duration.ofDays(32)))),
        BadRequestException.class,
        -7001);
    stage.assertRefused(
        stage.investor().managed().managedSnapshot(r -> r.email(DESK_1).type(SnapshotType.SPOT)),
        PermissionException.class,
        -5021);
    assertThat(stage.sandbox().requests())
        .allSatisfy(request -> assertThat(request.status()).isEqualTo(200));
  }

  @Test
  @Proves("managedSnapshot")
  void showsThemToNobodyElse() {
    stage.assertRefused(
        stage.managed(MANAGED_1).managed().managedSnapshot(r -> r.email(MANAGED_1)
            .type(SnapshotType.SPOT)),
        AuthenticationException.class,
        -2015);
  }

  @Test
  void asksForNoLongerTimeAtOnceThanIsAllowed() {
    Instant start = stage.now().minus(Duration.ofDays(30));
    ManagedSnapshotRequest.Builder request = ManagedSnapshotRequest.builder()
        .email(MANAGED_1)
        .type(SnapshotType.SPOT)
        .startTime(start);

    assertThatThrownBy(() -> request.endTime(stage.now()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("endTime");
    assertThat(stage.sandbox().requests()).isEmpty();
  }
}
