package io.github.subfleet.core.limit;

import io.github.subfleet.core.limit.contract.RateLimiterContract;
import io.github.subfleet.core.limit.contract.VirtualTime;

class LocalRateLimiterContractTest extends RateLimiterContract {
  @Override
  protected RateLimiter open(RateLimits limits, VirtualTime time) {
    return LocalRateLimiter.builder()
        .limits(limits)
        .clock(time.clock())
        .scheduler(time)
        .build();
  }
}
