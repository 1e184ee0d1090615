package io.github.subfleet.core.outcome;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells what a network may do better the next time from what it will do again. */
final class NetworkTrouble {
  private NetworkTrouble() {}

  static boolean isPassing(@Nullable Throwable cause) {
    if (cause instanceof InterruptedIOException) {
      // Anything else of that kind is our own doing: a time limit, an interrupted thread.
      return cause instanceof SocketTimeoutException;
    }
    return !(cause instanceof SSLPeerUnverifiedException)
        && !(cause instanceof UnknownServiceException)
        && !(cause != null && cause.getCause() instanceof CertificateException);
  }
}
