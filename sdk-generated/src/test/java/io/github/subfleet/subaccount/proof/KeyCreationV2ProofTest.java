package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.DeskKeys.payMaster;
import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.core.error.RejectedException;
import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.IpRestriction;
import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.CreatedApiKeyV2;
import io.github.subfleet.subaccount.model.KeyIpStatus;
import io.github.subfleet.subaccount.request.CreateApiKeyV2Request;
import java.security.KeyPair;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating API keys the newer way: with RSA keys or permissions for FIX, the public key in the body. */
class KeyCreationV2ProofTest {
  @RegisterExtension
  final Stage stage = new Stage();

  private final DeskKeys keys = new DeskKeys(stage);

  static List<Permitted> permissions() {
    return Permitted.mixtures();
  }

  private static CreateApiKeyV2Request.Builder trading() {
    return CreateApiKeyV2Request.builder()
        .email(DESK_2)
        .apiName("desk bot")
        .status(KeyIpStatus.UNRESTRICTED)
        .canTrade(true);
  }

  private CreatedApiKeyV2 create(CreateApiKeyV2Request.Builder request) {
    return stage.master().apiKeys().createApiKeyV2(request.build()).execute();
  }

  private ApiKey onlyKey() {
    assertThat(keys.inLedger()).hasSize(1);
    return keys.inLedger().get(0);
  }

  private ApiKey expected(KeyType type, Set<KeyPermission> permissions, IpRestriction restriction) {
    return new ApiKey(
        onlyKey().value(), DESK_2, "desk bot", type, permissions, restriction, stage.now());
  }

  private CreatedApiKeyV2 answer(
      @Nullable String secret,
      Permitted permitted,
      KeyIpStatus status,
      @Nullable List<String> addresses) {
    return new CreatedApiKeyV2(
        "desk bot",
        onlyKey().value(),
        secret,
        permitted.trade(),
        permitted.marginLoanRepay(),
        permitted.futuresTrade(),
        permitted.universalTransfer(),
        permitted.options(),
        status,
        addresses);
  }

  private SubAccountClient signingWith(KeyPair pair) {
    return stage.with(Credentials.pem(onlyKey().value(), DeskKeys.pem(pair)));
  }

  @ParameterizedTest
  @MethodSource("permissions")
  @Proves("createApiKeyV2")
  void givesAKeyThePermissionsAskedFor(Permitted permitted) {
    CreatedApiKeyV2 created = create(trading()
        .canTrade(permitted.trade())
        .canMarginLoanRepay(permitted.marginLoanRepay())
        .canFuturesTrade(permitted.futuresTrade())
        .canUniversalTransfer(permitted.universalTransfer())
        .canVanillaOptions(permitted.options()));

    assertThat(created)
        .isEqualTo(answer(created.secretKey(), permitted, KeyIpStatus.UNRESTRICTED, null));
    assertThat(onlyKey())
        .isEqualTo(expected(KeyType.HMAC, permitted.inLedger(), IpRestriction.none(stage.now())));
  }

  @Test
  @Proves("createApiKeyV2")
  void tellsTheSecretToSignWith() {
    CreatedApiKeyV2 created = create(trading());

    payMaster(stage.with(Credentials.hmac(
            Objects.requireNonNull(created.apiKey()), Objects.requireNonNull(created.secretKey()))))
        .execute();

    assertThat(stage.ledger().transfers()).extracting(Transfer::fromEmail).containsExactly(DESK_2);
  }

  @Test
  @Proves("createApiKeyV2")
  void restrictsTheKeyToTrustedAddresses() {
    List<String> addresses = List.of("10.0.0.1", "10.0.0.2");

    CreatedApiKeyV2 created =
        create(trading().status(KeyIpStatus.TRUSTED_IPS).ipAddresses(addresses));

    assertThat(created)
        .isEqualTo(
            answer(created.secretKey(), Permitted.TRADE, KeyIpStatus.TRUSTED_IPS, addresses));
    assertThat(onlyKey().restriction())
        .isEqualTo(new IpRestriction(
            io.github.subfleet.sandbox.KeyIpStatus.TRUSTED_IPS, addresses, stage.now()));
  }

  @Test
  @Proves("createApiKeyV2")
  void restrictsTheKeyToAThirdPartysAddresses() {
    CreatedApiKeyV2 created =
        create(trading().status(KeyIpStatus.THIRD_PARTY_LIST).thirdPartyName("A & B"));

    assertThat(created)
        .isEqualTo(answer(
            created.secretKey(), Permitted.TRADE, KeyIpStatus.THIRD_PARTY_LIST, List.of("A & B")));
    assertThat(onlyKey().restriction().entries()).containsExactly("A & B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "Ed25519"})
  @Proves("createApiKeyV2")
  void takesAPublicKeyInsteadOfGivingASecret(String algorithm) {
    KeyPair pair = DeskKeys.keyPair(algorithm);

    CreatedApiKeyV2 created = create(trading().publicKey(DeskKeys.text(pair)));

    assertThat(created).isEqualTo(answer(null, Permitted.TRADE, KeyIpStatus.UNRESTRICTED, null));
    assertThat(onlyKey().type().name()).isEqualToIgnoringCase(algorithm);
    payMaster(signingWith(pair)).execute();
    assertThat(stage.ledger().transfers()).extracting(Transfer::fromEmail).containsExactly(DESK_2);
  }

  @Test
  @Proves("createApiKeyV2")
  void sendsThePublicKeyInTheBodyOnly() {
    create(trading().publicKey(DeskKeys.text(DeskKeys.keyPair("Ed25519"))));

    SandboxRequest sent = stage.sandbox().requests().get(0);
    assertThat(sent.query()).contains("apiName=desk%20bot").doesNotContain("publicKey");
    assertThat(sent.body()).startsWith("publicKey=").doesNotContain("apiName");
  }

  @Test
  @Proves("createApiKeyV2")
  void tellsTheTwoPermissionsForFixApart() {
    KeyPair pair = DeskKeys.keyPair("Ed25519");

    CreatedApiKeyV2 created =
        create(trading().publicKey(DeskKeys.text(pair)).canFixApiReading(true));
    assertThat(created).isEqualTo(answer(null, Permitted.TRADE, KeyIpStatus.UNRESTRICTED, null));
    assertThat(onlyKey().permissions())
        .isEqualTo(EnumSet.of(KeyPermission.SPOT_AND_MARGIN_TRADING, KeyPermission.FIX_READING));

    create(trading()
        .publicKey(DeskKeys.text(DeskKeys.keyPair("Ed25519")))
        .canTrade(false)
        .canFixApiTrading(true)
        .canFixApiReading(false));
    assertThat(keys.inLedger().get(1).permissions()).containsExactly(KeyPermission.FIX_TRADING);
  }

  @Test
  @Proves("createApiKeyV2")
  void givesNoPermissionForFixToAnRsaKey() {
    String publicKey = DeskKeys.text(DeskKeys.keyPair("RSA"));

    stage.assertRefused(
        stage
            .master()
            .apiKeys()
            .createApiKeyV2(
                trading().publicKey(publicKey).canFixApiTrading(true).build()),
        RejectedException.class,
        -9000);
  }

  @Test
  @Proves("createApiKeyV2")
  void createsNoKeyForAStrangerNorWithASubAccountsKey() {
    stage.assertRefused(
        stage.master().apiKeys().createApiKeyV2(trading().email(NOBODY).build()),
        PermissionException.class,
        -5021);
    stage.assertRefused(
        stage.desk(DESK_1).apiKeys().createApiKeyV2(trading().build()),
        AuthenticationException.class,
        -2015);
  }
}
