package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.RateLimits;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import io.github.subfleet.sandbox.spec.OperationSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts weight by the minute of the exchange's clock. A request that is refused has cost its weight all the same, so
 * one that goes on knocking stays out. Thread-safe.
 */
final class WeightMeter {
  private final RateLimits limits;
  private final Map<Bucket, Integer> used = new HashMap<>();
  private Instant minute = Instant.MIN;

  WeightMeter(RateLimits limits) {
    this.limits = limits;
  }

  /**
   * Charges the caller's IP address. All callers share one, that of the loopback interface.
   *
   * @param headers where the used weight is to be told
   */
  void chargeIp(OperationSpec operation, Instant now, Map<String, String> headers) {
    if (operation.ipWeight() == null) {
      return;
    }
    if (operation.path().startsWith("/sapi/")) {
      Bucket bucket = new Bucket("ip", operation.verb() + " " + operation.path());
      int sum = add(bucket, operation.ipWeight(), now);
      headers.put("X-SAPI-USED-IP-WEIGHT-1M", String.valueOf(sum));
      refuseAbove(limits.sapiIpWeight(), sum, now, headers);
    } else {
      int sum = add(new Bucket("ip", "/api"), operation.ipWeight(), now);
      headers.put("X-MBX-USED-WEIGHT-1M", String.valueOf(sum));
      refuseAbove(limits.apiIpWeight(), sum, now, headers);
    }
  }

  /**
   * Charges the account that a key belongs to.
   *
   * @param headers where the used weight is to be told
   */
  void chargeUid(
      OperationSpec operation, String account, Instant now, Map<String, String> headers) {
    if (operation.uidWeight() == null) {
      return;
    }
    Bucket bucket = new Bucket(account, operation.verb() + " " + operation.path());
    int sum = add(bucket, operation.uidWeight(), now);
    headers.put("X-SAPI-USED-UID-WEIGHT-1M", String.valueOf(sum));
    refuseAbove(limits.sapiUidWeight(), sum, now, headers);
  }

  private synchronized int add(Bucket bucket, int weight, Instant now) {
    Instant current = now.truncatedTo(ChronoUnit.MINUTES);
    if (!current.equals(minute)) {
      used.clear();
      minute = current;
    }
    return used.merge(bucket, weight, Integer::sum);
  }

  private static void refuseAbove(int limit, int sum, Instant now, Map<String, String> headers) {
    if (sum > limit) {
      Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
      long seconds = Duration.between(now, next).plusNanos(999_999_999).toSeconds();
      headers.put("Retry-After", String.valueOf(seconds));
      throw ErrorCode.TOO_MANY_REQUESTS.refusal(limit);
    }
  }

  private record Bucket(String who, String what) {}
}
