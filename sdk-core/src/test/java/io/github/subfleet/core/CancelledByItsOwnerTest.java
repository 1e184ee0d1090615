package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.ConnectionException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program that shares its HTTP client with us may cancel what runs on it, ours included. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CancelledByItsOwnerTest {
  private final OkHttpClient http = new OkHttpClient();
  private final CountDownLatch never = new CountDownLatch(1);

  @ParameterizedTest
  @EnumSource
  void isNotSentAgain(Way way) throws IOException {
    try (RawServer server = RawServer.start((request, out) -> {
          http.dispatcher().cancelAll();
          never.await();
          return false;
        });
        WidgetsClient client = new TestTime().client(server).httpClient(http).build()) {
      assertThatThrownBy(() -> way.run(client.api().list("a", null, null)))
          .isInstanceOf(ConnectionException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }
}
