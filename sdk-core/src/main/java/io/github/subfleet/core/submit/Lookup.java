package io.github.subfleet.core.submit;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.json.OpenEnum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How to find a request in the exchange's history by its client id. Never changes; it may be used by many threads if what
 * it is made of may.
 *
 * @param <Q> the request
 * @param <F> an item of the history
 */
public final class Lookup<Q, F> {
  private final Search<Q, F> search;
  private final Function<F, @Nullable String> clientId;
  private final Function<F, String> exchangeId;
  private final Function<F, Progress> progress;
  private final BiPredicate<Q, F> same;

  private Lookup(
      Search<Q, F> search,
      Function<F, @Nullable String> clientId,
      Function<F, String> exchangeId,
      Function<F, Progress> progress,
      BiPredicate<Q, F> same) {
    this.search = search;
    this.clientId = Objects.requireNonNull(clientId, "clientId");
    this.exchangeId = Objects.requireNonNull(exchangeId, "exchangeId");
    this.progress = Objects.requireNonNull(progress, "progress");
    this.same = Objects.requireNonNull(same, "same");
  }

  /**
   * Describes a lookup.
   *
   * @param search makes the call that asks the history for the items with the request's client id inside a window. It has
   *     to be a signed one: that the exchange accepts its timestamp is what proves that enough time has passed
   * @param items gets the items from the answer
   * @param clientId reads an item's client id, null if it has none; items with another id than the request's are ignored,
   *     and an answer that holds one proves no absence
   * @param exchangeId reads the id that the exchange gave an item
   * @param progress tells how far the exchange has come with an item
   * @param same tells whether an item can have come from a request: whatever both of them say must {@link #agree}
   * @param <Q> the request
   * @param <P> the answer
   * @param <F> an item of the history
   * @return the lookup
   */
  public static <Q, P, F> Lookup<Q, F> of(
      BiFunction<Q, TimeWindow, ? extends ApiCall<P>> search,
      Function<P, List<F>> items,
      Function<F, @Nullable String> clientId,
      Function<F, String> exchangeId,
      Function<F, Progress> progress,
      BiPredicate<Q, F> same) {
    Objects.requireNonNull(search, "search");
    Objects.requireNonNull(items, "items");
    return new Lookup<>(
        (request, window, policy) -> new Look<>(
            search
                .apply(request, window)
                .recvWindow(policy.recvWindow())
                .timeout(policy.lookupTimeout()),
            items),
        clientId,
        exchangeId,
        progress,
        same);
  }

  /**
   * Tells whether what was asked for and what was found are the same. Numbers are compared by value, texts without regard
   * to upper and lower case, and whatever was not asked for agrees with anything. So does what this version does not know:
   * the exchange may have a new name for what was asked for.
   *
   * @param asked a parameter of the request, null if it was not set
   * @param found the property of the item that shows it
   * @return whether they agree
   */
  public static boolean agree(@Nullable Object asked, @Nullable Object found) {
    if (asked == null) {
      return true;
    }
    if (asked instanceof BigDecimal number && found instanceof BigDecimal other) {
      return number.compareTo(other) == 0;
    }
    if (found instanceof OpenEnum constant && !constant.isKnown()) {
      return true;
    }
    return found != null && text(asked).equalsIgnoreCase(text(found));
  }

  private static String text(Object value) {
    return value instanceof OpenEnum constant ? constant.value() : value.toString();
  }

  /** Prepares a look into the history. */
  Look<?, F> look(Q request, TimeWindow window, SubmitPolicy policy) {
    return search.look(request, window, policy);
  }

  String exchangeId(F item) {
    return exchangeId.apply(item);
  }

  /** Sorts out what an answer says about a request. */
  Sighting<F> sighting(Q request, String id, List<F> items) {
    Sighting<F> sighting = new Sighting<>();
    for (F item : items) {
      if (!id.equals(clientId.apply(item))) {
        sighting.foreign();
      } else if (!same.test(request, item)) {
        sighting.different();
      } else {
        sighting.seen(progress.apply(item), exchangeId.apply(item), item);
      }
    }
    return sighting;
  }

  private interface Search<Q, F> {
    Look<?, F> look(Q request, TimeWindow window, SubmitPolicy policy);
  }
}
