package io.github.subfleet.core.http;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** A call of the HTTP client that is given up when its time has run out. */
public final class TimedCall {
  private final Call call;
  private final Transmission transmission;
  private final TimeLimits limits;

  /** Set before the limits know of the call. */
  private long endsAt;

  TimedCall(Call call, Transmission transmission, TimeLimits limits) {
    this.call = call;
    this.transmission = transmission;
    this.limits = limits;
  }

  /** The host that the request goes to. */
  public String host() {
    return call.request().url().host();
  }

  /**
   * Lets the time run. It includes what reading the answer takes.
   *
   * @param nanos how long the call may take, more than 0
   */
  public void start(long nanos) {
    endsAt = limits.now() + nanos;
    limits.add(this);
  }

  /** Sends the request on this thread. */
  public Response execute() throws IOException {
    return call.execute();
  }

  /** Sends the request on one of the client's threads. */
  public void enqueue(Callback callback) {
    call.enqueue(callback);
  }

  /** Notes that the answer was read, or that there is none. */
  public void ended() {
    limits.remove(this);
  }

  /** Gives the request up. */
  public void cancel() {
    call.cancel();
  }

  /** Whether the request was given up, by us or by the HTTP client's owner, or because its time ran out. */
  public boolean isCanceled() {
    return call.isCanceled();
  }

  long endsAt() {
    return endsAt;
  }

  void timeUp() {
    transmission.timeUp();
    call.cancel();
  }
}
