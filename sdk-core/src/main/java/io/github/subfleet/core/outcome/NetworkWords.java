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
      return "no answer in time (" + cause.getMessage() + ")";
    }
    if (cause instanceof InterruptedIOException && "timeout".equals(cause.getMessage())) {
      return "the time limit of the call ran out";
    }
    if (cause instanceof UnknownHostException) {
      return "the host is not known: " + cause.getMessage();
    }
    if (cause instanceof ConnectException) {
      return "could not connect: " + cause.getMessage();
    }
    if (cause instanceof SSLException) {
      return "no secure connection: " + cause.getMessage();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
