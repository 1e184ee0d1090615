package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.WindowedCall;
import io.github.subfleet.core.error.IncompleteAnswerException;
import io.github.subfleet.core.paging.FakeExchange.Answer;
import io.github.subfleet.core.paging.FakeExchange.Entry;
import io.github.subfleet.core.paging.FakeExchange.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SizeLimitTest {
  private static final Instant FROM = Instant.ofEpochSecond(1_000);
  private static final Instant TO = Instant.ofEpochSecond(2_000);

  private final FakeExchange exchange = new FakeExchange(List.of());

  @ParameterizedTest
  @EnumSource(FakeExchange.Order.class)
  void dividesAFullWindowUntilNoPartIsFullWhateverTheOrder(FakeExchange.Order order) {
    exchange.order(order);
    addEverySecond(1_000);

    assertThat(windows(30).between(FROM, TO).stream()).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(exchange.queries()).allMatch(query -> query.limit() == 30).hasSizeLessThan(130);
  }

  @Test
  void asksOnceWhereTheAnswerIsNotFull() {
    addEverySecond(29);

    assertThat(windows(30).between(FROM, TO).stream()).hasSize(29);
    assertThat(exchange.queries()).hasSize(1);
  }

  @Test
  void asksAgainWhereTheAnswerIsJustFull() {
    addEverySecond(30);

    assertThat(windows(30).between(FROM, TO).stream()).hasSize(30);
    assertThat(exchange.queries()).hasSizeGreaterThan(1);
  }

  @Test
  void givesNoPageOfAFullWindow() {
    addEverySecond(1_000);

    assertThat(windows(30).between(FROM, TO).pageStream())
        .allMatch(page -> page.entries().size() < 30);
  }

  @Test
  void dividesDownToAMillisecond() {
    Instant crowded = Instant.ofEpochMilli(1_500_123);
    exchange.bounds(true, false);
    for (int i = 0; i < 9; i++) {
      exchange.add(new Entry("before " + i, crowded.minusMillis(1), ""));
      exchange.add(new Entry("at " + i, crowded, ""));
      exchange.add(new Entry("after " + i, crowded.plusMillis(1), ""));
    }

    assertThat(windows(19).between(FROM, TO).stream()).hasSize(27).doesNotHaveDuplicates();
  }

  @Test
  void saysWhichMillisecondIsTooFull() {
    Instant crowded = Instant.ofEpochMilli(1_500_123);
    for (int i = 0; i < 10; i++) {
      exchange.add(new Entry("at " + i, crowded, ""));
    }
    exchange.bounds(false, false);
    PagedCall<Answer, Entry> call = windows(10).between(FROM, TO);

    assertThatThrownBy(() -> call.items().forEach(entry -> {}))
        .isInstanceOfSatisfying(IncompleteAnswerException.class, e -> assertThat(e.outcome())
            .isEqualTo(Outcome.EXECUTED))
        .hasMessageContaining("history (GET /history)")
        .hasMessageContaining("10 items or more at or right beside 1970-01-01T00:25:00.123Z")
        .hasMessageContaining("some may be missing");
  }

  @Test
  void doesNotStepOverTheMillisecondThatIsTooFull() {
    for (int i = 0; i < 10; i++) {
      exchange.add(new Entry("at " + i, Instant.ofEpochMilli(1_500_123), ""));
    }
    Iterator<Entry> items = windows(10).between(FROM, TO).items().iterator();

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(items::hasNext).isInstanceOf(IncompleteAnswerException.class);
    }
  }

  @Test
  void givesUpSoonOnAnExchangeThatIgnoresTheTime() {
    FakeExchange deaf = FakeExchange.counting(50);
    PagedCall<Answer, Entry> call = Styles.windows(Styles.limit(30), null)
        .call(Query.ALL, query -> deaf.call(query.withTime(null, null)))
        .between(FROM, TO);

    assertThatThrownBy(() -> call.items().forEach(entry -> {}))
        .isInstanceOf(IncompleteAnswerException.class);
    assertThat(deaf.queries()).hasSizeLessThan(40);
  }

  @Test
  void dividesTheWindowThatTheRequestItselfNames() {
    addEverySecond(100);
    Query named = Query.ALL.withTime(FROM, FROM.plusSeconds(99));

    assertThat(windows(30, named).stream()).hasSize(100).doesNotHaveDuplicates();
    assertThat(exchange.queries()).startsWith(named.withLimit(30)).hasSizeGreaterThan(4);
  }

  @Test
  void executesToOneAnswerHoweverFull() {
    addEverySecond(100);

    assertThat(windows(30).execute().entries()).hasSize(30);
    assertThat(windows(30).between(FROM, TO).execute().entries()).hasSize(30);
  }

  @Test
  void walksTheExchangesOwnWindowAsOnePage() {
    addEverySecond(20);

    assertThat(windows(30).pageStream()).hasSize(1);
    assertThat(exchange.queries()).containsExactly(Query.ALL.withLimit(30));
  }

  @Test
  void refusesToTakeAFullAnswerForEverything() {
    addEverySecond(30);
    Iterator<Entry> items = windows(30).items().iterator();

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(items::hasNext)
          .isInstanceOf(IncompleteAnswerException.class)
          .hasMessageContaining("full with 30 items");
    }
  }

  @Test
  void refusesToReadPastTheOnlyPage() {
    Iterator<Answer> pages =
        Styles.limit(30).call(Query.ALL, exchange::call).pages().iterator();
    pages.next();

    assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void refusesALargestSizeOfNothing() {
    assertThatThrownBy(() -> Styles.limit(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("largestSize must be at least 1, but was 0");
  }

  @Test
  void findsDailySnapshotsOfAYear() {
    Instant evening = Instant.parse("2025-01-01T23:59:59Z");
    for (int day = 0; day < 365; day++) {
      exchange.add(new Entry("day " + day, evening.plus(Duration.ofDays(day)), ""));
    }

    assertThat(Styles.windows(Styles.limit(30), Duration.ofDays(29))
            .call(Query.ALL, exchange::call)
            .between(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"))
            .stream())
        .hasSize(365)
        .doesNotHaveDuplicates();
    assertThat(exchange.queries()).hasSize(13);
  }

  @Test
  void readsAnswersWithoutALimitWindowByWindow() {
    exchange.defaultLimit(Integer.MAX_VALUE);
    addEverySecond(1_000);

    assertThat(Styles.windows(Styles.whole(), Duration.ofSeconds(100))
            .call(Query.ALL, exchange::call)
            .between(FROM, TO)
            .stream())
        .hasSize(1_000)
        .doesNotHaveDuplicates();
    assertThat(exchange.queries()).hasSize(11).allMatch(query -> query.limit() == null);
  }

  @Test
  void walksAnAnswerWithoutALimitAsOnePage() {
    exchange.defaultLimit(Integer.MAX_VALUE);
    addEverySecond(1_000);

    assertThat(Styles.whole().call(Query.ALL, exchange::call).stream()).hasSize(1_000);
    assertThat(exchange.queries()).containsExactly(Query.ALL);
  }

  private void addEverySecond(int count) {
    for (int i = 0; i < count; i++) {
      exchange.add(new Entry(String.valueOf(i), FROM.plusSeconds(i), ""));
    }
  }

  private WindowedCall<Answer, Entry> windows(int size) {
    return windows(size, Query.ALL);
  }

  private WindowedCall<Answer, Entry> windows(int size, Query query) {
    return Styles.windows(Styles.limit(size), null).call(query, exchange::call);
  }
}
