package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.DeskKeys.payMaster;
import static io.github.subfleet.subaccount.proof.DeskKeys.trading;
import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.AuthenticationException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.PermissionException;
import io.github.subfleet.core.error.RejectedException;
import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.IpRestriction;
import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.subaccount.model.CreatedApiKey;
import io.github.subfleet.subaccount.model.KeyIpStatus;
import io.github.subfleet.subaccount.request.CreateApiKeyRequest;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Creating API keys the usual way, and working with them. */
class KeyCreationProofTest {
  @RegisterExtension
  final Stage stage = new Stage();

  private final DeskKeys keys = new DeskKeys(stage);

  static List<Permitted> permissions() {
    return Permitted.mixtures();
  }

  private CreatedApiKey create(CreateApiKeyRequest.Builder request) {
    return stage.master().apiKeys().createApiKey(request.build()).execute();
  }

  /** The key that the ledger should have. */
  private ApiKey expected(
      String value, KeyType type, Permitted permitted, IpRestriction restriction) {
    return new ApiKey(
        value, DESK_2, "desk bot", type, permitted.inLedger(), restriction, stage.now());
  }

  private static CreatedApiKey answer(
      CreatedApiKey created, Permitted permitted, KeyIpStatus status, List<String> addresses) {
    return new CreatedApiKey(
        "desk bot",
        created.apiKey(),
        created.secretKey(),
        permitted.trade(),
        permitted.marginLoanRepay(),
        permitted.futuresTrade(),
        permitted.universalTransfer(),
        permitted.options(),
        status,
        addresses.isEmpty() ? null : addresses);
  }

  @ParameterizedTest
  @MethodSource("permissions")
  @Proves("createApiKey")
  void givesAKeyThePermissionsAskedFor(Permitted permitted) {
    CreatedApiKey created = create(trading("desk bot")
        .canTrade(permitted.trade())
        .canMarginLoanRepay(permitted.marginLoanRepay())
        .canFuturesTrade(permitted.futuresTrade())
        .canUniversalTransfer(permitted.universalTransfer())
        .canVanillaOptions(permitted.options()));

    assertThat(created).isEqualTo(answer(created, permitted, KeyIpStatus.UNRESTRICTED, List.of()));
    assertThat(keys.inLedger())
        .containsExactly(
            expected(created.apiKey(), KeyType.HMAC, permitted, IpRestriction.none(stage.now())));
  }

  @Test
  @Proves("createApiKey")
  void givesNoPermissionUnasked() {
    CreatedApiKey created = create(CreateApiKeyRequest.builder()
        .email(DESK_2)
        .apiName("desk bot")
        .status(KeyIpStatus.UNRESTRICTED));

    assertThat(created)
        .isEqualTo(answer(created, Permitted.NOTHING, KeyIpStatus.UNRESTRICTED, List.of()));
    assertThat(keys.inLedger()).singleElement().satisfies(key -> assertThat(key.permissions())
        .isEmpty());
    stage.assertRefused(payMaster(keys.signingWith(created)), AuthenticationException.class, -2015);
  }

  @Test
  @Proves("createApiKey")
  void tellsTheSecretToSignWith() {
    payMaster(keys.signingWith(keys.create("desk bot"))).execute();

    assertThat(stage.ledger().transfers()).extracting(Transfer::fromEmail).containsExactly(DESK_2);
  }

  @Test
  @Proves("createApiKey")
  void restrictsTheKeyToTrustedAddresses() {
    List<String> addresses = List.of("10.0.0.1", "127.0.0.1");

    CreatedApiKey created =
        create(trading("desk bot").status(KeyIpStatus.TRUSTED_IPS).ipAddresses(addresses));

    assertThat(created)
        .isEqualTo(answer(created, Permitted.TRADE, KeyIpStatus.TRUSTED_IPS, addresses));
    assertThat(keys.inLedger())
        .containsExactly(expected(
            created.apiKey(),
            KeyType.HMAC,
            Permitted.TRADE,
            new IpRestriction(
                io.github.subfleet.sandbox.KeyIpStatus.TRUSTED_IPS, addresses, stage.now())));
    payMaster(keys.signingWith(created)).execute();
  }

  @Test
  @Proves("createApiKey")
  void aKeyIsOfNoUseAtAnAddressItDoesNotTrust() {
    CreatedApiKey created = create(
        trading("desk bot").status(KeyIpStatus.TRUSTED_IPS).ipAddresses(List.of("10.0.0.1")));

    stage.assertRefused(payMaster(keys.signingWith(created)), AuthenticationException.class, -2015);
  }

  @Test
  @Proves("createApiKey")
  void restrictsTheKeyToAThirdPartysAddresses() {
    CreatedApiKey created =
        create(trading("desk bot").status(KeyIpStatus.THIRD_PARTY_LIST).thirdPartyName("A & B"));

    assertThat(created)
        .isEqualTo(
            answer(created, Permitted.TRADE, KeyIpStatus.THIRD_PARTY_LIST, List.of("A & B")));
    assertThat(keys.inLedger())
        .containsExactly(expected(
            created.apiKey(),
            KeyType.HMAC,
            Permitted.TRADE,
            new IpRestriction(
                io.github.subfleet.sandbox.KeyIpStatus.THIRD_PARTY_LIST,
                List.of("A & B"),
                stage.now())));
  }

  @Test
  @Proves("createApiKey")
  void takesAnEd25519KeyInsteadOfGivingASecret() {
    KeyPair pair = DeskKeys.keyPair("Ed25519");

    CreatedApiKey created = create(trading("desk bot").publicKey(DeskKeys.text(pair)));

    assertThat(created.secretKey()).isNull();
    assertThat(created)
        .isEqualTo(answer(created, Permitted.TRADE, KeyIpStatus.UNRESTRICTED, List.of()));
    assertThat(keys.inLedger())
        .containsExactly(expected(
            created.apiKey(), KeyType.ED25519, Permitted.TRADE, IpRestriction.none(stage.now())));
    payMaster(stage.with(Credentials.pem(created.apiKey(), DeskKeys.pem(pair)))).execute();
    assertThat(stage.ledger().transfers()).hasSize(1);
  }

  @Test
  @Proves("createApiKey")
  void refusesAnRsaKey() {
    String publicKey = DeskKeys.text(DeskKeys.keyPair("RSA"));

    stage.assertRefused(
        stage
            .master()
            .apiKeys()
            .createApiKey(trading("desk bot").publicKey(publicKey).build()),
        RejectedException.class,
        -9000);
  }

  @Test
  @Proves("createApiKey")
  void refusesWhatIsNoAddress() {
    stage.assertRefused(
        stage
            .master()
            .apiKeys()
            .createApiKey(trading("desk bot")
                .status(KeyIpStatus.TRUSTED_IPS)
                .ipAddresses(List.of("10.0.0.256"))
                .build()),
        BadRequestException.class,
        -1130);
  }

  @Test
  @Proves("createApiKey")
  void createsNoKeyForAStrangerNorWithASubAccountsKey() {
    stage.assertRefused(
        stage.master().apiKeys().createApiKey(trading("desk bot").email(NOBODY).build()),
        PermissionException.class,
        -5021);
    stage.assertRefused(
        stage.desk(DESK_1).apiKeys().createApiKey(trading("desk bot").build()),
        AuthenticationException.class,
        -2015);
  }

  @Test
  void sendsNoRequestThatBreaksTheRules() {
    assertThatThrownBy(() -> create(trading("desk bot").status(KeyIpStatus.TRUSTED_IPS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ipAddresses");
    assertThat(stage.sandbox().requests()).isEmpty();
  }

  @Test
  void showsNoSecret() {
    CreatedApiKey created = keys.create("desk bot");

    assertThat(created.toString())
        .doesNotContain(created.apiKey())
        .doesNotContain(String.valueOf(created.secretKey()));
  }
}
