package io.github.subfleet.benchmarks.server;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;

/** The server's process, as seen by who started it. */
public final class ServerProcess implements AutoCloseable {
  /** What the trust store is protected with, though all in it is public. */
  public static final String TRUST_STORE_PASSWORD = "benchmarks";

  private final Process process;
  private final ServerAddress address;
  private final Path trustStore;

  private ServerProcess(Process process, ServerAddress address, Path trustStore) {
    this.process = process;
    this.address = address;
    this.trustStore = trustStore;
  }

  /** Starts the server with this JVM's own class path, and waits until it listens. */
  public static ServerProcess start(Path directory) throws IOException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            ServerMain.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    BufferedReader output = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    String line = output.readLine();
    if (line == null) {
      throw new IOException("the server did not start");
    }
    String[] words = line.split(" ", -1);
    ServerAddress address = new ServerAddress(
        Integer.parseInt(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]));
    Path trustStore = directory.resolve("trust.p12");
    store(Base64.getDecoder().decode(words[3]), trustStore);
    return new ServerProcess(process, address, trustStore);
  }

  /** Where it listens. */
  public ServerAddress address() {
    return address;
  }

  /** The file with the certificate to trust, a PKCS#12 store. */
  public Path trustStore() {
    return trustStore;
  }

  /** Asks what the server at an address has done up to now. */
  public static ServerUse use(ServerAddress address) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.httpPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(("GET " + Counters.PATH + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      BufferedReader in = new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      int length = 0;
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.startsWith("Content-Length: ")) {
          length = Integer.parseInt(line.substring(16));
        }
      }
      char[] body = new char[length];
      if (in.read(body) != length) {
        throw new IOException("the server's counters are cut off");
      }
      return ServerUse.parse(new String(body));
    }
  }

  private static void store(byte[] certificate, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(
          "server",
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(certificate)));
      store.store(out, TRUST_STORE_PASSWORD.toCharArray());
    } catch (GeneralSecurityException e) {
      throw new IOException("the server's certificate cannot be stored", e);
    }
  }

  /** Ends the server. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
  }
}
