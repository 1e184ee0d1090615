package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.PagingException;
import io.github.subfleet.core.paging.FakeExchange.Answer;
import io.github.subfleet.core.paging.FakeExchange.Entry;
import io.github.subfleet.core.paging.FakeExchange.Query;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetNumberingTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 6, 7, 9, 20})
  void givesEachItemOnceAndStopsAtAPageThatIsNotFull(int count) {
    FakeExchange exchange = FakeExchange.counting(count);

    assertThat(Styles.offsets(3).call(Query.ALL, exchange::call).items())
        .extracting(Entry::id)
        .containsExactlyElementsOf(ids(0, count));
    assertThat(exchange.queries()).hasSize(count / 3 + 1);
  }

  @Test
  void asksForTheFirstOfTheLargestPagesUnlessTheRequestSaysOtherwise() {
    FakeExchange exchange = FakeExchange.counting(7);

    Styles.offsets(5).call(Query.ALL, exchange::call).execute();

    assertThat(exchange.queries()).containsExactly(Query.ALL.withOffset(0).withLimit(5));
  }

  @Test
  void startsAtTheOffsetAndKeepsTheSizeOfTheRequest() {
    FakeExchange exchange = FakeExchange.counting(10);
    Query query = Query.ALL.withOffset(3).withLimit(4);

    assertThat(Styles.offsets(5).call(query, exchange::call).items())
        .extracting(Entry::id)
        .containsExactlyElementsOf(ids(3, 10));
    assertThat(exchange.queries()).containsExactly(query, query.withOffset(7));
  }

  @Test
  void endsWithTheTotalWhereTheExchangeTellsIt() {
    FakeExchange exchange = FakeExchange.counting(6);

    assertThat(Styles.offsetsWithTotal(3).call(Query.ALL, exchange::call).items())
        .hasSize(6);
    assertThat(exchange.queries()).hasSize(2);
  }

  @Test
  void goesOnAfterTheItemsThatAPageReallyHeld() {
    FakeExchange exchange = FakeExchange.counting(8).largestPage(3);

    assertThat(Styles.offsetsWithTotal(5).call(Query.ALL, exchange::call).items())
        .extracting(Entry::id)
        .containsExactlyElementsOf(ids(0, 8));
    assertThat(exchange.queries()).extracting(Query::offset).containsExactly(0, 3, 6);
  }

  @Test
  void readsToTheEndOfAListThatGrowsAtItsEnd() {
    FakeExchange exchange = FakeExchange.counting(3);
    exchange.beforeAnswer(number -> {
      if (number <= 3) {
        exchange.add(Entry.at(10_000L + number, "new " + number));
      }
    });

    assertThat(Styles.offsets(2).call(Query.ALL, exchange::call).items())
        .extracting(Entry::id)
        .containsExactly("0", "1", "2", "new 1", "new 2", "new 3");
  }

  @Test
  void givesUpOnAnExchangeThatIgnoresTheOffset() {
    FakeExchange exchange = FakeExchange.counting(9).deafToPages();
    Iterator<Answer> pages =
        Styles.offsets(3).call(Query.ALL, exchange::call).pages().iterator();

    pages.next();
    assertThatThrownBy(pages::next)
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("the page after 3 items holds the same items as one before it");
  }

  @Test
  void refusesALargestSizeOfNothing() {
    assertThatThrownBy(() -> Styles.offsets(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("largestSize must be at least 1, but was 0");
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).toList();
  }
}
