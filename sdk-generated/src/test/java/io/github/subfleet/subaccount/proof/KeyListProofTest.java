package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.DeskKeys.payMaster;
import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.subaccount.model.ApiKeyList;
import io.github.subfleet.subaccount.model.ApiKeyPermissions;
import io.github.subfleet.subaccount.model.CreatedApiKey;
import io.github.subfleet.subaccount.model.DeletedApiKey;
import io.github.subfleet.subaccount.model.SubAccountApiKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which API keys a sub-account has, what they may do, and getting rid of them. */
class KeyListProofTest {
  @RegisterExtension
  final Stage stage = new Stage();

  private final DeskKeys keys = new DeskKeys(stage);
  private CreatedApiKey first;
  private CreatedApiKey second;

  @BeforeEach
  void createKeys() {
    first = keys.create("first");
    stage.pass(Duration.ofMillis(1));
    second = keys.create("second & last");
    stage.pass(Duration.ofHours(1));
    stage.sandbox().clearRequests();
  }

  static List<Permitted> permissions() {
    return Permitted.mixtures();
  }

  private ApiKey inLedger(CreatedApiKey key) {
    return stage.ledger().keys().get(key.apiKey());
  }

  private static SubAccountApiKey listed(ApiKey key) {
    return new SubAccountApiKey(
        key.email(),
        key.name(),
        key.value(),
        key.permissions().contains(KeyPermission.SPOT_AND_MARGIN_TRADING),
        key.permissions().contains(KeyPermission.MARGIN_LOAN_REPAY),
        key.permissions().contains(KeyPermission.FUTURES_TRADING),
        key.permissions().contains(KeyPermission.UNIVERSAL_TRANSFER),
        key.permissions().contains(KeyPermission.OPTIONS_TRADING),
        key.createTime());
  }

  @ParameterizedTest
  @MethodSource("permissions")
  @Proves("apiKeyList")
  void listsTheKeysAsTheLedgerHasThem(Permitted permitted) {
    stage.ledger().keys().setPermissions(second.apiKey(), permitted.inLedger());

    ApiKeyList list = stage.master().apiKeys().apiKeyList(r -> r.email(DESK_2)).execute();

    assertThat(list)
        .isEqualTo(new ApiKeyList(2, List.of(listed(inLedger(first)), listed(inLedger(second)))));
  }

  @Test
  @Proves("apiKeyList")
  void listsOneKey() {
    ApiKeyList list = stage
        .master()
        .apiKeys()
        .apiKeyList(r -> r.email(DESK_2).subAccountApiKey(second.apiKey()))
        .execute();

    assertThat(list).isEqualTo(new ApiKeyList(1, List.of(listed(inLedger(second)))));
  }

  @Test
  @Proves("apiKeyList")
  void walksThePagesInNoMoreRequestsThanNeeded() {
    keys.create("third");
    stage.sandbox().clearRequests();

    assertThat(stage.master().apiKeys().apiKeyList(r -> r.email(DESK_2).size(2)).items())
        .containsExactlyElementsOf(
            keys.inLedger().stream().map(KeyListProofTest::listed).toList());
    assertThat(stage.sandbox().requests()).hasSize(2);
  }

  @Test
  @Proves("apiKeyList")
  void asksForTheLargestPageUnlessToldOtherwise() {
    assertThat(stage.master().apiKeys().apiKeyList(r -> r.email(DESK_2)).stream())
        .hasSize(2);
    assertThat(stage.sandbox().requests())
        .singleElement()
        .extracting(SandboxRequest::query)
        .asString()
        .contains("size=100");
  }

  @Test
  @Proves("apiKeyList")
  void refusesAStrangerAndASubAccountsKey() {
    stage.assertRefused(
        stage.master().apiKeys().apiKeyList(r -> r.email(NOBODY)),
        PermissionException.class,
        -5021);
    stage.assertRefused(
        keys.signingWith(first).apiKeys().apiKeyList(r -> r.email(DESK_2)),
        AuthenticationException.class,
        -2015);
  }

  @ParameterizedTest
  @MethodSource("permissions")
  @Proves("modifyApiKeyPermission")
  void changesThePermissionsOfOneKey(Permitted permitted) {
    ApiKey before = inLedger(first);
    ApiKey other = inLedger(second);

    ApiKeyPermissions changed = stage
        .master()
        .apiKeys()
        .modifyApiKeyPermission(r -> r.email(DESK_2)
            .subAccountApiKey(first.apiKey())
            .canTrade(permitted.trade())
            .canMarginLoanRepay(permitted.marginLoanRepay())
            .canFuturesTrade(permitted.futuresTrade())
            .canUniversalTransfer(permitted.universalTransfer())
            .canVanillaOptions(permitted.options()))
        .execute();

    assertThat(changed)
        .isEqualTo(new ApiKeyPermissions(
            "first",
            first.apiKey(),
            permitted.trade(),
            permitted.marginLoanRepay(),
            permitted.futuresTrade(),
            permitted.universalTransfer(),
            permitted.options(),
            stage.now()));
    assertThat(keys.inLedger())
        .containsExactly(before.withPermissions(permitted.inLedger()), other);
  }

  @Test
  @Proves("modifyApiKeyPermission")
  void leavesAPermissionAloneThatTheRequestDoesNotName() {
    stage
        .master()
        .apiKeys()
        .modifyApiKeyPermission(
            r -> r.email(DESK_2).subAccountApiKey(first.apiKey()).canFuturesTrade(true))
        .execute();

    assertThat(inLedger(first).permissions())
        .isEqualTo(
            EnumSet.of(KeyPermission.SPOT_AND_MARGIN_TRADING, KeyPermission.FUTURES_TRADING));
  }

  @Test
  @Proves("modifyApiKeyPermission")
  void aKeyCanNoLongerDoWhatItMayNotDoAnyMore() {
    payMaster(keys.signingWith(first)).execute();

    stage
        .master()
        .apiKeys()
        .modifyApiKeyPermission(
            r -> r.email(DESK_2).subAccountApiKey(first.apiKey()).canTrade(false))
        .execute();

    stage.assertRefused(payMaster(keys.signingWith(first)), AuthenticationException.class, -2015);
  }

  @Test
  @Proves("modifyApiKeyPermission")
  void changesNoKeyOfAnotherSubAccount() {
    stage.assertRefused(
        stage.master().apiKeys().modifyApiKeyPermission(r -> r.email(DESK_1)
            .subAccountApiKey(first.apiKey())
            .canTrade(false)),
        AuthenticationException.class,
        -2008);
  }

  @Test
  @Proves("deleteApiKey")
  void deletesOneKeyForGood() {
    ApiKey other = inLedger(second);

    DeletedApiKey deleted = stage
        .master()
        .apiKeys()
        .deleteApiKey(r -> r.email(DESK_2).subAccountApiKey(first.apiKey()))
        .execute();

    assertThat(deleted).isEqualTo(new DeletedApiKey());
    assertThat(keys.inLedger()).containsExactly(other);
    stage.assertRefused(payMaster(keys.signingWith(first)), AuthenticationException.class, -2015);
    payMaster(keys.signingWith(second)).execute();
  }

  @Test
  @Proves("deleteApiKey")
  void deletesNoKeyTwiceNorOneOfAnotherSubAccount() {
    stage
        .master()
        .apiKeys()
        .deleteApiKey(r -> r.email(DESK_2).subAccountApiKey(first.apiKey()))
        .execute();

    stage.assertRefused(
        stage.master().apiKeys().deleteApiKey(r -> r.email(DESK_2)
            .subAccountApiKey(first.apiKey())),
        AuthenticationException.class,
        -2008);
    stage.assertRefused(
        stage.master().apiKeys().deleteApiKey(r -> r.email(DESK_1)
            .subAccountApiKey(second.apiKey())),
        AuthenticationException.class,
        -2008);
  }
}
