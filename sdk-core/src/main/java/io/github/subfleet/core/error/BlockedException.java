package io.github.subfleet.core.error;

/**
 * A firewall in front of the exchange blocked the request, mostly with HTTP 403: because of too many requests, or because
 * of what a parameter holds, such as words of SQL. Sending it again at once makes it worse.
 */
public final class BlockedException extends RefusedException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public BlockedException(Failure failure) {
    super("blocked by a firewall in front of the exchange", failure);
  }
}
