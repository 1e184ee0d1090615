package io.github.subfleet.sandbox.operation;

import java.util.List;

/** Cuts pages out of lists. */
public final class Page {
  private Page() {}

  /**
   * One page of a list.
   *
   * @param all the whole list
   * @param number the page, counted from 1
   * @param size how much a page holds
   * @return the page; empty behind the last one
   */
  public static <T> List<T> of(List<T> all, int number, int size) {
    return skipping(all, (long) (number - 1) * size, size);
  }

  /**
   * A part of a list.
   *
   * @param all the whole list
   * @param start how much of it to skip
   * @param size how much the part holds
   * @return the part; empty behind the end of the list
   */
  public static <T> List<T> skipping(List<T> all, long start, int size) {
    return start >= all.size()
        ? List.of()
        : all.subList((int) start, (int) Math.min(start + size, all.size()));
  }
}
