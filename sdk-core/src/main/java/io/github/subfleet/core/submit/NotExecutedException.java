package io.github.subfleet.core.submit;

/** A write was not executed, and its caller wanted an exception in that case. */
public final class NotExecutedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient NotExecuted<?, ?> settlement;

  NotExecutedException(NotExecuted<?, ?> settlement) {
    super(message(settlement), settlement.cause());
    this.settlement = settlement;
  }

  /** The words of an exception of the call have the id already. */
  private static String message(NotExecuted<?, ?> settlement) {
    String id = "(client id " + settlement.clientId() + ")";
    String detail = settlement.detail();
    return "not executed (" + settlement.reason() + "): " + detail
        + (detail.endsWith(id) ? "" : " " + id);
  }

  /**
   * Gives what is known about it.
   *
   * @return the definite answer
   */
  public NotExecuted<?, ?> settlement() {
    return settlement;
  }

  /**
   * Gives the id of the write.
   *
   * @return the caller's id
   */
  public String clientId() {
    return settlement.clientId();
  }
}
