package io.github.subfleet.core.paging;

import io.github.subfleet.core.paging.FakeExchange.Answer;
import io.github.subfleet.core.paging.FakeExchange.Entry;
import io.github.subfleet.core.paging.FakeExchange.Query;

/** What a generator emits for the fake exchange. */
final class Styles {
  private Styles() {}

  static PageNumbering<Query, Answer, Entry> numbers(int largestSize) {
    return new PageNumbering<>(
        1,
        largestSize,
        Query::page,
        Query::withPage,
        Query::limit,
        Query::withLimit,
        Answer::entries,
        null);
  }

  static PageNumbering<Query, Answer, Entry> numbersWithTotal(int largestSize) {
    return new PageNumbering<>(
        1,
        largestSize,
        Query::page,
        Query::withPage,
        Query::limit,
        Query::withLimit,
        Answer::entries,
        Answer::total);
  }

  static OffsetNumbering<Query, Answer, Entry> offsets(int largestSize) {
    return new OffsetNumbering<>(
        largestSize,
        Query::offset,
        Query::withOffset,
        Query::limit,
        Query::withLimit,
        Answer::entries,
        null);
  }

  static OffsetNumbering<Query, Answer, Entry> offsetsWithTotal(int largestSize) {
    return new OffsetNumbering<>(
        largestSize,
        Query::offset,
        Query::withOffset,
        Query::limit,
        Query::withLimit,
        Answer::entries,
        Answer::total);
  }
}
