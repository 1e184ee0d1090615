package io.github.subfleet.core.limit;

import io.github.subfleet.core.operation.Operation;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Decides when a request may be sent, so that the exchange never has to refuse it. Each attempt asks for a {@link Permit}
 * first, is sent at once when it has one, and then tells the permit what came back.
 *
 * <p>{@link LocalRateLimiter} knows what this process sends, and learns from the answers what others send from the same
 * IP address. Implement this interface to share one budget exactly between several processes. What is said here holds for
 * every implementation, and {@code RateLimiterContract}, in the {@code tests} jar of this module, checks it.
 *
 * <ul>
 *   <li>The permits granted within one minute of the exchange's clock never weigh more than the limit, counting what the
 *       answers tell of others. A permit that is given back with {@link Permit#unsent()} weighs nothing.
 *   <li>Among callers that compete for the same weight, the first to come is the first to be served, whatever each of them
 *       weighs. Nobody waits for callers with whom they share no weight.
 *   <li>A 429 stops the endpoint until the exchange takes requests again; a 418 stops the whole host.
 *   <li>A caller whose longest wait cannot be kept is told so as soon as that is certain, rather than at its end.
 * </ul>
 *
 * Thread-safe. No method but {@link #acquire} blocks.
 */
public interface RateLimiter extends AutoCloseable {
  /**
   * Asks for leave to send one request.
   *
   * <p>The future is done at once if the request may be sent at once. If not, it is completed later by whichever thread
   * finds that the time has come: what depends on it must not block there. To cancel the future, or to complete it in any
   * other way, gives up the place in the queue. If that comes too late ({@code cancel} returns false), a permit was granted
   * and must be given back or used.
   *
   * <p>The future fails with
   *
   * <ul>
   *   <li>{@link io.github.subfleet.core.error.RateLimitException} if the request may not be sent within the longest
   *       wait,
   *   <li>{@link io.github.subfleet.core.error.BannedException} if that is because of a ban of the host,
   *   <li>{@link IllegalStateException} if the limiter is closed, before or meanwhile.
   * </ul>
   *
   * The first two have the outcome {@code NOT_EXECUTED} and no HTTP status, and say as {@code retryAfter()} when it is worth
   * asking again.
   *
   * @param scope whose weight is used
   * @param operation what is to be sent
   * @param maxWait how long the caller is ready to wait; zero to wait not at all
   * @return a future of the permit
   * @throws IllegalArgumentException if the wait is negative, or the operation weighs more than the limit
   */
  CompletableFuture<Permit> acquireAsync(LimitScope scope, Operation operation, Duration maxWait);

  /**
   * Asks for leave to send one request, and waits for it.
   *
   * @param scope whose weight is used
   * @param operation what is to be sent
   * @param maxWait how long the caller is ready to wait; zero to wait not at all
   * @return the permit
   * @throws InterruptedException if the thread is interrupted while it waits; nothing is left in the queue then
   * @throws io.github.subfleet.core.error.RateLimitException if the request may not be sent within the longest wait, or, as
   *     {@link io.github.subfleet.core.error.BannedException}, because of a ban of the host
   * @throws IllegalStateException if the limiter is closed, before or meanwhile
   * @throws IllegalArgumentException if the wait is negative, or the operation weighs more than the limit
   */
  default Permit acquire(LimitScope scope, Operation operation, Duration maxWait)
      throws InterruptedException {
    CompletableFuture<Permit> permit = acquireAsync(scope, operation, maxWait);
    try {
      return permit.get();
    } catch (InterruptedException e) {
      if (!permit.cancel(false) && !permit.isCompletedExceptionally()) {
        permit.join().unsent();
      }
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the rate limiter failed", e.getCause());
    } catch (CancellationException e) {
      throw new IllegalStateException("the rate limiter gave the request up", e);
    }
  }

  /**
   * Tells how things stand. Meant for people and metrics: by the time it is read it may have changed.
   *
   * @return the state of every window in use, and of every ban
   */
  LimitState state();

  /** Fails all who wait, and all who ask from now on. Permits that are out may still be reported on. */
  @Override
  void close();

  /**
   * Gives a limiter that lets everything pass, even during a ban. For tests, and for programs that keep the limits by
   * other means.
   *
   * @return the limiter; closing it does nothing
   */
  static RateLimiter unlimited() {
    return UnlimitedRateLimiter.INSTANCE;
  }
}
