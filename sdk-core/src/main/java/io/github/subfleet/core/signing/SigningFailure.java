package io.github.subfleet.core.signing;

import java.net.ProtocolException;

/**
 * Carries what a signer threw through OkHttp. A protocol exception, since that is the one kind after which OkHttp never
 * tries another address.
 */
public final class SigningFailure extends ProtocolException {
  private static final long serialVersionUID = 1L;

  SigningFailure(Exception cause) {
    super("the request could not be signed");
    initCause(cause);
  }
}
