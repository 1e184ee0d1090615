package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.auth.Signer;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's interceptor may write a query as no SDK would: what is signed is what is sent. */
class ChangedQueryTest {
  @ParameterizedTest
  @ValueSource(strings = {"page=1&", "page=1&&size=20", "&page=1", "page=1=2", "page", "=1", ""})
  void signsTheQueryThatIsSent(String query) throws Exception {
    Interceptor changing = chain -> chain.proceed(chain
        .request()
        .newBuilder()
        .url(chain.request().url().newBuilder().encodedQuery(query).build())
        .build());
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().body("{}").build());
      try (WidgetsClient client = WidgetsClient.of(server.url("/"))
          .httpClient(new OkHttpClient.Builder().addInterceptor(changing).build())
          .build()) {
        client.api().list("a", 1, 20).execute();
      }

      String sent = server.takeRequest().getTarget();
      String signed = sent.substring(sent.indexOf('?') + 1, sent.indexOf("&signature="));
      assertThat(sent)
          .endsWith("&signature="
              + Signer.hmacSha256(WidgetsClient.SECRET_KEY)
                  .sign(signed.getBytes(StandardCharsets.US_ASCII)));
      assertThat(signed).isEqualTo(query + "&timestamp=1700000000000");
    }
  }
}
