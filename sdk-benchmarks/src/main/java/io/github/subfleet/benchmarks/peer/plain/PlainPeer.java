package io.github.subfleet.benchmarks.peer.plain;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.subfleet.benchmarks.peer.Algorithm;
import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.Target;
import java.nio.charset.StandardCharsets;
import okhttp3.OkHttpClient;
import okio.Buffer;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Retrofit and Moshi as most people would write it. */
public final class PlainPeer implements PeerWork {
  @Override
  public Requests requests() {
    PlainApi api = api(new OkHttpClient(), "https://api.binance.com");
    return (email, page, size) ->
        NaiveSigning.sign(api.spotSummary(email, page, size).request());
  }

  @Override
  public Signatures signatures(Algorithm algorithm) {
    if (algorithm != Algorithm.HMAC) {
      return PeerWork.super.signatures(algorithm);
    }
    return query -> NaiveSigning.signature(new String(query, StandardCharsets.UTF_8));
  }

  @Override
  public Pages pages() {
    JsonAdapter<PlainPage> adapter = moshi().adapter(PlainPage.class);
    return json -> adapter.fromJson(new Buffer().write(json));
  }

  @Override
  public Calls calls(Target target) {
    OkHttpClient client =
        new OkHttpClient.Builder().addInterceptor(new NaiveSigning()).build();
    return new PlainCalls(client, api(client, target.baseUrl()));
  }

  private static PlainApi api(OkHttpClient client, String baseUrl) {
    return new Retrofit.Builder()
        .baseUrl(baseUrl + "/")
        .client(client)
        .addConverterFactory(MoshiConverterFactory.create(moshi()))
        .build()
        .create(PlainApi.class);
  }

  private static Moshi moshi() {
    return new Moshi.Builder().add(new DecimalAdapter()).build();
  }
}
