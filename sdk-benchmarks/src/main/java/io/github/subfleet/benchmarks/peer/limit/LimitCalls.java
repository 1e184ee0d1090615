package io.github.subfleet.benchmarks.peer.limit;

import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.SpotSummaryCall;
import io.github.subfleet.benchmarks.peer.Target;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Calls with a pool that keeps a connection for each of 64 callers. */
final class LimitCalls implements PeerWork.Calls {
  private final OkHttpClient client;
  private final LimitRequests requests;

  LimitCalls(Target target) {
    client = new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool(64, 5, TimeUnit.MINUTES))
        .build();
    requests = new LimitRequests(target.baseUrl());
  }

  @Override
  public Page page(int page) throws IOException {
    try (Response response =
        client.newCall(requests.request(null, page, SpotSummaryCall.SIZE)).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("status " + response.code());
      }
      return PageReader.read(response.body().source());
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
