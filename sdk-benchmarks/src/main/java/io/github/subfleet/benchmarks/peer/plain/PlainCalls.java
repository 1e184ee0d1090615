package io.github.subfleet.benchmarks.peer.plain;

import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.SpotSummaryCall;
import java.io.IOException;
import okhttp3.OkHttpClient;
import retrofit2.Response;

/** Calls with what OkHttp does by default. */
record PlainCalls(OkHttpClient client, PlainApi api) implements PeerWork.Calls {
  @Override
  public PlainPage page(int page) throws IOException {
    Response<PlainPage> response =
        api.spotSummary(null, page, SpotSummaryCall.SIZE).execute();
    PlainPage body = response.body();
    if (body == null) {
      throw new IOException("status " + response.code());
    }
    return body;
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
