package io.github.subfleet.benchmarks.server;

import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;

/**
 * The server's process. It prints the ports and the certificate to trust, and ends with its standard input, so that it never
 * outlives who started it.
 */
public final class ServerMain {
  private static final long LATENCY_MILLIS = 20;

  private ServerMain() {}

  /** Serves until the input ends. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, java.security.GeneralSecurityException {
    CannedAnswers pages = new CannedAnswers();
    Counters counters = new Counters();
    HeldCertificate certificate = new HeldCertificate.Builder()
        .addSubjectAlternativeName("localhost")
        .addSubjectAlternativeName("127.0.0.1")
        .ecdsa256()
        .build();
    int http = Http1Server.start(new Http1Answers(pages, counters, 0), counters);
    int slow = Http1Server.start(
        new Http1Answers(pages, counters, TimeUnit.MILLISECONDS.toNanos(LATENCY_MILLIS)), counters);
    int https = Http2Server.start(certificate, pages, counters);
    String encoded =
        Base64.getEncoder().encodeToString(certificate.certificate().getEncoded());
    System.out.println(http + " " + slow + " " + https + " " + encoded);
    while (System.in.read() >= 0) {}
    // The server over TLS has threads that would keep the process.
    System.exit(0);
  }
}
