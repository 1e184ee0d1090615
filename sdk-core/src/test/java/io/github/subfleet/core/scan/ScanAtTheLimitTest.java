package io.github.subfleet.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.UsedWeight;
import io.github.subfleet.core.limit.LimitScope;
import io.github.subfleet.core.limit.LocalRateLimiter;
import io.github.subfleet.core.limit.Permit;
import io.github.subfleet.core.limit.contract.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan, the rate limiter, and an exchange that counts, in virtual time: 60 of 180,000 UID weight for each call. */
class ScanAtTheLimitTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LATENCY = Duration.ofMillis(50);
  private static final int LIMIT = 180_000;

  private final VirtualTime time = new VirtualTime(START);
  private final LocalRateLimiter limiter =
      LocalRateLimiter.builder().clock(time.clock()).scheduler(time).build();
  private final Map<Instant, Integer> arrivals = new TreeMap<>();

  @Test
  void aThousandCallsAreMadeAsFastAsTheirNumberAllows() {
    CompletableFuture<ScanReport<Integer, String>> report =
        scan(1_000, Duration.ofSeconds(80)).runAsync();

    // 1,000 ÷ 16 rounds of 50 ms, of which the last is not full.
    time.advance(LATENCY.multipliedBy(62));
    assertThat(report).isNotDone();
    time.advance(LATENCY);

    assertThat(report.join().isComplete()).isTrue();
    assertThat(last(report).usedWeight().uid()).hasValue(60_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 80})
  void tenThousandCallsTakeWhatEachMinuteAllowsAndNoMore(int longestWaitSeconds) {
    CompletableFuture<ScanReport<Integer, String>> report =
        scan(10_000, Duration.ofSeconds(longestWaitSeconds)).runAsync();

    time.advance(Duration.ofMinutes(4));

    assertThat(report.join().isComplete()).isTrue();
    assertThat(arrivals)
        .containsExactly(
            Map.entry(START, 3_000),
            Map.entry(START.plus(1, ChronoUnit.MINUTES), 3_000),
            Map.entry(START.plus(2, ChronoUnit.MINUTES), 3_000),
            Map.entry(START.plus(3, ChronoUnit.MINUTES), 1_000));
  }

  @Test
  void isDoneSoonAfterTheLastMinuteBegins() {
    CompletableFuture<ScanReport<Integer, String>> report =
        scan(10_000, Duration.ofSeconds(80)).runAsync();

    // One second is how far the exchange's clock may be off, by the limiter's default.
    time.advance(Duration.ofMinutes(3).plusSeconds(1).plus(LATENCY.multipliedBy(63)));

    assertThat(report).isDone();
  }

  @Test
  void leavesNobodyInTheQueueWhenItIsCancelled() {
    CompletableFuture<?> report = scan(10_000, Duration.ofSeconds(80)).runAsync();
    time.advance(Duration.ofSeconds(30));
    assertThat(limiter.state().waiting()).isEqualTo(16);

    report.cancel(true);

    assertThat(limiter.state().waiting()).isZero();
    time.advance(Duration.ofMinutes(2));
    assertThat(arrivals).containsOnly(Map.entry(START, 3_000));
  }

  private Scan<Integer, String> scan(int inputs, Duration longestWait) {
    return Scan.over(
            IntStream.range(0, inputs).boxed().toList(),
            input -> new Question(() -> ask(longestWait)))
        .sleeper(Naps.on(time));
  }

  private CompletableFuture<ApiResponse<String>> ask(Duration longestWait) {
    CompletableFuture<Permit> permit =
        limiter.acquireAsync(new LimitScope("exchange", "master"), Question.OPERATION, longestWait);
    CompletableFuture<ApiResponse<String>> answer = permit.thenCompose(this::send);
    var unused = answer.whenComplete((response, why) -> permit.cancel(false));
    return answer;
  }

  private CompletableFuture<ApiResponse<String>> send(Permit permit) {
    CompletableFuture<ApiResponse<String>> answer = new CompletableFuture<>();
    int used = 60 * arrivals.merge(time.now().truncatedTo(ChronoUnit.MINUTES), 1, Integer::sum);
    assertThat(used).as("the exchange would have refused this").isLessThanOrEqualTo(LIMIT);
    var unused = time.schedule(
        () -> {
          Headers headers = Headers.of("X-SAPI-USED-UID-WEIGHT-1M", String.valueOf(used));
          permit.answered(UsedWeight.of(headers));
          answer.complete(new ApiResponse<>("some", 200, headers));
        },
        LATENCY);
    return answer;
  }

  private static ScanItem<Integer, String> last(
      CompletableFuture<ScanReport<Integer, String>> report) {
    List<ScanItem<Integer, String>> items = report.join().items();
    return items.get(items.size() - 1);
  }
}
