package io.github.subfleet.core.paging;

import io.github.subfleet.core.paging.FakeExchange.Answer;
import io.github.subfleet.core.paging.FakeExchange.Entry;
import io.github.subfleet.core.paging.FakeExchange.Query;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

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

  static SizeLimit<Query, Answer, Entry> limit(int largestSize) {
    return new SizeLimit<>(largestSize, Query::limit, Query::withLimit, Answer::entries);
  }

  static WholeAnswer<Query, Answer, Entry> whole() {
    return new WholeAnswer<>(Answer::entries);
  }

  static TimeWindows<Query, Answer, Entry> windows(
      PageStyle<Query, Answer, Entry> pages, @Nullable Duration maxSpan) {
    return new TimeWindows<>(
        pages,
        TimeParameter.optional("startTime", Query::startTime),
        TimeParameter.optional("endTime", Query::endTime),
        Query::withTime,
        maxSpan,
        Entry::id,
        Entry::time);
  }

  static TimeWindows<Query, Answer, Entry> windowsComparingWholeItems(
      PageStyle<Query, Answer, Entry> pages, @Nullable Duration maxSpan) {
    return new TimeWindows<>(
        pages,
        TimeParameter.optional("startTime", Query::startTime),
        TimeParameter.optional("endTime", Query::endTime),
        Query::withTime,
        maxSpan,
        entry -> entry,
        Entry::time);
  }

  static TimeWindows<Query, Answer, Entry> windowsWithRequiredTime(
      PageStyle<Query, Answer, Entry> pages, @Nullable Duration maxSpan) {
    return new TimeWindows<>(
        pages,
        TimeParameter.required("startTime", Query::startTime),
        TimeParameter.required("endTime", Query::endTime),
        Query::withTime,
        maxSpan,
        Entry::id,
        Entry::time);
  }
}
