package io.github.subfleet.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.subfleet.core.WidgetsClient;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.widgets.Receipt;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server may have the keys of a connection renewed in the middle of an answer: by an update with TLS 1.3, by another
 * handshake before that. We confirm it, which is no new request.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RenewedKeysTest {
  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
  private final ExecutorService threads = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void doNotHelpAnAnswerPastTheLimit(String version) throws Exception {
    byte[] digits = "0".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
    try (SSLServerSocket listener = listener(version)) {
      Future<Integer> mebibytes = threads.submit(() -> {
        int written = 0;
        try (SSLSocket socket = answering(listener, CHUNKED)) {
          while (written < 128) {
            socket.getOutputStream().write(digits);
            written++;
            socket.startHandshake();
          }
        } catch (IOException givenUp) {
          // As it should be.
        }
        return written;
      });
      try (WidgetsClient client = client(listener)) {
        assertThat(catchThrowable(() -> client.api().make("a", null, null).execute()))
            .isInstanceOf(ApiException.class);
      }
      assertThat(mebibytes.get()).isLessThan(64);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void doNoHarmToAnAnswer(String version) throws Exception {
    try (SSLServerSocket listener = listener(version)) {
      Future<?> answered = threads.submit(() -> {
        try (SSLSocket socket = answering(listener, CHUNKED + "6\r\n{\"id\":\r\n")) {
          socket.startHandshake();
          socket
              .getOutputStream()
              .write("4\r\n\"1\"}\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return null;
      });
      try (WidgetsClient client = client(listener)) {
        assertThat(client.api().make("a", null, null).execute()).isEqualTo(new Receipt("1"));
      }
      answered.get();
    }
  }

  private SSLServerSocket listener(String version) throws IOException {
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    SSLServerSocket listener = (SSLServerSocket) certificates
        .sslContext()
        .getServerSocketFactory()
        .createServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    listener.setEnabledProtocols(new String[] {version});
    return listener;
  }

  /** Takes a request, and starts to answer it. */
  private static SSLSocket answering(SSLServerSocket listener, String start) throws IOException {
    SSLSocket socket = (SSLSocket) listener.accept();
    StringBuilder request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      request.append((char) socket.getInputStream().read());
    }
    socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private WidgetsClient client(SSLServerSocket listener) {
    HandshakeCertificates trust = new HandshakeCertificates.Builder()
        .addTrustedCertificate(certificate.certificate())
        .build();
    OkHttpClient trusting = new OkHttpClient.Builder()
        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
        .build();
    return WidgetsClient.of(HttpUrl.get("https://127.0.0.1:" + listener.getLocalPort() + "/"))
        .httpClient(trusting)
        .maxResponseBytes(1024)
        .build();
  }
}
