package io.github.subfleet.codegen.document;

import org.jspecify.annotations.Nullable;

/**
 * How an operation answers in pages.
 *
 * @param style how it finds a page
 * @param position the parameter with the number of the page, or with the number of items before it
 * @param size the parameter with the number of items on a page
 * @param firstPage the number of the first page; 0 for offsets
 * @param largestSize the largest size that is documented
 * @param items the property that holds the items, null if the answer is the list of them
 * @param itemType what an item is
 * @param total the property that counts the items of all pages, null if there is none
 */
public record Pagination(
    Style style,
    Parameter position,
    Parameter size,
    int firstPage,
    int largestSize,
    @Nullable Property items,
    JavaType itemType,
    @Nullable Property total) {

  /** How an operation finds a page. */
  public enum Style {
    PAGE_NUMBER,
    OFFSET
  }
}
