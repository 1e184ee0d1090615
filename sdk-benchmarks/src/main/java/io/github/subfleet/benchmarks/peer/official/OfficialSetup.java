package io.github.subfleet.benchmarks.peer.official;

import com.binance.connector.client.common.ApiClient;
import com.binance.connector.client.common.auth.BinanceAuthenticationFactory;
import com.binance.connector.client.common.configuration.ClientConfiguration;
import com.binance.connector.client.common.configuration.SignatureConfiguration;
import io.github.subfleet.benchmarks.peer.Algorithm;
import io.github.subfleet.benchmarks.peer.Keys;

/** Sets the official client up as its documentation shows it. */
final class OfficialSetup {
  private OfficialSetup() {}

  static ApiClient client(String baseUrl) {
    ClientConfiguration configuration = new ClientConfiguration();
    configuration.setUrl(baseUrl);
    configuration.setSignatureConfiguration(signing(Algorithm.HMAC));
    return new ApiClient(configuration, new BinanceAuthenticationFactory());
  }

  static SignatureConfiguration signing(Algorithm algorithm) {
    SignatureConfiguration signing = new SignatureConfiguration();
    signing.setApiKey(Keys.API_KEY);
    if (algorithm == Algorithm.HMAC) {
      signing.setSecretKey(Keys.SECRET);
    } else {
      signing.setPrivateKey(Keys.pem(Keys.privateKey(algorithm)));
    }
    return signing;
  }
}
