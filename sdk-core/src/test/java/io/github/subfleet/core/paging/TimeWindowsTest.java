package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.WindowOrder;
import io.github.subfleet.core.WindowedCall;
import io.github.subfleet.core.error.PagingException;
import io.github.subfleet.core.paging.FakeExchange.Answer;
import io.github.subfleet.core.paging.FakeExchange.Entry;
import io.github.subfleet.core.paging.FakeExchange.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWindowsTest {
  private static final Instant NEW_YEAR = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant NEXT_NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private final FakeExchange exchange = new FakeExchange(List.of());

  @Test
  void walksAYearInWindowsShorterThanAWeek() {
    for (int hour = 0; hour < 365 * 24; hour++) {
      exchange.add(new Entry("hour " + hour, NEW_YEAR.plus(hour, ChronoUnit.HOURS), ""));
    }

    List<Entry> entries =
        week(Styles.numbersWithTotal(100), Query.ALL).between(NEW_YEAR, NEXT_NEW_YEAR).stream()
            .toList();

    assertThat(entries)
        .hasSize(365 * 24)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> a.time().compareTo(b.time()));
    assertThat(exchange.queries()).hasSize(52 * 2 + 1).allSatisfy(query -> {
      assertThat(query.millis()).isLessThan(WEEK.toMillis());
      assertThat(query.limit()).isEqualTo(100);
    });
  }

  @Test
  void overlapsNeighbouringWindowsByAMillisecond() {
    Instant from = Instant.ofEpochMilli(1_000);
    Instant to = Instant.ofEpochMilli(1_020);

    assertThat(windows(Styles.numbers(5), Duration.ofMillis(11)).between(from, to).stream())
        .isEmpty();

    assertThat(exchange.queries())
        .extracting(q -> q.startTime().toEpochMilli(), q -> q.endTime().toEpochMilli())
        .containsExactly(tuple(999L, 1_009L), tuple(1_008L, 1_018L), tuple(1_017L, 1_020L));
  }

  @ParameterizedTest
  @CsvSource({"true,true", "true,false", "false,true", "false,false"})
  void givesEachItemAtASeamOnceWhateverTheBoundsMean(boolean startIncluded, boolean endIncluded) {
    exchange.bounds(startIncluded, endIncluded);
    for (int millis = 990; millis < 1_040; millis++) {
      exchange.add(Entry.at(millis, millis + "a"));
      exchange.add(Entry.at(millis, millis + "b"));
    }

    assertThat(windows(Styles.offsets(3), Duration.ofMillis(8))
            .between(Instant.ofEpochMilli(1_000), Instant.ofEpochMilli(1_020))
            .stream())
        .hasSize(40)
        .doesNotHaveDuplicates()
        .allMatch(entry -> entry.time().toEpochMilli() >= 1_000)
        .allMatch(entry -> entry.time().toEpochMilli() < 1_020);
  }

  @Test
  void countsPartsOfAMillisecondAsTheNext() {
    for (int millis = 9; millis < 15; millis++) {
      exchange.add(Entry.at(millis, String.valueOf(millis)));
    }

    assertThat(windows(Styles.numbers(9), null)
            .between(
                Instant.ofEpochMilli(10).plusNanos(1), Instant.ofEpochMilli(12).plusNanos(1))
            .stream())
        .extracting(Entry::id)
        .containsExactly("11", "12");
  }

  @Test
  void readsTheNewestWindowFirstIfAskedTo() {
    exchange.order(FakeExchange.Order.NEWEST_FIRST);
    for (int day = 0; day < 60; day++) {
      exchange.add(new Entry("day " + day, NEW_YEAR.plus(day, ChronoUnit.DAYS), ""));
    }

    assertThat(week(Styles.numbers(100), Query.ALL)
            .between(NEW_YEAR, NEW_YEAR.plus(60, ChronoUnit.DAYS), WindowOrder.NEWEST_FIRST)
            .stream()
            .limit(8))
        .extracting(Entry::id)
        .containsExactly(
            "day 59", "day 58", "day 57", "day 56", "day 55", "day 54", "day 53", "day 52");
    assertThat(exchange.queries()).hasSize(2);
  }

  @Test
  void sendsNothingBeforeAnItemIsAskedFor() {
    PagedCall<Answer, Entry> year =
        week(Styles.numbers(100), Query.ALL).between(NEW_YEAR, NEXT_NEW_YEAR);

    assertThat(year.items().iterator()).isNotNull();
    assertThat(year.pages().iterator()).isNotNull();
    assertThat(year.stream()).isNotNull();
    assertThat(year.pageStream()).isNotNull();
    assertThat(exchange.queries()).isEmpty();
  }

  @Test
  void readsOnOverEmptyWindows() {
    exchange.add(new Entry("late", NEXT_NEW_YEAR.minusMillis(1), ""));

    assertThat(week(Styles.numbers(100), Query.ALL).between(NEW_YEAR, NEXT_NEW_YEAR).stream())
        .extracting(Entry::id)
        .containsExactly("late");
  }

  @Test
  void givesAPageForEachEmptyWindow() {
    assertThat(week(Styles.numbers(100), Query.ALL)
            .between(NEW_YEAR, NEW_YEAR.plus(20, ChronoUnit.DAYS))
            .pageStream())
        .hasSize(3)
        .allMatch(page -> page.entries().isEmpty());
  }

  @Test
  void givesPagesAsTheyWereSent() {
    exchange.add(new Entry("seam", NEW_YEAR.plus(WEEK).minusMillis(2), ""));
    PagedCall<Answer, Entry> call =
        week(Styles.numbers(100), Query.ALL).between(NEW_YEAR, NEW_YEAR.plus(8, ChronoUnit.DAYS));

    assertThat(call.stream()).hasSize(1);
    assertThat(call.pageStream().flatMap(page -> page.entries().stream()))
        .extracting(Entry::id)
        .containsExactly("seam", "seam");
  }

  @Test
  void keepsTheFirstOfTwoVersionsOfAnItemAtASeam() {
    Instant seam = NEW_YEAR.plus(WEEK).minusMillis(2);
    FakeExchange changing = new FakeExchange(List.of(new Entry("seam", seam, "in progress")));
    changing.beforeAnswer(number -> {
      if (number == 2) {
        changing.replace(new Entry("seam", seam, "done"));
      }
    });

    assertThat(Styles.windows(Styles.numbers(100), WEEK)
            .call(Query.ALL, changing::call)
            .between(NEW_YEAR, NEW_YEAR.plus(8, ChronoUnit.DAYS))
            .stream())
        .extracting(Entry::note)
        .containsExactly("in progress");
  }

  @Test
  void keepsItemsThatAreAlikeInOneWindow() {
    Instant seam = NEW_YEAR.plus(WEEK).minusMillis(2);
    exchange.add(new Entry("twin", seam, ""));
    exchange.add(new Entry("twin", seam, ""));

    assertThat(Styles.windowsComparingWholeItems(Styles.numbers(100), WEEK)
            .call(Query.ALL, exchange::call)
            .between(NEW_YEAR, NEW_YEAR.plus(8, ChronoUnit.DAYS))
            .stream())
        .hasSize(2);
    assertThat(exchange.queries()).hasSize(2);
  }

  @Test
  void comparesItemsWithoutAnIdAsAWhole() {
    Instant seam = NEW_YEAR.plus(WEEK).minusMillis(2);
    exchange.add(new Entry("", seam, "one"));
    exchange.add(new Entry("", seam, "two"));
    TimeWindows<Query, Answer, Entry> windows = new TimeWindows<>(
        Styles.numbers(100),
        TimeParameter.optional("startTime", Query::startTime),
        TimeParameter.optional("endTime", Query::endTime),
        Query::withTime,
        WEEK,
        entry -> null,
        entry -> null);

    assertThat(windows
            .call(Query.ALL, exchange::call)
            .between(NEW_YEAR, NEW_YEAR.plus(8, ChronoUnit.DAYS))
            .stream())
        .extracting(Entry::note)
        .containsExactly("one", "two");
  }

  @Test
  void isNotDisturbedByWhatIsAddedAfterTheSpan() {
    exchange.order(FakeExchange.Order.NEWEST_FIRST);
    for (int i = 0; i < 10; i++) {
      exchange.add(Entry.at(1_000 + i, "old " + i));
    }
    exchange.beforeAnswer(number -> exchange.add(Entry.at(5_000 + number, "new " + number)));

    assertThat(windows(Styles.numbersWithTotal(3), null)
            .between(Instant.ofEpochMilli(1_000), Instant.ofEpochMilli(2_000))
            .stream())
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(entry -> entry.id().startsWith("old"));
  }

  @Test
  void executesToTheFirstPageOfTheFirstWindow() throws Exception {
    for (int day = 0; day < 30; day++) {
      exchange.add(new Entry("day " + day, NEW_YEAR.plus(day, ChronoUnit.DAYS), ""));
    }
    PagedCall<Answer, Entry> call =
        week(Styles.numbers(2), Query.ALL).between(NEW_YEAR, NEW_YEAR.plus(30, ChronoUnit.DAYS));

    Answer answer = call.execute();

    assertThat(answer.entries()).extracting(Entry::id).containsExactly("day 0", "day 1");
    assertThat(exchange.queries())
        .containsExactly(Query.ALL
            .withTime(NEW_YEAR.minusMillis(1), NEW_YEAR.plus(WEEK).minusMillis(2))
            .withPage(1)
            .withLimit(2));
    CompletableFuture<ApiResponse<Answer>> response = call.executeForResponseAsync();
    assertThat(response.get().value()).isEqualTo(answer);
  }

  @Test
  void asksForTheExchangesOwnWindowUnlessTheRequestNamesOne() {
    week(Styles.numbers(9), Query.ALL).items().forEach(entry -> {});
    Query named = Query.ALL.withTime(NEW_YEAR, NEW_YEAR.plus(1, ChronoUnit.DAYS));
    week(Styles.numbers(9), named).items().forEach(entry -> {});

    assertThat(exchange.queries())
        .containsExactly(Query.ALL.withPage(1).withLimit(9), named.withPage(1).withLimit(9));
  }

  @Test
  void keepsTheSizeOfTheRequest() {
    week(Styles.numbers(9), Query.ALL.withLimit(4))
        .between(NEW_YEAR, NEXT_NEW_YEAR)
        .items()
        .forEach(entry -> {});

    assertThat(exchange.queries()).hasSize(53).allMatch(query -> query.limit() == 4);
  }

  @Test
  void appliesTheOptionsOfTheCallToEachPageOfEachWindow() {
    WindowedCall<Answer, Entry> call = week(Styles.numbers(9), Query.ALL)
        .recvWindow(Duration.ofSeconds(2))
        .timeout(Duration.ofSeconds(7))
        .retries(RetryPolicy.none())
        .rateLimitWait(Duration.ZERO);

    call.between(NEW_YEAR, NEXT_NEW_YEAR).timeout(Duration.ofSeconds(8)).items().forEach(e -> {});

    assertThat(exchange.recvWindows()).hasSize(53).containsOnly(Duration.ofSeconds(2));
    assertThat(exchange.timeouts()).hasSize(53).containsOnly(Duration.ofSeconds(8));
    assertThat(exchange.policies()).hasSize(53).containsOnly(RetryPolicy.none());
    assertThat(exchange.limitWaits()).hasSize(53).containsOnly(Duration.ZERO);
  }

  @Test
  void goesOnWithTheWindowThatFailed() {
    exchange.add(new Entry("second week", NEW_YEAR.plus(8, ChronoUnit.DAYS), ""));
    exchange.beforeAnswer(number -> {
      if (number == 2) {
        throw new IllegalStateException("the line is down");
      }
    });
    Iterator<Entry> items = week(Styles.numbers(9), Query.ALL)
        .between(NEW_YEAR, NEW_YEAR.plus(20, ChronoUnit.DAYS))
        .items()
        .iterator();

    assertThatThrownBy(items::hasNext).hasMessage("the line is down");

    assertThat(items).toIterable().extracting(Entry::id).containsExactly("second week");
  }

  @Test
  void givesUpOnAnExchangeThatIgnoresThePage() {
    for (int i = 0; i < 9; i++) {
      exchange.add(Entry.at(NEW_YEAR.toEpochMilli() + i, String.valueOf(i)));
    }
    exchange.deafToPages();
    PagedCall<Answer, Entry> call =
        week(Styles.numbers(3), Query.ALL).between(NEW_YEAR, NEXT_NEW_YEAR);

    assertThatThrownBy(() -> call.items().forEach(entry -> {})).isInstanceOf(PagingException.class);
  }

  @Test
  void refusesARequestThatSetsTheStart() {
    WindowedCall<Answer, Entry> call = week(Styles.numbers(9), Query.ALL.withTime(NEW_YEAR, null));

    assertThatThrownBy(() -> call.between(NEW_YEAR, NEXT_NEW_YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("startTime must not be set when the time is given to between(from, to), "
            + "but was 2025-01-01T00:00:00Z");
  }

  @Test
  void refusesARequestThatSetsTheEnd() {
    WindowedCall<Answer, Entry> call = week(Styles.numbers(9), Query.ALL.withTime(null, NEW_YEAR));

    assertThatThrownBy(() -> call.between(NEW_YEAR, NEXT_NEW_YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("endTime must not be set when the time is given to between(from, to), "
            + "but was 2025-01-01T00:00:00Z");
  }

  @Test
  void refusesARequestThatSetsALaterPage() {
    WindowedCall<Answer, Entry> call = week(Styles.numbers(9), Query.ALL.withPage(3));

    assertThatThrownBy(() -> call.between(NEW_YEAR, NEXT_NEW_YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("page must be left out, or 1, when the time is given to between(from, to), "
            + "but was 3");
  }

  @Test
  void refusesARequestThatSetsAnOffset() {
    WindowedCall<Answer, Entry> call = week(Styles.offsets(9), Query.ALL.withOffset(7));

    assertThatThrownBy(() -> call.between(NEW_YEAR, NEXT_NEW_YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("offset must be left out, or 0, when the time is given to between(from, to), "
            + "but was 7");
  }

  @Test
  void takesARequestThatSetsTheFirstPage() {
    assertThat(
            week(Styles.numbers(9), Query.ALL.withPage(1))
                .between(NEW_YEAR, NEXT_NEW_YEAR)
                .stream())
        .isEmpty();
  }

  @Test
  void refusesASpanThatEndsWhereItBegins() {
    WindowedCall<Answer, Entry> call = week(Styles.numbers(9), Query.ALL);

    assertThatThrownBy(() -> call.between(NEW_YEAR, NEW_YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("from must be before to, but from was 2025-01-01T00:00:00Z "
            + "and to was 2025-01-01T00:00:00Z");
  }

  @Test
  void refusesASpanThatBeginsBeforeTheEpoch() {
    WindowedCall<Answer, Entry> call = week(Styles.numbers(9), Query.ALL);

    assertThatThrownBy(() -> call.between(Instant.MIN, NEW_YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("from must be between 1970-01-01T00:00:00Z and ");
  }

  @Test
  void refusesASpanWithoutAForeseeableEnd() {
    WindowedCall<Answer, Entry> call = week(Styles.numbers(9), Query.ALL);

    assertThatThrownBy(() -> call.between(NEW_YEAR, Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("to must be between 1970-01-01T00:00:00Z and ");
  }

  @Test
  void refusesToExecuteWithoutATimeThatIsRequired() {
    WindowedCall<Answer, Entry> call = Styles.windowsWithRequiredTime(Styles.numbers(9), WEEK)
        .call(Query.ALL.withTime(NEW_YEAR, null), exchange::call);

    assertThatThrownBy(call::execute)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("endTime must be set, or else the time be given to between(from, to)");
    assertThat(exchange.queries()).isEmpty();
  }

  @Test
  void refusesToWalkWithoutATimeThatIsRequired() {
    WindowedCall<Answer, Entry> call =
        Styles.windowsWithRequiredTime(Styles.numbers(9), WEEK).call(Query.ALL, exchange::call);

    assertThatThrownBy(call::items)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("startTime must be set, or else the time be given to between(from, to)");
  }

  @Test
  void fillsInATimeThatIsRequired() {
    exchange.add(new Entry("first", NEW_YEAR, ""));
    WindowedCall<Answer, Entry> call =
        Styles.windowsWithRequiredTime(Styles.numbers(9), WEEK).call(Query.ALL, exchange::call);

    assertThat(call.between(NEW_YEAR, NEXT_NEW_YEAR).stream()).hasSize(1);
    assertThat(call.operation()).isEqualTo(FakeExchange.OPERATION);
  }

  @Test
  void refusesWindowsTooShortToOverlap() {
    assertThatThrownBy(() -> Styles.windows(Styles.numbers(9), Duration.ofMillis(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxSpan must be at least 3 ms, but was PT0.002S");
  }

  private WindowedCall<Answer, Entry> week(PageStyle<Query, Answer, Entry> pages, Query query) {
    return Styles.windows(pages, WEEK).call(query, exchange::call);
  }

  private WindowedCall<Answer, Entry> windows(
      PageStyle<Query, Answer, Entry> pages, Duration maxSpan) {
    return Styles.windows(pages, maxSpan).call(Query.ALL, exchange::call);
  }
}
