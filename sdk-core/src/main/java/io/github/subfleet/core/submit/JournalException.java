package io.github.subfleet.core.submit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A journal cannot be opened, read or written. What cannot be recorded is not sent. If it is the end of a write that cannot
 * be recorded, the message says how it ended; if it is anything between, its outcome is unknown, and the journal that is
 * opened anew holds it as open. So it may a write whose intention could not be recorded, if the disk refused to have it
 * taken back, too: look at what is open before that is submitted under another id.
 */
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The caller's id. */
  private final @Nullable String clientId;

  /**
   * Makes the exception.
   *
   * @param message what is wrong, and with which journal
   * @param cause what the storage threw, or null
   */
  public JournalException(String message, @Nullable Throwable cause) {
    this(message, null, cause);
  }

  JournalException(String message, @Nullable String clientId, @Nullable Throwable cause) {
    super(message, cause);
    this.clientId = clientId;
  }

  /**
   * Gives the id of the write that could not be recorded.
   *
   * @return the caller's id, or nothing if the trouble is not with one write
   */
  public Optional<String> clientId() {
    return Optional.ofNullable(clientId);
  }
}
