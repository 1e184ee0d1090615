package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.ConnectionException;
import io.github.subfleet.core.widgets.Receipt;
import io.github.subfleet.core.widgets.WidgetPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AsyncCallTest {
  @Test
  void completesWithTheDecodedAnswer() throws Exception {
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{\"id\":\"1\"}"));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThat(client.api().make("a", null, null).executeAsync().get())
          .isEqualTo(new Receipt("1"));
    }
  }

  @Test
  void completesWithTheAnswerAndItsCircumstances() throws Exception {
    try (RawServer server = RawServer.start(RawServer.always(202, "", "{\"id\":\"1\"}"));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      ApiResponse<Receipt> response =
          client.api().make("a", null, null).executeForResponseAsync().get();

      assertThat(response.status()).isEqualTo(202);
      assertThat(response.value()).isEqualTo(new Receipt("1"));
    }
  }

  @Test
  void failsWithWhatExecuteWouldThrow() throws Exception {
    try (RawServer server = RawServer.start(RawServer.always(400, "", "{\"code\":-1102}"));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      assertThatThrownBy(() -> client.api().make("a", null, null).executeAsync().join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(BadRequestException.class);
    }
  }

  @Test
  void failsIfThereIsNoServer() throws Exception {
    try (RawServer gone = RawServer.refusing();
        WidgetsClient client = WidgetsClient.of(gone.url()).build()) {
      assertThatThrownBy(() -> client.api().make("a", null, null).executeAsync().join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void failsIfAParameterCannotBeSent() throws Exception {
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{}"));
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      CompletableFuture<WidgetPage> future = client.api().list("", null, null).executeAsync();

      assertThat(future).isCompletedExceptionally();
      assertThatThrownBy(future::join).hasCauseInstanceOf(IllegalArgumentException.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void failsIfTheClientIsClosed() throws Exception {
    WidgetsClient client = WidgetsClient.bare().build();
    client.close();

    assertThatThrownBy(() -> client.api().ping().executeAsync().join())
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void cancellingCancelsTheHttpCall() throws Exception {
    Blocking blocking = new Blocking();
    try (RawServer server = RawServer.start(blocking);
        WidgetsClient client =
            WidgetsClient.of(server.url()).httpClient(blocking.client()).build()) {
      CompletableFuture<Receipt> future = client.api().make("a", null, null).executeAsync();
      blocking.received.await();

      future.cancel(true);

      blocking.canceled.await();
      assertThat(future).isCancelled();
    }
  }

  @Test
  void aTimeLimitOnTheFutureCancelsTheHttpCall() throws Exception {
    Blocking blocking = new Blocking();
    try (RawServer server = RawServer.start(blocking);
        WidgetsClient client =
            WidgetsClient.of(server.url()).httpClient(blocking.client()).build()) {
      CompletableFuture<Receipt> future =
          client.api().make("a", null, null).executeAsync().orTimeout(1, TimeUnit.MILLISECONDS);

      blocking.canceled.await();
      assertThatThrownBy(future::join).hasCauseInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void doesNotCancelAnHttpCallThatHasEnded() throws Exception {
    Blocking blocking = new Blocking();
    try (RawServer server = RawServer.start(RawServer.always(200, "", "{}"));
        WidgetsClient client =
            WidgetsClient.of(server.url()).httpClient(blocking.client()).build()) {
      client.api().list(null, null, null).executeAsync().get();
      client.api().list(null, null, null).executeAsync().get();

      assertThat(blocking.canceled.getCount()).isEqualTo(1);
    }
  }

  @Test
  void runsMoreRequestsSideBySideThanOkHttpDoes() throws Exception {
    int calls = 20;
    CountDownLatch allThere = new CountDownLatch(calls);
    try (RawServer server = RawServer.start((request, out) -> {
          allThere.countDown();
          allThere.await();
          out.write(RawServer.answer(200, "", "{}"));
          return true;
        });
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      List<CompletableFuture<WidgetPage>> futures = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        futures.add(client.api().list(null, null, null).executeAsync());
      }
      for (CompletableFuture<WidgetPage> future : futures) {
        assertThat(future.get(20, TimeUnit.SECONDS)).isNotNull();
      }
    }
  }

  @Test
  void runsNoMoreRequestsSideBySideThanAllowed() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch twoThere = new CountDownLatch(2);
    try (RawServer server = RawServer.start((request, out) -> {
          twoThere.countDown();
          release.await();
          out.write(RawServer.answer(200, "", "{}"));
          return true;
        });
        WidgetsClient client = WidgetsClient.of(server.url()).maxConnections(2).build()) {
      List<CompletableFuture<WidgetPage>> futures = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        futures.add(client.api().list(null, null, null).executeAsync());
      }
      twoThere.await();

      assertThat(server.requests()).hasSize(2);
      release.countDown();
      for (CompletableFuture<WidgetPage> future : futures) {
        assertThat(future.get()).isNotNull();
      }
    }
  }

  @Test
  void usesDaemonThreadsOnlyAndLeavesNoneBehind() throws Exception {
    Blocking blocking = new Blocking();
    Set<Thread> used;
    try (RawServer server = RawServer.start(blocking);
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      CompletableFuture<Thread> answering = client
          .api()
          .make("a", null, null)
          .executeAsync()
          .thenApply(receipt -> Thread.currentThread());
      blocking.release.countDown();
      // OkHttp gives a thread another name while it makes a call.
      used = threadsOfTheSdk();
      used.add(answering.get());
      assertThat(used).doesNotContain(Thread.currentThread()).allMatch(Thread::isDaemon);
    }
    for (Thread thread : used) {
      thread.join();
    }
  }

  @Test
  void letsCallsUnderWayComeToTheirEndWhenTheClientIsClosed() throws Exception {
    Blocking blocking = new Blocking();
    try (RawServer server = RawServer.start(blocking)) {
      WidgetsClient client = WidgetsClient.of(server.url()).build();
      CompletableFuture<Receipt> future = client.api().make("a", null, null).executeAsync();
      blocking.received.await();

      client.close();
      blocking.release.countDown();

      assertThat(future.get()).isEqualTo(new Receipt("1"));
    }
  }

  private static Set<Thread> threadsOfTheSdk() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("subfleet-"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** A server that answers when it is released, and a client that tells when a call is cancelled. */
  private static final class Blocking implements RawServer.Script {
    private final CountDownLatch received = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch canceled = new CountDownLatch(1);

    @Override
    public boolean handle(String request, java.io.OutputStream out)
        throws IOException, InterruptedException {
      received.countDown();
      release.await();
      out.write(RawServer.answer(200, "", "{\"id\":\"1\"}"));
      return true;
    }

    OkHttpClient client() {
      return new OkHttpClient.Builder()
          .eventListener(new EventListener() {
            @Override
            public void canceled(Call call) {
              canceled.countDown();
            }
          })
          .build();
    }
  }
}
