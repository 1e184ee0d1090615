package io.github.subfleet.benchmarks.peer.official;

import com.binance.connector.client.common.JSON;
import com.binance.connector.client.common.auth.SignatureGeneratorFactory;
import com.binance.connector.client.common.sign.SignatureGenerator;
import com.google.gson.Gson;
import io.github.subfleet.benchmarks.peer.Algorithm;
import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.Target;
import java.nio.charset.StandardCharsets;

/**
 * The official client in modules. Its module of sub-accounts is not on Maven Central, so its operation is written here on
 * the module that all of its clients share, with what their operations do on each call: build a request from lists of
 * pairs, build a validator, validate the arguments, execute. Its models are not to be had either; plain objects for Gson
 * stand for them, which cost less than its own, since those read each object into a tree first.
 */
public final class OfficialPeer implements PeerWork {
  private final boolean validated;

  /**
   * Makes the peer.
   *
   * @param validated whether it does its validation
   */
  public OfficialPeer(boolean validated) {
    this.validated = validated;
  }

  @Override
  public Requests requests() {
    OfficialOperation operation = operation("https://api.binance.com");
    return (email, page, size) ->
        operation.call(email, (long) page, (long) size).request();
  }

  @Override
  public Signatures signatures(Algorithm algorithm) {
    SignatureGenerator generator =
        new SignatureGeneratorFactory().getSignatureGenerator(OfficialSetup.signing(algorithm));
    return query -> generator.signAsString(new String(query, StandardCharsets.UTF_8));
  }

  @Override
  public Pages pages() {
    Gson gson = JSON.getGson();
    return json -> gson.fromJson(new String(json, StandardCharsets.UTF_8), OfficialPage.class);
  }

  @Override
  public Calls calls(Target target) {
    return new OfficialCalls(operation(target.baseUrl()));
  }

  private OfficialOperation operation(String baseUrl) {
    return new OfficialOperation(OfficialSetup.client(baseUrl), validated);
  }
}
