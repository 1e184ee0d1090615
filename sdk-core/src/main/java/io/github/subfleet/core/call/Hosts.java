package io.github.subfleet.core.call;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * The hosts that serve the API. Writes go to the first one, always. Reads do too, unless it has failed; then they go to the
 * next one, and come back after a while. Thread-safe.
 */
public final class Hosts {
  private static final long BACK_AFTER = Duration.ofMinutes(1).toNanos();

  private final List<HttpUrl> urls;
  private final LongSupplier ticker;
  private volatile Choice choice = new Choice(0, 0);

  /**
   * Makes a ring of hosts.
   *
   * @param urls where the API is; the first is the usual place
   * @param ticker the monotonic counter, in nanoseconds
   */
  public Hosts(List<HttpUrl> urls, LongSupplier ticker) {
    this.urls = List.copyOf(urls);
    this.ticker = ticker;
  }

  /** Which host the first attempt of a read goes to. */
  int preferred() {
    Choice current = choice;
    return current.index == 0 || ticker.getAsLong() - current.since > BACK_AFTER
        ? 0
        : current.index;
  }

  /** Takes note that a host has failed, and says which one to try next. */
  int after(int failed) {
    int next = (failed + 1) % urls.size();
    if (preferred() == failed) {
      choice = new Choice(next, ticker.getAsLong());
    }
    return next;
  }

  /** A request, sent to a host. */
  Request directed(Request request, int index) {
    if (index == 0) {
      return request;
    }
    HttpUrl host = urls.get(index);
    return request
        .newBuilder()
        .url(request
            .url()
            .newBuilder()
            .scheme(host.scheme())
            .host(host.host())
            .port(host.port())
            .build())
        .build();
  }

  private record Choice(int index, long since) {}
}
