package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_2;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.CreatedApiKey;
import io.github.subfleet.subaccount.model.KeyIpStatus;
import io.github.subfleet.subaccount.request.CreateApiKeyRequest;
import java.math.BigDecimal;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The API keys of the second sub-account, which at first has none. */
final class DeskKeys {
  private final Stage stage;

  DeskKeys(Stage stage) {
    this.stage = stage;
  }

  /** Those that the ledger has, oldest first. */
  List<ApiKey> inLedger() {
    return stage.ledger().keys().of(DESK_2);
  }

  /** A request for a key that may trade, from everywhere. */
  static CreateApiKeyRequest.Builder trading(String name) {
    return CreateApiKeyRequest.builder()
        .email(DESK_2)
        .apiName(name)
        .status(KeyIpStatus.UNRESTRICTED)
        .canTrade(true);
  }

  CreatedApiKey create(String name) {
    return stage.master().apiKeys().createApiKey(trading(name).build()).execute();
  }

  /** A client that signs with the secret of a key that was just created. */
  SubAccountClient signingWith(CreatedApiKey key) {
    return stage.with(Credentials.hmac(key.apiKey(), Objects.requireNonNull(key.secretKey())));
  }

  /** What a sub-account's key may do if it may trade. */
  static ApiCall<?> payMaster(SubAccountClient client) {
    return client.assets().transferToMaster(r -> r.asset("USDT").amount(BigDecimal.ONE));
  }

  /** A key pair whose public key has all the characters in its text that must be encoded in a URL. */
  static KeyPair keyPair(String algorithm) {
    return Stream.generate(() -> generate(algorithm))
        .filter(pair -> text(pair).contains("+"))
        .filter(pair -> text(pair).contains("/"))
        .findFirst()
        .orElseThrow();
  }

  /** A public key as requests hold it. */
  static String text(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  /** A private key as credentials take it. */
  static String pem(KeyPair pair) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static KeyPair generate(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
