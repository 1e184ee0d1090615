package io.github.subfleet.core.error;

/**
 * The exchange did not accept the timestamp. Unless retries are switched off, that was so even after the clock was
 * synchronized anew and the request signed again: the network is slower than the window allows, or time passes differently on
 * this machine.
 */
public final class ClockException extends RefusedException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param failure what is known about it
   */
  public ClockException(Failure failure) {
    super("timestamp not accepted", failure);
  }
}
