package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.WindowOrder;
import io.github.subfleet.core.WindowedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an operation looks at a window of time, and how its items are told apart where two windows meet. Generated facades
 * hold one for each such operation.
 *
 * @param pages how the answer to one window is spread over pages
 * @param start the parameter that says where a window starts
 * @param end the parameter that says where a window ends
 * @param withTime returns a request for another window; it is given both ends, so that rules about both can be checked
 * @param maxSpan the longest time to ask for at once; windows are shorter than this by a millisecond at least, so that it
 *     does not matter whether the limit itself is allowed. Null if there is no limit
 * @param id gets what tells an item from all others: an id, a list of properties that do so together, or the item itself
 *     if nothing better is there. Items without it, that is with null, are compared as a whole. Items of one window are
 *     never compared with each other
 * @param time gets the time by which an item falls into a window, null if the item does not tell
 * @param <R> the request
 * @param <P> a page
 * @param <T> an item of a page
 */
public record TimeWindows<R, P, T>(
    PageStyle<R, P, T> pages,
    TimeParameter<R> start,
    TimeParameter<R> end,
    WithTime<R> withTime,
    @Nullable Duration maxSpan,
    Function<T, @Nullable Object> id,
    Function<T, @Nullable Instant> time) {

  /**
   * Sets both ends of a request's window.
   *
   * @param <R> the request
   */
  @FunctionalInterface
  public interface WithTime<R> {
    /**
     * Returns a request for another window.
     *
     * @param request the request
     * @param start where the window starts, in whole milliseconds
     * @param end where the window ends, in whole milliseconds
     * @return the request for that window
     */
    R apply(R request, Instant start, Instant end);
  }

  /**
   * Checks that nothing is missing, and that windows are long enough to overlap.
   *
   * @param pages how one window is spread over pages
   * @param start the parameter of the start
   * @param end the parameter of the end
   * @param withTime sets both
   * @param maxSpan the longest time to ask for at once, or null
   * @param id gets what tells an item from all others
   * @param time gets the time of an item
   */
  public TimeWindows {
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(withTime, "withTime");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(time, "time");
    if (maxSpan != null && maxSpan.toMillis() <= TimeWindow.NARROWEST) {
      throw new IllegalArgumentException(
          "maxSpan must be at least " + (TimeWindow.NARROWEST + 1) + " ms, but was " + maxSpan);
    }
  }

  /**
   * Makes a call for the window that the request names, or for the one that the exchange takes by itself, from which
   * {@link WindowedCall#between(Instant, Instant)} makes calls for any span of time.
   *
   * @param request the request
   * @param operation makes the call for one page of one window
   * @return the call; executed or walked as it is, it fails with an {@link IllegalArgumentException} if the exchange
   *     needs an end of the window that the request does not set
   */
  public WindowedCall<P, T> call(R request, Function<R, ApiCall<P>> operation) {
    return new WindowedPageCall<>(this, request, operation, 0);
  }

  R at(R request, TimeWindow window) {
    return withTime.apply(request, window.from(), window.to());
  }

  long longest() {
    return maxSpan == null ? Long.MAX_VALUE : maxSpan.toMillis() - 1;
  }

  /** Finds the way through the window that the request itself names, if it does. */
  Walk<R, P, T> walk(R request) {
    Instant from = start.value().apply(request);
    Instant to = end.value().apply(request);
    if (from != null && to != null && pages instanceof SizeLimit) {
      return WindowWalk.over(new TimeWindow(from.toEpochMilli(), to.toEpochMilli()), this, request);
    }
    return Walk.of(pages, request);
  }

  Walk<R, P, T> walk(R request, TimeRange range, WindowOrder order) {
    start.requireUnset(request);
    end.requireUnset(request);
    Walk.of(pages, request).requireStart();
    return WindowWalk.over(range, order, this, request);
  }

  void requireTime(R request) {
    start.requireIfNeeded(request);
    end.requireIfNeeded(request);
  }
}
