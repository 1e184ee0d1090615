package io.github.subfleet.core.outcome;

import java.io.IOException;

/**
 * Stands for an exception that cannot be shown, since its message, or that of one of its causes, repeats what the other
 * side sent: a secret, or characters that a terminal obeys. Says what that one said, without it, and where it was thrown.
 */
final class CleanedException extends IOException {
  private static final long serialVersionUID = 1L;

  CleanedException(Throwable original, String message) {
    super(message);
    setStackTrace(original.getStackTrace());
  }
}
