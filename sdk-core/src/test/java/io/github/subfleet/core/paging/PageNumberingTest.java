package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.error.PagingException;
import io.github.subfleet.core.paging.FakeExchange.Answer;
import io.github.subfleet.core.paging.FakeExchange.Entry;
import io.github.subfleet.core.paging.FakeExchange.Query;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumberingTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 6, 7, 9, 20})
  void givesEachItemOnceWithATotal(int count) {
    FakeExchange exchange = FakeExchange.counting(count);

    assertThat(numbersWithTotal(exchange, Query.ALL, 3).items())
        .extracting(Entry::id)
        .containsExactlyElementsOf(ids(0, count));
    assertThat(exchange.queries()).hasSize(Math.max(1, (count + 2) / 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 6, 7, 9, 20})
  void givesEachItemOnceWithoutATotal(int count) {
    FakeExchange exchange = FakeExchange.counting(count);

    assertThat(numbers(exchange, Query.ALL, 3).items())
        .extracting(Entry::id)
        .containsExactlyElementsOf(ids(0, count));
    assertThat(exchange.queries()).hasSize(count / 3 + 1);
  }

  @Test
  void asksForTheFirstOfTheLargestPagesUnlessTheRequestSaysOtherwise() {
    FakeExchange exchange = FakeExchange.counting(7);

    Answer answer = numbers(exchange, Query.ALL, 5).execute();

    assertThat(answer.entries()).extracting(Entry::id).isEqualTo(ids(0, 5));
    assertThat(exchange.queries()).containsExactly(Query.ALL.withPage(1).withLimit(5));
  }

  @Test
  void startsAtThePageAndKeepsTheSizeOfTheRequest() {
    FakeExchange exchange = FakeExchange.counting(9);
    Query query = Query.ALL.withPage(2).withLimit(4);

    assertThat(numbersWithTotal(exchange, query, 5).items())
        .extracting(Entry::id)
        .containsExactlyElementsOf(ids(4, 9));
    assertThat(exchange.queries()).containsExactly(query, query.withPage(3));
  }

  @Test
  void readsOnWithATotalWhereTheExchangeGivesSmallerPagesThanAskedFor() {
    FakeExchange exchange = FakeExchange.counting(8).largestPage(3);

    assertThat(numbersWithTotal(exchange, Query.ALL.withPage(2), 5).items())
        .extracting(Entry::id)
        .containsExactlyElementsOf(ids(3, 8));
  }

  @Test
  void showsWhichOperationItIsACallOf() {
    PagedCall<Answer, Entry> call = numbers(FakeExchange.counting(1), Query.ALL, 3);

    assertThat(call).hasToString("PagedCall[" + call.operation() + "]");
  }

  @Test
  void sendsNothingBeforeAnItemIsAskedFor() {
    FakeExchange exchange = FakeExchange.counting(8);
    PagedCall<Answer, Entry> call = numbers(exchange, Query.ALL, 3);

    Iterator<Answer> pages = call.pages().iterator();
    Iterator<Entry> items = call.items().iterator();
    var stream = call.stream();
    var pageStream = call.pageStream();

    assertThat(exchange.queries()).isEmpty();
    assertThat(pages).isNotNull();
    assertThat(items).isNotNull();
    assertThat(stream).isNotNull();
    assertThat(pageStream).isNotNull();
  }

  @Test
  void sendsNoMoreThanWhatWasUsed() {
    FakeExchange exchange = FakeExchange.counting(100);

    List<Entry> four = numbers(exchange, Query.ALL, 3).stream().limit(4).toList();

    assertThat(four).extracting(Entry::id).isEqualTo(ids(0, 4));
    assertThat(exchange.queries()).hasSize(2);
  }

  @Test
  void startsOverWithEachIterator() {
    FakeExchange exchange = FakeExchange.counting(5);
    PagedCall<Answer, Entry> call = numbers(exchange, Query.ALL, 3);

    assertThat(call.items()).hasSize(5);
    assertThat(call.items()).hasSize(5);
    assertThat(exchange.queries()).hasSize(4);
  }

  @Test
  void givesAnEmptyLastPageToo() {
    FakeExchange exchange = FakeExchange.counting(6);

    assertThat(numbers(exchange, Query.ALL, 3).pageStream())
        .extracting(page -> page.entries().size())
        .containsExactly(3, 3, 0);
  }

  @Test
  void goesOnWithThePageThatFailed() {
    FakeExchange exchange = FakeExchange.counting(5).beforeAnswer(number -> {
      if (number == 2) {
        throw new IllegalStateException("the line is down");
      }
    });
    Iterator<Answer> pages = numbers(exchange, Query.ALL, 3).pages().iterator();

    pages.next();
    assertThatThrownBy(pages::next).hasMessage("the line is down");
    Answer second = pages.next();

    assertThat(second.entries()).extracting(Entry::id).isEqualTo(ids(3, 5));
    assertThat(pages).isExhausted();
  }

  @Test
  void refusesToReadPastTheEnd() {
    Iterator<Answer> pages =
        numbers(FakeExchange.counting(0), Query.ALL, 3).pages().iterator();
    pages.next();

    assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void givesUpOnAnExchangeThatIgnoresThePage() {
    FakeExchange exchange = FakeExchange.counting(9).deafToPages();
    Iterator<Answer> pages = numbers(exchange, Query.ALL, 3).pages().iterator();

    pages.next();
    assertThatThrownBy(pages::next)
        .isInstanceOfSatisfying(
            PagingException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.EXECUTED))
        .hasMessageContaining("history (GET /history)")
        .hasMessageContaining("page 2 holds the same items as one before it");
  }

  @Test
  void doesNotTakeARepeatedPageForTheLastWhenAskedAgain() {
    FakeExchange exchange = FakeExchange.counting(6).deafToPages();
    Iterator<Answer> pages = numbersWithTotal(exchange, Query.ALL, 2).pages().iterator();

    pages.next();
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(pages::next).isInstanceOf(PagingException.class);
    }
  }

  @Test
  void seesAnItemAgainThatMovedToTheNextPage() {
    FakeExchange exchange = FakeExchange.counting(4).order(FakeExchange.Order.NEWEST_FIRST);
    exchange.beforeAnswer(number -> {
      if (number == 2) {
        exchange.add(Entry.at(9000, "new"));
      }
    });

    assertThat(numbersWithTotal(exchange, Query.ALL, 2).items())
        .extracting(Entry::id)
        .containsExactly("3", "2", "2", "1", "0");
  }

  @Test
  void appliesTheOptionsOfTheCallToEachPage() {
    FakeExchange exchange = FakeExchange.counting(5);
    PagedCall<Answer, Entry> call = numbers(exchange, Query.ALL, 3)
        .recvWindow(Duration.ofSeconds(2))
        .timeout(Duration.ofSeconds(7))
        .retries(RetryPolicy.none())
        .rateLimitWait(Duration.ZERO);

    assertThat(call.items()).hasSize(5);

    assertThat(exchange.recvWindows())
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    assertThat(exchange.timeouts()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    assertThat(exchange.policies()).containsExactly(RetryPolicy.none(), RetryPolicy.none());
    assertThat(exchange.limitWaits()).containsExactly(Duration.ZERO, Duration.ZERO);
  }

  @Test
  void executesLikeAnyOtherCall() throws Exception {
    PagedCall<Answer, Entry> call = numbers(FakeExchange.counting(5), Query.ALL, 3);
    Answer first = call.execute();

    assertThat(call.executeAsync().get()).isEqualTo(first);
    assertThat(call.executeForResponse().value()).isEqualTo(first);
    assertThat(call.executeForResponseAsync().get().value()).isEqualTo(first);
    assertThat(call.operation()).isEqualTo(FakeExchange.OPERATION);
  }

  @Test
  void refusesALargestSizeOfNothing() {
    assertThatThrownBy(() -> Styles.numbers(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("largestSize must be at least 1, but was 0");
  }

  private static PagedCall<Answer, Entry> numbers(FakeExchange exchange, Query query, int size) {
    return Styles.numbers(size).call(query, exchange::call);
  }

  private static PagedCall<Answer, Entry> numbersWithTotal(
      FakeExchange exchange, Query query, int size) {
    return Styles.numbersWithTotal(size).call(query, exchange::call);
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).toList();
  }
}
