package io.github.subfleet.codegen.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an operation spreads a list over its answers.
 *
 * @param style how it finds a page
 * @param items where an answer holds its items: one path of properties, or one for each part of the answer, of which
 *     only one is there. The path is empty if the answer is the list
 * @param itemType what an item is
 * @param total the property that counts the items of all pages, null if there is none
 * @param window the time that an answer reaches over, null if it reaches over all
 */
public record Pagination(
    Style style,
    List<List<Property>> items,
    JavaType itemType,
    @Nullable Property total,
    @Nullable Window window) {

  /** How an operation finds a page. */
  public sealed interface Style {}

  /**
   * Pages have numbers.
   *
   * @param page the parameter with the number of the page
   * @param firstPage the number of the first page
   * @param size the size of pages
   */
  public record PageNumber(Parameter page, int firstPage, Size size) implements Style {}

  /**
   * A page begins after so many items.
   *
   * @param offset the parameter with the number of items before the page
   * @param size the size of pages
   */
  public record Offset(Parameter offset, Size size) implements Style {}

  /**
   * There are no pages, but an answer ends at its size.
   *
   * @param size the size of answers
   */
  public record SizeLimit(Size size) implements Style {}

  /** There are no pages, and an answer holds everything. */
  public record Whole() implements Style {}

  /**
   * How many items an answer may hold.
   *
   * @param parameter the parameter that says so
   * @param largest what a pager asks for
   */
  public record Size(Parameter parameter, int largest) {}

  /** The size of an answer; null if it has no limit. */
  public @Nullable Size size() {
    if (style instanceof PageNumber numbered) {
      return numbered.size();
    }
    if (style instanceof Offset offset) {
      return offset.size();
    }
    return style instanceof SizeLimit limited ? limited.size() : null;
  }

  /** The parameter that says which page; null if there are no pages. */
  public @Nullable Parameter position() {
    if (style instanceof PageNumber numbered) {
      return numbered.page();
    }
    return style instanceof Offset offset ? offset.offset() : null;
  }

  /** Whether a pager sets a parameter. */
  public boolean sets(Parameter parameter) {
    Size size = size();
    return isNamed(parameter, position())
        || isNamed(parameter, size == null ? null : size.parameter())
        || isNamed(parameter, window == null ? null : window.from())
        || isNamed(parameter, window == null ? null : window.to());
  }

  private static boolean isNamed(Parameter parameter, @Nullable Parameter other) {
    return other != null && parameter.wireName().equals(other.wireName());
  }
}
