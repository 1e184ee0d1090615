package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.DeskKeys.payMaster;
import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.subaccount.model.AddIpRestrictionResult;
import io.github.subfleet.subaccount.model.CreatedApiKey;
import io.github.subfleet.subaccount.model.IpRestriction;
import io.github.subfleet.subaccount.model.KeyIpStatus;
import io.github.subfleet.subaccount.request.AddIpRestrictionRequest;
import io.github.subfleet.subaccount.request.DeleteIpListRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From where an API key may be used. All callers of a sandbox have the address 127.0.0.1. */
class KeyRestrictionsProofTest {
  @RegisterExtension
  final Stage stage = new Stage();

  private final DeskKeys keys = new DeskKeys(stage);
  private CreatedApiKey key;
  private Instant created;

  @BeforeEach
  void createKey() {
    key = keys.create("desk bot");
    created = stage.now();
    stage.pass(Duration.ofHours(1));
    stage.sandbox().clearRequests();
  }

  private void trust(String... addresses) {
    stage.ledger().keys().restrict(key.apiKey(), List.of(addresses));
  }

  private IpRestriction read() {
    return stage
        .master()
        .apiKeys()
        .ipRestriction(r -> r.email(DESK_2).subAccountApiKey(key.apiKey()))
        .execute();
  }

  private AddIpRestrictionRequest add(KeyIpStatus status, @Nullable List<String> addresses) {
    AddIpRestrictionRequest.Builder request = AddIpRestrictionRequest.builder()
        .email(DESK_2)
        .subAccountApiKey(key.apiKey())
        .status(status);
    return (addresses == null ? request : request.ipAddresses(addresses)).build();
  }

  private DeleteIpListRequest delete(String... addresses) {
    return DeleteIpListRequest.builder()
        .email(DESK_2)
        .subAccountApiKey(key.apiKey())
        .ipAddresses(List.of(addresses))
        .build();
  }

  /** What the ledger has: the addresses, or null if there is no restriction, and since when. */
  private void assertInLedger(@Nullable List<String> addresses, Instant since) {
    io.github.subfleet.sandbox.IpRestriction restriction = addresses == null
        ? io.github.subfleet.sandbox.IpRestriction.none(since)
        : new io.github.subfleet.sandbox.IpRestriction(
            io.github.subfleet.sandbox.KeyIpStatus.TRUSTED_IPS, addresses, since);
    assertThat(keys.inLedger()).singleElement().satisfies(found -> assertThat(found.restriction())
        .isEqualTo(restriction));
  }

  @Test
  @Proves("ipRestriction")
  void tellsThatThereIsNoRestriction() {
    assertThat(read()).isEqualTo(new IpRestriction(false, null, created, key.apiKey()));
  }

  @Test
  @Proves("ipRestriction")
  void tellsWhichAddressesAreTrusted() {
    trust("10.0.0.1", "127.0.0.1");
    Instant restricted = stage.now();
    stage.pass(Duration.ofHours(1));

    assertThat(read())
        .isEqualTo(
            new IpRestriction(true, List.of("10.0.0.1", "127.0.0.1"), restricted, key.apiKey()));
  }

  @Test
  @Proves("ipRestriction")
  void tellsNothingOfAKeyOfAnotherSubAccount() {
    stage.assertRefused(
        stage.master().apiKeys().ipRestriction(r -> r.email(DESK_1).subAccountApiKey(key.apiKey())),
        AuthenticationException.class,
        -2008);
  }

  @Test
  @Proves("addIpRestriction")
  void restrictsAKey() {
    List<String> addresses = List.of("10.0.0.1", "10.0.0.2");

    AddIpRestrictionResult result = stage
        .master()
        .apiKeys()
        .addIpRestriction(add(KeyIpStatus.TRUSTED_IPS, addresses))
        .execute();

    assertThat(result)
        .isEqualTo(new AddIpRestrictionResult(
            KeyIpStatus.TRUSTED_IPS, addresses, stage.now(), key.apiKey()));
    assertInLedger(addresses, stage.now());
    stage.assertRefused(payMaster(keys.signingWith(key)), AuthenticationException.class, -2015);
  }

  @Test
  @Proves("addIpRestriction")
  void sendsTheAddressesInOneParameter() {
    stage
        .master()
        .apiKeys()
        .addIpRestriction(add(KeyIpStatus.TRUSTED_IPS, List.of("10.0.0.1", "10.0.0.2")))
        .execute();

    assertThat(stage.sandbox().requests())
        .singleElement()
        .extracting(SandboxRequest::query)
        .asString()
        .contains("status=2", "ipAddress=10.0.0.1%2C10.0.0.2");
  }

  @Test
  @Proves("addIpRestriction")
  void addsToTheAddressesThatAreTrusted() {
    trust("10.0.0.1");

    AddIpRestrictionResult result = stage
        .master()
        .apiKeys()
        .addIpRestriction(add(KeyIpStatus.TRUSTED_IPS, List.of("127.0.0.1")))
        .execute();

    assertThat(result.ipAddresses()).containsExactly("10.0.0.1", "127.0.0.1");
    assertInLedger(List.of("10.0.0.1", "127.0.0.1"), stage.now());
    payMaster(keys.signingWith(key)).execute();
  }

  @Test
  @Proves("addIpRestriction")
  void liftsARestriction() {
    trust("10.0.0.1");

    AddIpRestrictionResult result = stage
        .master()
        .apiKeys()
        .addIpRestriction(add(KeyIpStatus.UNRESTRICTED, null))
        .execute();

    assertThat(result)
        .isEqualTo(
            new AddIpRestrictionResult(KeyIpStatus.UNRESTRICTED, null, stage.now(), key.apiKey()));
    assertInLedger(null, stage.now());
    payMaster(keys.signingWith(key)).execute();
  }

  @Test
  @Proves("addIpRestriction")
  void refusesToTrustNobodyOrAThirdParty() {
    stage.assertRefused(
        stage.master().apiKeys().addIpRestriction(add(KeyIpStatus.TRUSTED_IPS, null)),
        BadRequestException.class,
        -1102);
    stage.assertRefused(
        stage
            .master()
            .apiKeys()
            .addIpRestriction(add(KeyIpStatus.THIRD_PARTY_LIST, List.of("10.0.0.1"))),
        BadRequestException.class,
        -1130);
  }

  @Test
  @Proves("deleteIpList")
  void takesAddressesOffTheList() {
    trust("10.0.0.1", "10.0.0.2", "127.0.0.1");
    stage.pass(Duration.ofHours(1));

    IpRestriction result =
        stage.master().apiKeys().deleteIpList(delete("127.0.0.1", "10.0.0.1")).execute();

    assertThat(result)
        .isEqualTo(new IpRestriction(true, List.of("10.0.0.2"), stage.now(), key.apiKey()));
    assertInLedger(List.of("10.0.0.2"), stage.now());
    stage.assertRefused(payMaster(keys.signingWith(key)), AuthenticationException.class, -2015);
  }

  @Test
  @Proves("deleteIpList")
  void aKeyThatTrustsNobodyAnyMoreStaysRestricted() {
    trust("127.0.0.1");

    IpRestriction result =
        stage.master().apiKeys().deleteIpList(delete("127.0.0.1")).execute();

    assertThat(result).isEqualTo(new IpRestriction(true, List.of(), stage.now(), key.apiKey()));
    assertInLedger(List.of(), stage.now());
    stage.assertRefused(payMaster(keys.signingWith(key)), AuthenticationException.class, -2015);
  }

  @Test
  @Proves("deleteIpList")
  void takesNothingOffIfOneOfTheAddressesIsNotOnTheList() {
    trust("10.0.0.1", "10.0.0.2");

    stage.assertRefused(
        stage.master().apiKeys().deleteIpList(delete("10.0.0.1", "10.0.0.3")),
        BadRequestException.class,
        -1130);
  }

  @Test
  void changesNeedTheDocumentedPermission() {
    trust("10.0.0.1");
    stage
        .ledger()
        .keys()
        .setPermissions(
            stage.sandbox().masterKey().apiKey(),
            EnumSet.complementOf(EnumSet.of(KeyPermission.SPOT_AND_MARGIN_TRADING)));

    stage.assertRefused(
        stage.master().apiKeys().addIpRestriction(add(KeyIpStatus.UNRESTRICTED, null)),
        AuthenticationException.class,
        -2015);
    stage.assertRefused(
        stage.master().apiKeys().deleteIpList(delete("10.0.0.1")),
        AuthenticationException.class,
        -2015);
    assertThat(read().restricted()).isTrue();
  }
}
