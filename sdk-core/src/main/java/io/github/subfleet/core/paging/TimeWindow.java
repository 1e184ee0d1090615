package io.github.subfleet.core.paging;

import java.time.Instant;

/**
 * The start and the end that one request asks for, in milliseconds since the epoch. Whether the exchange counts the two
 * in is not known. What is certain is the time between them, so neighbours share a millisecond: each moment is strictly
 * inside one of them at least, but for the ends of the whole.
 */
record TimeWindow(long start, long end) {
  /** The narrowest window that has a moment strictly inside. */
  static final long NARROWEST = 2;

  long width() {
    return end - start;
  }

  boolean isDivisible() {
    return width() > NARROWEST;
  }

  /** Cuts so that the earlier part has a width. */
  TimeWindow first(long width) {
    return new TimeWindow(start, start + width);
  }

  TimeWindow afterFirst(long width) {
    return new TimeWindow(start + width - 1, end);
  }

  /** Cuts so that the later part has a width. */
  TimeWindow last(long width) {
    return new TimeWindow(end - width, end);
  }

  TimeWindow beforeLast(long width) {
    return new TimeWindow(start, end - width + 1);
  }

  Instant from() {
    return Instant.ofEpochMilli(start);
  }

  Instant to() {
    return Instant.ofEpochMilli(end);
  }

  /** Gives the moment that is surely inside a window which cannot be divided. */
  Instant middle() {
    return Instant.ofEpochMilli(start + (width() + 1) / 2);
  }
}
