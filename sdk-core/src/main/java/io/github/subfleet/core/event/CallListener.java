package io.github.subfleet.core.event;

/**
 * Is told what the calls of a client do: what they wait for, each attempt, and how they end. Metrics and traces can be made
 * of it; an example with Micrometer is among the examples of the SDK. Nothing that it is told is secret: neither parameters
 * nor answers nor keys.
 *
 * <p>What belongs to one execution of a call has one number, {@code call}. Its events come one after the other, though not
 * always on the same thread:
 *
 * <ol>
 *   <li>{@link #waited}, for the rate limit, if it had to wait for that
 *   <li>{@link #attemptStarted}
 *   <li>{@link #attemptEnded}
 *   <li>{@link #waited}, if the request is to be sent again after a pause, and again from 1.
 *   <li>{@link #callEnded}, always, and last
 * </ol>
 *
 * <p>The client's own questions for the exchange's time are told as calls of {@code serverTime}.
 *
 * <p>Methods are called by the threads that execute calls, of many calls at a time: they must be thread-safe, and quick, since
 * the call does not go on before they return. What they throw changes nothing: it is logged, as a warning, by the {@link
 * System.Logger} named {@code io.github.subfleet.core}, and the call goes on.
 */
public interface CallListener {
  /**
   * An execution has waited for a millisecond or more.
   *
   * @param event what it waited for, and how long
   */
  default void waited(Waited event) {}

  /**
   * A request is about to be sent.
   *
   * @param event which one
   */
  default void attemptStarted(AttemptStarted event) {}

  /**
   * A request was answered, or failed.
   *
   * @param event how, and how long it took
   */
  default void attemptEnded(AttemptEnded event) {}

  /**
   * An execution of a call has come to its end.
   *
   * @param event how, after how many attempts, and how long it took
   */
  default void callEnded(CallEnded event) {}
}
