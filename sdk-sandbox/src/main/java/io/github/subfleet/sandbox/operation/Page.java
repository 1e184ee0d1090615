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
    long start = (long) (number - 1) * size;
    return start >= all.size()
        ? List.of()
        : all.subList((int) start, (int) Math.min(start + size, all.size()));
  }
}
