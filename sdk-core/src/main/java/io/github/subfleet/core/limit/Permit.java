package io.github.subfleet.core.limit;

import io.github.subfleet.core.UsedWeight;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The leave to send one request once, now. It has to be told what became of the request, by one of its methods: until then
 * the request counts as under way, in whatever minute it may reach the exchange. Only the first report counts, so that
 * {@code unanswered()} may stand in a {@code finally}. Thread-safe.
 */
public interface Permit {
  /**
   * Reports an answer that refuses the request for no limit, whatever else it says.
   *
   * @param used what its headers say about the used weight
   */
  void answered(UsedWeight used);

  /**
   * Reports HTTP status 429. The weight is used up, at least until the next minute of the exchange's clock.
   *
   * @param used what its headers say about the used weight
   * @param retryAfter how long the exchange asks to wait, counted from now; null if it does not say
   */
  void rateLimited(UsedWeight used, @Nullable Duration retryAfter);

  /**
   * Reports HTTP status 418, or another answer that says that the IP address is banned. If neither parameter says when the
   * ban ends, the shortest one that is documented is assumed; if both do, the later end holds.
   *
   * @param retryAfter how long the exchange asks to wait, counted from now; null if it does not say
   * @param until when the ban ends, on the exchange's clock; null if it does not say
   */
  void banned(@Nullable Duration retryAfter, @Nullable Instant until);

  /** Reports that no answer came. The exchange may have counted the request all the same. */
  void unanswered();

  /** Reports that the request was certainly not sent, which gives its weight back. */
  void unsent();
}
