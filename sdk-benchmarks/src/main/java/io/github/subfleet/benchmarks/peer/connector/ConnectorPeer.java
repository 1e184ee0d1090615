package io.github.subfleet.benchmarks.peer.connector;

import com.binance.connector.client.enums.HttpMethod;
import com.binance.connector.client.impl.SpotClientImpl;
import com.binance.connector.client.impl.spot.SubAccount;
import com.binance.connector.client.utils.RequestBuilder;
import com.binance.connector.client.utils.UrlBuilder;
import com.binance.connector.client.utils.httpclient.HttpClientSingleton;
import com.binance.connector.client.utils.signaturegenerator.HmacSignatureGenerator;
import io.github.subfleet.benchmarks.peer.Algorithm;
import io.github.subfleet.benchmarks.peer.Keys;
import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.SpotSummaryCall;
import io.github.subfleet.benchmarks.peer.Target;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The official client in one jar. It gives answers as text; its users decode them with the JSON library it brings. */
public final class ConnectorPeer implements PeerWork {
  /** Its steps for a signed request, in its order; it has no public method for them together. */
  @Override
  public Requests requests() {
    HmacSignatureGenerator signing = new HmacSignatureGenerator(Keys.SECRET);
    return (email, page, size) -> {
      Map<String, Object> parameters = parameters(page, size);
      parameters.put("email", email);
      parameters.putIfAbsent("timestamp", UrlBuilder.buildTimestamp());
      parameters.put("signature", signing.getSignature(UrlBuilder.joinQueryParameters(parameters)));
      String url = UrlBuilder.buildFullUrl(
          "https://api.binance.com", "/" + SpotSummaryCall.PATH, parameters);
      return RequestBuilder.buildApiKeyRequest(url, HttpMethod.GET, Keys.API_KEY);
    };
  }

  @Override
  public Signatures signatures(Algorithm algorithm) {
    if (algorithm != Algorithm.HMAC) {
      return PeerWork.super.signatures(algorithm);
    }
    HmacSignatureGenerator signing = new HmacSignatureGenerator(Keys.SECRET);
    return query -> signing.getSignature(new String(query, StandardCharsets.UTF_8));
  }

  @Override
  public Pages pages() {
    return json -> ConnectorPage.parse(new String(json, StandardCharsets.UTF_8));
  }

  @Override
  public Calls calls(Target target) {
    SubAccount subAccount =
        new SpotClientImpl(Keys.API_KEY, Keys.SECRET, target.baseUrl()).createSubAccount();
    return new Calls() {
      @Override
      public Object page(int page) {
        return ConnectorPage.parse(
            subAccount.spotAccountSummary(parameters(page, SpotSummaryCall.SIZE)));
      }

      @Override
      public void close() {
        HttpClientSingleton.getHttpClient().connectionPool().evictAll();
      }
    };
  }

  private static Map<String, Object> parameters(int page, int size) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("page", page);
    parameters.put("size", size);
    return parameters;
  }
}
