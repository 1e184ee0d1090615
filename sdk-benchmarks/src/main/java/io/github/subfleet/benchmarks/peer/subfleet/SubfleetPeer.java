package io.github.subfleet.benchmarks.peer.subfleet;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.subfleet.benchmarks.peer.Algorithm;
import io.github.subfleet.benchmarks.peer.Keys;
import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.Target;
import io.github.subfleet.core.auth.Signer;
import io.github.subfleet.subaccount.model.SpotSummary;
import io.github.subfleet.subaccount.model.SubAccountJsonAdapterFactory;
import okio.Buffer;

/** This SDK. */
public final class SubfleetPeer implements PeerWork {
  @Override
  public Requests requests() {
    return new SubfleetRequests("https://api.binance.com/")::request;
  }

  @Override
  public Signatures signatures(Algorithm algorithm) {
    Signer signer = algorithm == Algorithm.HMAC
        ? Signer.hmacSha256(Keys.SECRET)
        : Signer.privateKey(Keys.privateKey(algorithm));
    return signer::sign;
  }

  @Override
  public Pages pages() {
    JsonAdapter<SpotSummary> adapter = new Moshi.Builder()
        .add(new SubAccountJsonAdapterFactory())
        .build()
        .adapter(SpotSummary.class);
    return json -> adapter.fromJson(new Buffer().write(json));
  }

  @Override
  public Calls calls(Target target) {
    return new SubfleetCalls(target);
  }
}
