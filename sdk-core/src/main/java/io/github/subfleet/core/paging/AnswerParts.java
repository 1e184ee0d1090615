package io.github.subfleet.core.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gets the items of an answer that has them in one of several parts, depending on what was asked for. Should more than one
 * part be there, the items of all of them are given, one part after the other. Immutable.
 *
 * @param <P> the answer
 * @param <T> an item
 */
public final class AnswerParts<P, T> implements Function<P, List<T>> {
  private final List<Function<P, @Nullable List<T>>> parts;

  private AnswerParts(List<Function<P, @Nullable List<T>>> parts) {
    this.parts = parts;
  }

  /**
   * Names a part.
   *
   * @param part gets the part, null if it is not there
   * @param items gets the items of the part
   * @param <P> the answer
   * @param <V> the part
   * @param <T> an item
   * @return gets the items of that part
   */
  public static <P, V, T> AnswerParts<P, T> of(
      Function<P, @Nullable V> part, Function<V, List<T>> items) {
    return new AnswerParts<P, T>(List.of()).or(part, items);
  }

  /**
   * Names another part.
   *
   * @param part gets the part, null if it is not there
   * @param items gets the items of the part
   * @param <V> the part
   * @return gets the items of whichever part is there
   */
  public <V> AnswerParts<P, T> or(Function<P, @Nullable V> part, Function<V, List<T>> items) {
    List<Function<P, @Nullable List<T>>> more = new ArrayList<>(parts);
    more.add(answer -> {
      V present = part.apply(answer);
      return present == null ? null : items.apply(present);
    });
    return new AnswerParts<>(List.copyOf(more));
  }

  @Override
  public List<T> apply(P answer) {
    return parts.stream()
        .map(part -> part.apply(answer))
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .toList();
  }
}
