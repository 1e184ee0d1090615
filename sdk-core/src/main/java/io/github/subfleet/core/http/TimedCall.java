package io.github.subfleet.core.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Executor;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A call of the HTTP client that is given up when its time has run out. */
public final class TimedCall {
  private final Call call;
  private final Transmission transmission;
  private final TimeLimits limits;
  private final Executor executor;

  /** Who is told how a call ends that is not waited for on a thread; taken by the first who tells. */
  private @Nullable Callback listener;

  /** Set before the limits know of the call. */
  private long endsAt;

  TimedCall(Call call, Transmission transmission, TimeLimits limits, Executor executor) {
    this.call = call;
    this.transmission = transmission;
    this.limits = limits;
    this.executor = executor;
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
    synchronized (this) {
      listener = callback;
    }
    call.enqueue(new Callback() {
      @Override
      public void onResponse(Call answered, Response response) throws IOException {
        Callback told = takeListener();
        if (told == null) {
          response.close();
        } else {
          told.onResponse(answered, response);
        }
      }

      @Override
      public void onFailure(Call failed, IOException e) {
        tellFailure(e);
      }
    });
    if (transmission.isLate()) {
      tellUnlessSent();
    }
  }

  private synchronized @Nullable Callback takeListener() {
    Callback taken = listener;
    listener = null;
    return taken;
  }

  private void tellFailure(IOException e) {
    Callback told = takeListener();
    if (told != null) {
      told.onFailure(call, e);
    }
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
    tellUnlessSent();
  }

  /**
   * While a call waits for its turn, or for a name to be resolved, OkHttp does not look whether it was given up. From then
   * on it is not sent any more, and nobody has to wait for that.
   */
  private void tellUnlessSent() {
    if (!transmission.isSent() && isListenedTo()) {
      executor.execute(() -> tellFailure(new InterruptedIOException("timeout")));
    }
  }

  private synchronized boolean isListenedTo() {
    return listener != null;
  }
}
