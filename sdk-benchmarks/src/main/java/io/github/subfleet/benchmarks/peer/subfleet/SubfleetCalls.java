package io.github.subfleet.benchmarks.peer.subfleet;

import io.github.subfleet.benchmarks.peer.Keys;
import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.SpotSummaryCall;
import io.github.subfleet.benchmarks.peer.Target;
import io.github.subfleet.core.ClientBuilder;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.limit.LocalRateLimiter;
import io.github.subfleet.core.limit.RateLimits;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.SpotSubUserAsset;
import io.github.subfleet.subaccount.model.SpotSummary;

/** Calls with what a client does by default, but for the exchange's limits, which would end a measurement in a second. */
public final class SubfleetCalls implements PeerWork.Calls {
  private static final int BUDGET = 1_000_000_000;

  private final SubAccountClient client;

  SubfleetCalls(Target target) {
    ClientBuilder<SubAccountClient> builder = SubAccountClient.builder()
        .credentials(Credentials.hmac(Keys.API_KEY, Keys.SECRET))
        .baseUrl(target.baseUrl())
        .rateLimiter(LocalRateLimiter.builder()
            .limits(RateLimits.standard().with(new RateLimits.Rule("/sapi/", true, BUDGET, BUDGET)))
            .build());
    client = builder.build();
  }

  @Override
  public SpotSummary page(int page) {
    return client
        .assets()
        .spotSummary(request -> request.page(page).size(SpotSummaryCall.SIZE))
        .execute();
  }

  @Override
  public int scan(int inFlight) {
    int count = 0;
    for (SpotSubUserAsset item :
        client.assets().spotSummary().prefetch(inFlight).items()) {
      count += item.email().isEmpty() ? 0 : 1;
    }
    return count;
  }

  @Override
  public void close() {
    client.close();
  }
}
