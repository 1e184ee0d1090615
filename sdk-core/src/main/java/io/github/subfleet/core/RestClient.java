package io.github.subfleet.core;

import io.github.subfleet.core.call.CallContext;
import io.github.subfleet.core.limit.LimitState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import retrofit2.Retrofit;

/**
 * What a generated client runs on: connections, credentials, the exchange's clock. Thread-safe; one for a program is
 * enough.
 */
public final class RestClient implements AutoCloseable {
  private final Retrofit retrofit;
  private final CallContext context;
  private final Map<String, Object> parts = new ConcurrentHashMap<>();

  RestClient(Retrofit retrofit, CallContext context) {
    this.retrofit = retrofit;
    this.context = context;
  }

  /**
   * Makes the calls of a Retrofit interface. Its methods return {@link ApiCall}, declare every parameter as {@code
   * encoded = true}, and carry the annotations of {@link io.github.subfleet.core.operation}.
   *
   * @param api a public interface
   * @param <A> the interface
   * @return its calls
   */
  public <A> A create(Class<A> api) {
    return retrofit.create(api);
  }

  /**
   * Gives a part of a client, which is made when it is first asked for: a program that makes one call need not load what
   * all others are made with. A part may be made of other parts.
   *
   * @param name stands for the part within this client, and always for the same type
   * @param maker makes it
   * @param <T> the part's type
   * @return the part, always the same
   */
  public <T> T part(String name, Supplier<T> maker) {
    Object part = parts.get(name);
    if (part == null) {
      synchronized (parts) {
        part = parts.get(name);
        if (part == null) {
          part = maker.get();
          parts.put(name, part);
        }
      }
    }
    @SuppressWarnings("unchecked") // the name always stands for this type
    T typed = (T) part;
    return typed;
  }

  /**
   * Gives the exchange's clock.
   *
   * @return the clock that requests are stamped with
   */
  public ServerClock clock() {
    return context.clock();
  }

  /**
   * Tells how things stand with the rate limits: how much of each is used in this minute, who waits, and whether this IP
   * address is banned. A limiter that several clients share tells of all of them.
   *
   * @return the state of the limiter at this moment
   */
  public LimitState limits() {
    return context.limits();
  }

  /**
   * Refuses new calls from now on, lets requests under way come to their end, fails calls that wait for a rate limit, and
   * gives up threads and idle connections. The
   * threads and connections of an HTTP client that the user passed in are left alone. To close again does nothing.
   */
  @Override
  public void close() {
    context.close();
  }
}
