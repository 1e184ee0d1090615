package io.github.subfleet.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.WidgetsClient;
import io.github.subfleet.core.error.ConnectionException;
import io.github.subfleet.core.widgets.Receipt;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TlsTest {
  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.useHttps(new HandshakeCertificates.Builder()
        .heldCertificate(certificate)
        .build()
        .sslSocketFactory());
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void sendsNothingToAServerThatItDoesNotTrust() {
    try (WidgetsClient client =
        WidgetsClient.of(server.url("/")).retries(RetryPolicy.standard()).build()) {
      assertThatThrownBy(() -> client.api().make("a", null, null).execute())
          .isInstanceOfSatisfying(ConnectionException.class, e -> {
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_EXECUTED);
            assertThat(e.attempts()).isEqualTo(1);
          })
          .hasMessageContaining("no secure connection");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void trustsWhatAGivenHttpClientTrusts() throws Exception {
    server.enqueue(new MockResponse.Builder().body("{\"id\":\"1\"}").build());
    HandshakeCertificates trust = new HandshakeCertificates.Builder()
        .addTrustedCertificate(certificate.certificate())
        .build();
    OkHttpClient trusting = new OkHttpClient.Builder()
        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
        .build();
    try (WidgetsClient client =
        WidgetsClient.of(server.url("/")).httpClient(trusting).build()) {
      assertThat(client.api().make("a", null, null).execute()).isEqualTo(new Receipt("1"));
    }
    assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/2");
  }
}
