package io.github.subfleet.sandbox.client;

import io.github.subfleet.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Shows what a client gets to see, byte for byte: a new connection for each request, and nothing is ever repeated. */
public final class Wire {
  private static final String TRANSFER = "/sapi/v1/sub-account/universalTransfer";
  private static final int PATIENCE_MILLIS = 20_000;

  /** How a connection ended. */
  public enum End {
    /** There was none. */
    REFUSED,
    /** In good order. */
    CLOSED,
    /** Not in good order. */
    RESET,
    /** Not at all, as long as the client was patient. */
    SILENT
  }

  /**
   * What came back.
   *
   * @param text all of it
   * @param end how the connection ended
   */
  public record Received(String text, End end) {
    public String head() {
      return text.substring(0, text.indexOf("\r\n\r\n") + 2);
    }

    public String body() {
      return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    public int status() {
      return Integer.parseInt(text.substring(9, 12));
    }
  }

  private final Client client;
  private final URI url;
  private final String apiKey;

  public Wire(Sandbox sandbox) {
    this.client = new Client(sandbox);
    this.url = sandbox.baseUrl();
    this.apiKey = sandbox.masterKey().apiKey();
  }

  /** Sends 1 USDT from the master account to the first sub-account, with the id {@code t-1}. */
  public Received transfer() {
    return transfer("t-1");
  }

  /** Does the same with another id. */
  public Received transfer(String clientId) {
    return send(transferRequest("&clientTranId=" + clientId), PATIENCE_MILLIS);
  }

  /** Does the same without an id. */
  public Received transferWithoutId() {
    return send(transferRequest(""), PATIENCE_MILLIS);
  }

  /** Tries the same without a signature. */
  public Received transferUnsigned() {
    return send("POST " + TRANSFER, PATIENCE_MILLIS);
  }

  /** Does the same on a thread of its own. */
  public CompletableFuture<Received> transferAsync() {
    return transferAsync("t-1");
  }

  /** Does the same on a thread of its own with another id. */
  public CompletableFuture<Received> transferAsync(String clientId) {
    String request = transferRequest("&clientTranId=" + clientId);
    // The common pool has a single thread on two cores, and a sandbox may hold the answer up for as
    // long as it likes.
    return CompletableFuture.supplyAsync(
        () -> send(request, PATIENCE_MILLIS), task -> new Thread(task, "wire").start());
  }

  /** Does the same, and hangs up if nothing has come back after a very short time. */
  public Received transferImpatiently() {
    return send(transferRequest("&clientTranId=t-1"), 1);
  }

  /** Asks for what has been transferred. */
  public Received history() {
    return send("GET " + TRANSFER + "?" + client.signed(""), PATIENCE_MILLIS);
  }

  /** Asks for the time. */
  public Received time() {
    return send("GET /api/v3/time", PATIENCE_MILLIS);
  }

  private String transferRequest(String more) {
    return "POST " + TRANSFER + "?"
        + client.signed("toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT"
            + "&asset=USDT&amount=1" + more);
  }

  private Received send(String requestLine, int patienceMillis) {
    String head = "%s HTTP/1.1\r\nHost: %s\r\nX-MBX-APIKEY: %s\r\nConnection: close\r\n\r\n"
        .formatted(requestLine, url.getAuthority(), apiKey);
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    End end;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
      socket.setSoTimeout(patienceMillis);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getInputStream().transferTo(received);
      end = End.CLOSED;
    } catch (ConnectException e) {
      end = End.REFUSED;
    } catch (SocketException e) {
      end = End.RESET;
    } catch (SocketTimeoutException e) {
      end = End.SILENT;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new Received(received.toString(StandardCharsets.UTF_8), end);
  }
}
