package io.github.subfleet.codegen.document;

import org.jspecify.annotations.Nullable;

/**
 * How an operation numbers its pages.
 *
 * @param page the parameter with the number of the page
 * @param size the parameter with the number of items on a page
 * @param firstPage the number of the first page
 * @param largestSize the largest size that is documented
 * @param items the property that holds the items, null if the answer is the list of them
 * @param itemType what an item is
 * @param total the property that counts the items of all pages, null if there is none
 */
public record Pagination(
    Parameter page,
    Parameter size,
    int firstPage,
    int largestSize,
    @Nullable Property items,
    JavaType itemType,
    @Nullable Property total) {}
