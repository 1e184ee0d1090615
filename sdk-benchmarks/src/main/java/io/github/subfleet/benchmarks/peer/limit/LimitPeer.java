package io.github.subfleet.benchmarks.peer.limit;

import io.github.subfleet.benchmarks.peer.Algorithm;
import io.github.subfleet.benchmarks.peer.Keys;
import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.Target;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import okio.Buffer;

/** The practical limit. */
public final class LimitPeer implements PeerWork {
  @Override
  public Requests requests() {
    return new LimitRequests("https://api.binance.com")::request;
  }

  @Override
  public Signatures signatures(Algorithm algorithm) {
    if (algorithm == Algorithm.HMAC) {
      HexMac mac = new HexMac(Keys.SECRET);
      return mac::sign;
    }
    PrivateKey key = Keys.privateKey(algorithm);
    String name = algorithm == Algorithm.RSA ? "SHA256withRSA" : "Ed25519";
    return query -> {
      Signature signature = Signature.getInstance(name);
      signature.initSign(key);
      signature.update(query);
      return Base64.getEncoder().encodeToString(signature.sign());
    };
  }

  @Override
  public Pages pages() {
    return json -> PageReader.read(new Buffer().write(json));
  }

  @Override
  public Calls calls(Target target) {
    return new LimitCalls(target);
  }
}
