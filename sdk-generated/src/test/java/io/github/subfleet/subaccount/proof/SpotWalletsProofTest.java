package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.MASTER;
import static io.github.subfleet.subaccount.proof.Stage.NOBODY;
import static io.github.subfleet.subaccount.proof.Stage.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.Held;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.model.AssetBalanceV3;
import io.github.subfleet.subaccount.model.AssetBalanceV4;
import io.github.subfleet.subaccount.model.AssetsV3;
import io.github.subfleet.subaccount.model.AssetsV4;
import io.github.subfleet.subaccount.model.SpotSubUserAsset;
import io.github.subfleet.subaccount.model.SpotSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What spot wallets hold, and what that is worth. */
class SpotWalletsProofTest {
  @RegisterExtension
  final Stage stage = Stage.withAwkwardAddresses(45);

  static List<String> awkwardAddresses() {
    return Stage.AWKWARD;
  }

  private BigDecimal inBtc(String email) {
    return stage.ledger().balances(email, Wallet.SPOT).entrySet().stream()
        .map(held -> held.getValue().multiply(stage.ledger().prices().get(held.getKey())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(8, RoundingMode.DOWN);
  }

  private List<SpotSubUserAsset> valued(List<String> emails) {
    return emails.stream()
        .map(email -> new SpotSubUserAsset(email, inBtc(email)))
        .toList();
  }

  @Test
  @Proves("spotSummary")
  void valuesTheAccountsOfAPageAsTheLedgerDoes() {
    SpotSummary summary =
        stage.master().assets().spotSummary(r -> r.page(2).size(7)).execute();

    assertSame(summary, new SpotSummary(50, inBtc(MASTER), valued(stage.desks().subList(7, 14))));
  }

  @Test
  @Proves("spotSummary")
  void valuesEverySubAccountInNoMoreRequestsThanNeeded() {
    List<SpotSubUserAsset> assets =
        stage.master().assets().spotSummary().stream().toList();

    assertSame(assets, valued(stage.desks()));
    assertThat(stage.sandbox().requests()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("awkwardAddresses")
  @Proves("spotSummary")
  void findsAnyAddressAsItIsSent(String email) {
    SpotSummary summary =
        stage.master().assets().spotSummary(r -> r.email(email)).execute();

    assertSame(summary, new SpotSummary(1, inBtc(MASTER), valued(List.of(email))));
  }

  @Test
  void doesNotSendARequestForMoreThanTheLargestPage() {
    assertThatThrownBy(
            () -> stage.master().assets().spotSummary(r -> r.size(50)).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be between 1 and 20, but was 50");
    assertThat(stage.sandbox().requests()).isEmpty();
  }

  @Test
  void summariesAreNotForSubAccounts() {
    stage.assertRefused(
        stage.desk(DESK_1).assets().spotSummary(), AuthenticationException.class, -2015);
  }

  /** The assets that the first sub-account has some of; of its SOL some is held, in each way there is. */
  private Stream<String> assetsHeld() {
    return new TreeMap<>(stage.ledger().balances(DESK_1, Wallet.SPOT)).keySet().stream();
  }

  private BigDecimal free(String asset) {
    return stage
        .ledger()
        .balance(DESK_1, Wallet.SPOT, asset)
        .subtract(held(asset).total());
  }

  private Held held(String asset) {
    return stage.ledger().holds().held(DESK_1, Wallet.SPOT, asset);
  }

  @Test
  @Proves("assetsV3")
  void tellsWhatASpotWalletHoldsAndWhatIsFreeOfIt() {
    AssetsV3 assets = stage.master().assets().assetsV3(r -> r.email(DESK_1)).execute();

    assertSame(
        assets,
        new AssetsV3(assetsHeld()
            .map(asset -> new AssetBalanceV3(
                held(asset).frozen(),
                held(asset).withdrawing(),
                asset,
                free(asset),
                held(asset).locked()))
            .toList()));
    assertThat(assets.balances()).hasSize(4).anyMatch(sol -> sol.withdrawing().signum() > 0);
  }

  @Test
  @Proves("assetsV4")
  void tellsTheSameInTheFourthVersion() {
    AssetsV4 assets = stage.master().assets().assetsV4(r -> r.email(DESK_1)).execute();

    assertSame(
        assets,
        new AssetsV4(assetsHeld()
            .map(asset -> new AssetBalanceV4(
                held(asset).frozen(),
                held(asset).withdrawing(),
                asset,
                free(asset),
                held(asset).locked()))
            .toList()));
    assertThat(assets.balances()).hasSize(4).anyMatch(sol -> sol.withdrawing().signum() > 0);
  }

  @Test
  @Proves("assetsV3")
  void readsAmountsToTheLastDigitWhereTheyAreNumbers() {
    stage.ledger().setBalance(DESK_1, Wallet.SPOT, "BTC", new BigDecimal("12345678.00000001"));

    assertThat(stage.master().assets().assetsV3(r -> r.email(DESK_1)).execute().balances())
        .filteredOn(balance -> balance.asset().equals("BTC"))
        .singleElement()
        .satisfies(btc -> assertThat(btc.free()).isEqualByComparingTo("12345678.00000001"));
  }

  @Test
  void refusesToTellOfAnAccountThatIsNotASubAccount() {
    stage.assertRefused(
        stage.master().assets().assetsV3(r -> r.email(NOBODY)), PermissionException.class, -5021);
    stage.assertRefused(
        stage.master().assets().assetsV4(r -> r.email(NOBODY)), PermissionException.class, -5021);
  }
}
