package io.github.subfleet.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.http2.ssl.H2ServerTlsStrategy;
import org.apache.hc.core5.reactor.IOReactorConfig;

/** Answers over TLS, in HTTP/2 with whoever speaks it, on one thread. */
final class Http2Server {
  private Http2Server() {}

  /** Starts a server, and gives its port. */
  static int start(HeldCertificate certificate, CannedAnswers pages, Counters counters)
      throws IOException, InterruptedException {
    SSLContext context =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslContext();
    HttpAsyncServer server = H2ServerBootstrap.bootstrap()
        .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
        .setTlsStrategy(new H2ServerTlsStrategy(context))
        .setIOReactorConfig(
            IOReactorConfig.custom().setIoThreadCount(1).setTcpNoDelay(true).build())
        .setIOSessionListener(new ConnectionCounter(counters))
        .register("*", new Http2Answers(pages, counters))
        .create();
    server.start();
    try {
      InetSocketAddress address = (InetSocketAddress) server
          .listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), URIScheme.HTTPS)
          .get()
          .getAddress();
      return address.getPort();
    } catch (ExecutionException e) {
      throw new IOException("the server cannot listen", e);
    }
  }
}
