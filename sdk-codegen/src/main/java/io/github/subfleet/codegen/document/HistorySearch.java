package io.github.subfleet.codegen.document;

import java.util.List;

/**
 * Where a write is seen afterwards, and by what.
 *
 * @param history the operation that lists such writes; it answers over a window of time
 * @param given which of its parameters take the value of which parameter of the write
 * @param same which properties of its items must have the value of which parameter of the write
 * @param fixed which properties of its items must have a value that is always the same
 */
public record HistorySearch(
    Operation history, List<Given> given, List<Same> same, List<Fixed> fixed) {

  /**
   * A parameter of the history that takes the value of a parameter of the write.
   *
   * @param theirs the history's parameter
   * @param ours the write's parameter
   */
  public record Given(Parameter theirs, Parameter ours) {}

  /**
   * A property of an item that must have the value of a parameter of the write.
   *
   * @param theirs the item's property
   * @param ours the write's parameter
   */
  public record Same(Property theirs, Parameter ours) {}

  /**
   * A property of an item that must have a certain value.
   *
   * @param theirs the item's property
   * @param enumeration the simple name of its type
   * @param constant the name of the value's constant
   */
  public record Fixed(Property theirs, String enumeration, String constant) {}

  /** The list of items in an answer. */
  public Pagination pagination() {
    Pagination pagination = history.pagination();
    if (pagination == null) {
      throw new IllegalStateException(history.name() + " has no pagination");
    }
    return pagination;
  }

  /** The time that the history is asked for. */
  public Window window() {
    Window window = pagination().window();
    if (window == null) {
      throw new IllegalStateException(history.name() + " has no window");
    }
    return window;
  }
}
