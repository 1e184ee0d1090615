package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.limit.LimitState;
import io.github.subfleet.core.limit.LocalRateLimiter;
import io.github.subfleet.core.limit.RateLimits;
import io.github.subfleet.core.limit.contract.VirtualTime;
import io.github.subfleet.core.widgets.Receipt;
import io.github.subfleet.core.widgets.WidgetPage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls and the limiter of this process, in virtual time. It is 20 s past the minute. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LimitedCallsTest {
  private static final String OK = "{\"id\":\"1\"}";
  private static final Instant NEXT_MINUTE = WidgetsClient.NOW.plusSeconds(40);

  private final VirtualTime time = new VirtualTime(WidgetsClient.NOW);
  private final LocalRateLimiter limiter = LocalRateLimiter.builder()
      .clock(time.clock())
      .scheduler(time)
      .limits(RateLimits.standard().with(new RateLimits.Rule("/sapi/", true, 2, 0)))
      .build();

  @AfterEach
  void stop() {
    limiter.close();
  }

  @Test
  void waitsForTheNextMinuteWithoutAThread() throws Exception {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).build()) {
      read(client).execute();
      read(client).execute();
      CompletableFuture<WidgetPage> third = read(client).executeAsync();
      assertThat(client.rest().limits().waiting()).isEqualTo(1);
      assertThat(server.requests()).hasSize(2);

      // Past the minute by the tolerance for clocks.
      time.advance(Duration.ofSeconds(41));

      third.get();
      assertThat(server.requests())
          .hasSize(3)
          .last()
          .asString()
          .contains("timestamp=1700000041000");
    }
  }

  @Test
  void showsHowMuchOfALimitIsUsed() throws IOException {
    try (RawServer server =
            RawServer.start(RawServer.always(200, "X-SAPI-USED-IP-WEIGHT-1M: 2\r\n", OK));
        WidgetsClient client = client(server).build()) {
      read(client).execute();

      LimitState state = client.rest().limits();

      assertThat(state.windows()).singleElement().satisfies(window -> {
        assertThat(window.endpoint()).isEqualTo("GET /sapi/v1/widgets");
        assertThat(window.used()).isEqualTo(2);
        assertThat(window.limit()).isEqualTo(2);
        assertThat(window.resetsAt()).isEqualTo(NEXT_MINUTE);
      });
    }
  }

  @ParameterizedTest
  @EnumSource
  void failsAtOnceIfItMayNotWait(Way way) throws IOException {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK));
        WidgetsClient client = client(server).rateLimitWait(Duration.ZERO).build()) {
      read(client).execute();
      read(client).execute();

      assertThatThrownBy(() -> way.run(read(client)))
          .isInstanceOfSatisfying(RateLimitException.class, e -> {
            assertThat(e.retryAfter()).contains(Duration.ofSeconds(41));
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
          })
          .hasMessageContaining("2 of 2 IP weight used");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBanStopsEverythingForTheHostUntilItEndsAndSaysWhen(Way way) throws IOException {
    AtomicInteger count = new AtomicInteger();
    try (RawServer server = RawServer.start((request, out) -> {
          boolean first = count.incrementAndGet() == 1;
          out.write(RawServer.answer(first ? 418 : 200, first ? "Retry-After: 120\r\n" : "", OK));
          return true;
        });
        WidgetsClient client = client(server).build()) {
      assertThatThrownBy(() -> way.run(read(client))).isInstanceOf(BannedException.class);

      assertThatThrownBy(() -> way.run(write(client)))
          .isInstanceOfSatisfying(BannedException.class, e -> {
            assertThat(e.until()).contains(WidgetsClient.NOW.plusSeconds(121));
            assertThat(e.httpStatus()).isEmpty();
            assertThat(e.attempts()).isZero();
          });
      assertThatThrownBy(() -> client.rest().clock().synchronize())
          .isInstanceOf(BannedException.class);
      assertThat(client.rest().limits().bans())
          .singleElement()
          .extracting(LimitState.Ban::until)
          .isEqualTo(WidgetsClient.NOW.plusSeconds(121));
      assertThat(server.requests()).hasSize(1);

      time.advance(Duration.ofSeconds(122));

      assertThat(way.run(write(client))).isEqualTo(new Receipt("1"));
    }
  }

  @Test
  void closingTheClientFailsWhoeverWaits() throws Exception {
    try (RawServer server = RawServer.start(RawServer.always(429, "Retry-After: 30\r\n", ""))) {
      // A client with a limiter of its own.
      WidgetsClient client = WidgetsClient.of(server.url()).build();
      assertThatThrownBy(() -> write(client).execute()).isInstanceOf(RateLimitException.class);
      CompletableFuture<Receipt> waiting = write(client).executeAsync();
      assertThat(client.rest().limits().waiting()).isEqualTo(1);

      client.close();

      assertThatThrownBy(waiting::join)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("make (POST /sapi/v1/widgets) cannot be called: the client is closed");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void whoeverWaitsAtASharedLimiterFailsInItsTurnOnceTheClientIsClosed() throws Exception {
    try (RawServer server = RawServer.start(RawServer.always(200, "", OK))) {
      WidgetsClient client = client(server).build();
      read(client).execute();
      read(client).execute();
      List<CompletableFuture<WidgetPage>> waiting = IntStream.range(0, 5_000)
          .mapToObj(i -> read(client).timeout(Duration.ofMinutes(5)).executeAsync())
          .toList();
      client.close();

      time.advance(Duration.ofSeconds(41));

      assertThat(waiting).allMatch(CompletableFuture::isCompletedExceptionally);
      assertThat(server.requests()).hasSize(2);
    }
  }

  private ClientBuilder<WidgetsClient> client(RawServer server) {
    return WidgetsClient.of(server.url())
        .retries(RetryPolicy.standard())
        .clock(time.clock())
        .ticker(() -> Duration.between(WidgetsClient.NOW, time.now()).toNanos())
        .rateLimiter(limiter);
  }

  private static ApiCall<WidgetPage> read(WidgetsClient client) {
    return client.api().list("a", null, null);
  }

  private static ApiCall<Receipt> write(WidgetsClient client) {
    return client.api().make("a", null, null);
  }
}
