package io.github.subfleet.core;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.HttpUrl;

/**
 * A server that does what it is told with each request that it has read in full, and keeps them all, byte by byte: what
 * it has not kept was not sent.
 */
public final class RawServer implements AutoCloseable {
  private final ServerSocket listener;
  private final int port;
  private final Script script;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  private RawServer(ServerSocket listener, int port, Script script) {
    this.listener = listener;
    this.port = port;
    this.script = script;
  }

  /** Starts a server on 127.0.0.1. */
  public static RawServer start(Script script) throws IOException {
    ServerSocket listener = new ServerSocket(0, 50, loopback());
    RawServer server = new RawServer(listener, listener.getLocalPort(), script);
    daemon(server::accept);
    return server;
  }

  /** Keeps a port of 127.0.0.1 that nobody listens at, so that connections to it are refused. */
  public static RawServer refusing() throws IOException {
    Socket reserved = new Socket();
    reserved.bind(new InetSocketAddress(loopback(), 0));
    RawServer server =
        new RawServer(new ServerSocket(), reserved.getLocalPort(), (request, out) -> false);
    server.sockets.add(reserved);
    return server;
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  public HttpUrl url() {
    return HttpUrl.get("http://127.0.0.1:" + port() + "/");
  }

  public int port() {
    return port;
  }

  /** The requests so far, each with its head and its body. */
  public List<String> requests() {
    return requests;
  }

  /** The requests so far with a verb. */
  public List<String> requests(String verb) {
    return requests.stream().filter(request -> request.startsWith(verb + " ")).toList();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** An answer in full. */
  public static byte[] answer(int status, String headers, String body) {
    return ("HTTP/1.1 "
            + status
            + " Status\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + headers
            + "\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A script that gives the same answer to everything. */
  public static Script always(int status, String headers, String body) {
    return (request, out) -> {
      out.write(answer(status, headers, body));
      return true;
    };
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        sockets.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      boolean goOn = true;
      while (goOn) {
        String request = read(in);
        requests.add(request);
        goOn = script.handle(request, out);
        out.flush();
      }
    } catch (IOException | InterruptedException gone) {
      // So is the request.
    }
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      request.append((char) next);
    }
    String head = request.toString().toLowerCase(Locale.ROOT);
    int length = head.indexOf("content-length: ");
    if (length >= 0) {
      int from = length + "content-length: ".length();
      int bytes = Integer.parseInt(head.substring(from, head.indexOf("\r\n", from)));
      request.append(new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1));
    }
    return request.toString();
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** What to do with a request. */
  @FunctionalInterface
  public interface Script {
    /** Handles a request and says whether the connection stays open. */
    boolean handle(String request, OutputStream out) throws IOException, InterruptedException;
  }
}
