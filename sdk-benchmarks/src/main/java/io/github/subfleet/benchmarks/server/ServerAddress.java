package io.github.subfleet.benchmarks.server;

import java.util.Objects;

/**
 * Where the server listens.
 *
 * @param httpPort HTTP/1.1, answered at once
 * @param slowPort HTTP/1.1, answered after 20 ms
 * @param httpsPort TLS, HTTP/2
 */
public record ServerAddress(int httpPort, int slowPort, int httpsPort) {
  private static final String PROPERTY = "subfleet.benchmarks.server";

  /** HTTP/1.1, answered at once. */
  public String http() {
    return "http://127.0.0.1:" + httpPort;
  }

  /** HTTP/1.1, answered after 20 ms. */
  public String slow() {
    return "http://127.0.0.1:" + slowPort;
  }

  /** TLS, HTTP/2. */
  public String https() {
    return "https://localhost:" + httpsPort;
  }

  /** Writes it as an argument of another JVM. */
  public String jvmArgument() {
    return "-D" + PROPERTY + "=" + httpPort + "," + slowPort + "," + httpsPort;
  }

  /** Makes it what {@link #ofThisJvm()} gives. */
  public void setForThisJvm() {
    System.setProperty(PROPERTY, httpPort + "," + slowPort + "," + httpsPort);
  }

  /** Reads what this JVM was given. */
  public static ServerAddress ofThisJvm() {
    String[] ports = Objects.requireNonNull(
            System.getProperty(PROPERTY), "this JVM was not told where the server is")
        .split(",", -1);
    return new ServerAddress(
        Integer.parseInt(ports[0]), Integer.parseInt(ports[1]), Integer.parseInt(ports[2]));
  }
}
