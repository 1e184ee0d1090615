package io.github.subfleet.core.outcome;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in plain words what the network did. */
final class NetworkWords {
  private NetworkWords() {}

  static String of(IOException cause) {
    if (cause instanceof SocketTimeoutException) {
      return "no answer in time" + details(cause);
    }
    if (cause instanceof InterruptedIOException) {
      return switch (String.valueOf(cause.getMessage())) {
        case "timeout" -> "the time limit of the call ran out";
        case "interrupted" -> "the thread was interrupted";
        default -> "given up" + details(cause);
      };
    }
    if (cause instanceof UnknownHostException) {
      return "the host is not known" + details(cause);
    }
    if (cause instanceof ConnectException) {
      return "could not connect" + details(cause);
    }
    if (cause instanceof SSLException) {
      return "no secure connection" + details(cause);
    }
    return cause.getClass().getSimpleName() + details(cause);
  }

  private static String details(IOException cause) {
    return cause.getMessage() == null ? "" : ": " + cause.getMessage();
  }
}
