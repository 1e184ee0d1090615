package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.error.BannedException;
import io.github.subfleet.core.error.Failure;
import io.github.subfleet.core.error.IncompleteAnswerException;
import io.github.subfleet.core.error.PagingException;
import io.github.subfleet.core.error.RateLimitException;
import io.github.subfleet.core.paging.FakeExchange.Answer;
import io.github.subfleet.core.paging.FakeExchange.Entry;
import io.github.subfleet.core.paging.FakeExchange.Query;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  /** What a rate limiter says that will not let a request go in time. */
  private static final Failure NOT_SENT =
      Failure.of(FakeExchange.OPERATION, Outcome.NOT_EXECUTED).build();

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "3, 2", "7, 1", "7, 3", "9, 2", "9, 64", "20, 3", "21, 7"})
  void givesEachItemOnceAndInOrder(int count, int prefetch) {
    for (PageStyle<Query, Answer, Entry> style : List.of(
        Styles.numbers(3),
        Styles.numbersWithTotal(3),
        Styles.offsets(3),
        Styles.offsetsWithTotal(3))) {
      Wire wire = new Wire(FakeExchange.counting(count));

      assertThat(style.call(Query.ALL, wire::call).prefetch(prefetch).items())
          .as(style.toString())
          .extracting(Entry::id)
          .containsExactlyElementsOf(ids(0, count));
      assertThat(wire.mostHeld()).isLessThanOrEqualTo(prefetch);
      assertThat(wire.underWay()).isEmpty();
    }
  }

  @Test
  void givesPagesInOrderHoweverTheirAnswersArrive() {
    Wire wire = new Wire(FakeExchange.counting(30));
    wire.whenWaitedFor(waitedFor -> {
      for (int i = wire.sent().size() - 1; i >= 0; i--) {
        wire.sent().get(i).deliver();
      }
    });

    assertThat(numbers(wire).prefetch(4).items())
        .extracting(Entry::id)
        .containsExactlyElementsOf(ids(0, 30));
  }

  @Test
  void keepsSoManyPagesUnderWayBesideTheOneInUse() {
    Wire wire = new Wire(FakeExchange.counting(100));
    Iterator<Answer> pages = numbers(wire).prefetch(3).pages().iterator();

    pages.next();

    assertThat(wire.underWay()).extracting(Wire.Request::page).containsExactly(2, 3, 4);
    pages.next();
    assertThat(wire.underWay()).extracting(Wire.Request::page).containsExactly(3, 4, 5);
  }

  @Test
  void holdsNoMoreThanThatHoweverSlowlyPagesAreUsed() {
    Wire wire = new Wire(FakeExchange.counting(100));
    Iterator<Answer> pages = numbers(wire).prefetch(3).pages().iterator();
    pages.next();
    wire.underWay().forEach(Wire.Request::deliver);

    pages.next();

    assertThat(wire.sent()).extracting(Wire.Request::page).containsExactly(1, 2, 3, 4, 5);
    assertThat(wire.mostHeld()).isEqualTo(3);
  }

  @Test
  void asksForOthersWhileOneIsSlowButHoldsNoMoreThanTwiceAsMany() {
    Wire wire = new Wire(FakeExchange.counting(100));
    Iterator<Answer> pages = numbers(wire).prefetch(3).pages().iterator();
    pages.next();
    wire.whenWaitedFor(second -> {
      wire.sent().get(2).deliver();
      assertThat(wire.underWay()).extracting(Wire.Request::page).containsExactly(2, 4, 5);
      wire.sent().get(3).deliver();
      wire.sent().get(4).deliver();
      assertThat(wire.underWay()).extracting(Wire.Request::page).containsExactly(2, 6, 7);
      wire.sent().get(5).deliver();
      wire.sent().get(6).deliver();
      assertThat(wire.underWay()).containsExactly(second);
      second.deliver();
    });

    Answer second = pages.next();

    assertThat(second.entries()).extracting(Entry::id).isEqualTo(ids(3, 6));
    assertThat(wire.mostHeld()).isEqualTo(6);
    assertThat(wire.mostUnderWay()).isEqualTo(3);
  }

  @Test
  void asksForOthersAsSoonAsItWaitsForASlowPage() {
    Wire wire = new Wire(FakeExchange.counting(100));
    Iterator<Answer> pages = numbers(wire).prefetch(3).pages().iterator();
    pages.next();
    wire.sent().get(2).deliver();
    wire.sent().get(3).deliver();
    wire.whenWaitedFor(second -> {
      assertThat(wire.underWay()).extracting(Wire.Request::page).containsExactly(2, 5, 6);
      second.deliver();
    });

    pages.next();

    assertThat(wire.mostUnderWay()).isEqualTo(3);
  }

  @Test
  void asksForNothingMoreOnceTheSlowPageHasFailed() {
    Wire wire = new Wire(FakeExchange.counting(100));
    Iterator<Answer> pages = numbers(wire).prefetch(3).pages().iterator();
    pages.next();
    wire.whenWaitedFor(second -> {
      second.fail(new IllegalStateException("the line is down"));
      wire.sent().get(2).deliver();
    });

    assertThatThrownBy(pages::next).hasMessage("the line is down");

    assertThat(wire.sent()).hasSize(4);
  }

  @Test
  void sendsNothingBeforeAPageIsAskedFor() {
    Wire wire = new Wire(FakeExchange.counting(100));
    PagedCall<Answer, Entry> call = numbers(wire).prefetch(3);

    Iterator<Entry> items = call.items().iterator();
    Stream<Answer> pages = call.pageStream();

    assertThat(wire.sent()).isEmpty();
    assertThat(items).isNotNull();
    assertThat(pages).isNotNull();
  }

  @Test
  void asksForPagesSideBySideOnlyWhereItIsToldThatTheyExist() {
    Wire wire = new Wire(FakeExchange.counting(8));
    wire.whenWaitedFor(waitedFor -> {
      if (waitedFor.page() == 1) {
        assertThat(wire.underWay()).containsExactly(waitedFor);
      } else {
        assertThat(wire.underWay()).extracting(Wire.Request::page).containsExactly(2, 3);
        wire.underWay().get(1).deliver();
      }
      waitedFor.deliver();
    });

    assertThat(numbersWithTotal(wire).prefetch(10).items()).hasSize(8);
    assertThat(wire.sent()).hasSize(3);
  }

  @Test
  void goesPastTheEndByLessThanItsReachWhereNoTotalIsTold() {
    Wire wire = new Wire(FakeExchange.counting(4));

    assertThat(numbers(wire).prefetch(5).items()).hasSize(4);

    assertThat(wire.sent()).extracting(Wire.Request::page).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(wire.givenUp()).extracting(Wire.Request::page).containsExactly(3, 4, 5, 6);
  }

  @Test
  void stopsWhereAnEarlyAnswerShowsTheEnd() {
    Wire wire = new Wire(FakeExchange.counting(8));
    Iterator<Answer> pages = numbers(wire).prefetch(4).pages().iterator();
    pages.next();
    wire.sent().get(2).deliver();

    pages.next();

    assertThat(wire.sent()).extracting(Wire.Request::page).containsExactly(1, 2, 3, 4, 5);
    assertThat(wire.givenUp()).extracting(Wire.Request::page).containsExactly(4, 5);
  }

  @Test
  void readsOnWhereTheExchangeGivesSmallerPagesThanAskedFor() {
    for (PageStyle<Query, Answer, Entry> style :
        List.of(Styles.numbersWithTotal(5), Styles.offsetsWithTotal(5))) {
      Wire wire = new Wire(FakeExchange.counting(20).largestPage(3));

      assertThat(style.call(Query.ALL, wire::call).prefetch(4).items())
          .extracting(Entry::id)
          .containsExactlyElementsOf(ids(0, 20));
      assertThat(wire.sent()).hasSize(7);
    }
  }

  @Test
  void asksAgainWhereAPageIsNotWhereItWasSupposed() {
    FakeExchange exchange = FakeExchange.counting(20);
    exchange.beforeAnswer(number -> exchange.largestPage(number == 2 ? 2 : 3));
    Wire wire = new Wire(exchange);

    assertThat(
            Styles.offsetsWithTotal(3).call(Query.ALL, wire::call).prefetch(3).items())
        .extracting(Entry::id)
        .containsExactlyElementsOf(ids(0, 20));
    assertThat(wire.mostHeld()).isLessThanOrEqualTo(3);
    assertThat(wire.underWay()).isEmpty();
  }

  @Test
  void throwsAFailureWhereItsPageWouldHaveCome() {
    Wire wire = new Wire(FakeExchange.counting(100));
    Iterator<Answer> pages = numbers(wire).prefetch(4).pages().iterator();
    pages.next();
    wire.sent().get(2).fail(new IllegalStateException("the line is down"));

    Answer second = pages.next();

    assertThat(second.entries()).extracting(Entry::id).isEqualTo(ids(3, 6));
    assertThatThrownBy(pages::next)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the line is down");
  }

  @Test
  void givesUpWhatItReadAheadWhenItFails() {
    Wire wire = new Wire(FakeExchange.counting(100));
    Iterator<Answer> pages = numbers(wire).prefetch(4).pages().iterator();
    pages.next();
    wire.sent().get(1).fail(new IllegalStateException("the line is down"));

    assertThatThrownBy(pages::next).hasMessage("the line is down");

    assertThat(wire.underWay()).isEmpty();
    assertThat(wire.givenUp()).extracting(Wire.Request::page).containsExactly(3, 4, 5);
  }

  @Test
  void goesOnWithThePageThatFailed() {
    Wire wire = new Wire(FakeExchange.counting(9));
    Iterator<Entry> items = numbers(wire).prefetch(2).items().iterator();
    for (int i = 0; i < 3; i++) {
      items.next();
    }
    wire.sent().get(1).fail(new IllegalStateException("the line is down"));
    assertThatThrownBy(items::hasNext).hasMessage("the line is down");

    assertThat(items).toIterable().extracting(Entry::id).containsExactlyElementsOf(ids(3, 9));
  }

  @Test
  void asksAgainForAPageWhoseTurnWasTooFarOff() {
    Wire wire = new Wire(FakeExchange.counting(9));
    Iterator<Entry> items = numbers(wire).prefetch(2).items().iterator();
    items.next();
    wire.sent().get(2).fail(new RateLimitException(NOT_SENT, Duration.ofSeconds(90)));

    assertThat(items).toIterable().extracting(Entry::id).containsExactlyElementsOf(ids(1, 9));
    assertThat(wire.sent()).extracting(Wire.Request::page).containsExactly(1, 2, 3, 3, 4, 5);
  }

  @Test
  void doesNotAskAgainForAPageWhoseTurnIsTooFarOffWhileItWaitsForAnother() {
    Wire wire = new Wire(FakeExchange.counting(100));
    wire.whenWaitedFor(first -> {
      // As often as it is asked for, which would go on for as long as the first page takes.
      for (int i = 0; i < 1_000 && wire.underWay().size() > 1; i++) {
        wire.underWay().get(1).fail(new RateLimitException(NOT_SENT, Duration.ofSeconds(90)));
      }
      first.deliver();
    });

    numbers(wire).prefetch(2).pages().iterator().next();

    assertThat(wire.sent()).hasSizeLessThan(20);
  }

  @Test
  void asksAgainForAPageWhoseTurnWasTooFarOffAsSoonAsThePageBeforeIsThere() {
    Wire wire = new Wire(FakeExchange.counting(9));
    Iterator<Answer> pages = numbers(wire).prefetch(2).pages().iterator();
    pages.next();
    wire.whenWaitedFor(second -> {
      wire.sent().get(2).fail(new RateLimitException(NOT_SENT, Duration.ofSeconds(90)));
      second.deliver();
    });

    pages.next();

    assertThat(wire.sent())
        .extracting(Wire.Request::page)
        .filteredOn(page -> page == 3)
        .hasSize(2);
  }

  @Test
  void asksAgainForTheVeryNextPageIfItsTurnWasTooFarOff() {
    Wire wire = new Wire(FakeExchange.counting(9));
    Iterator<Answer> pages = numbers(wire).prefetch(2).pages().iterator();
    pages.next();
    wire.sent().get(1).fail(new RateLimitException(NOT_SENT, Duration.ofSeconds(90)));

    Answer second = pages.next();

    assertThat(second.entries()).extracting(Entry::id).isEqualTo(ids(3, 6));
  }

  @Test
  void throwsTheRefusalOfAPageThatIsWantedNow() {
    Wire wire = new Wire(FakeExchange.counting(9))
        .whenWaitedFor(
            request -> request.fail(new RateLimitException(NOT_SENT, Duration.ofSeconds(90))));
    Iterator<Answer> pages = numbers(wire).prefetch(2).pages().iterator();

    assertThatThrownBy(pages::next).isInstanceOf(RateLimitException.class);
    assertThat(wire.sent()).hasSize(2);
  }

  @Test
  void throwsARefusalOfTheExchangeAndABanAsAnyFailure() {
    Failure refused =
        Failure.of(FakeExchange.OPERATION, Outcome.NOT_EXECUTED).httpStatus(429).build();
    for (RateLimitException failure :
        List.of(new RateLimitException(refused, null), new BannedException(NOT_SENT, null, null))) {
      Wire wire = new Wire(FakeExchange.counting(9));
      Iterator<Answer> pages = numbers(wire).prefetch(2).pages().iterator();
      pages.next();
      wire.sent().get(1).fail(failure);

      assertThatThrownBy(pages::next).isSameAs(failure);
    }
  }

  @Test
  void throwsErrorsAsTheyAre() {
    Wire wire = new Wire(FakeExchange.counting(9))
        .whenWaitedFor(request -> request.fail(new StackOverflowError("too deep")));
    Iterator<Answer> pages = numbers(wire).prefetch(2).pages().iterator();

    assertThatThrownBy(pages::next).isInstanceOf(StackOverflowError.class).hasMessage("too deep");
  }

  @Test
  void refusesWhatCannotBeAskedForAtItsPlace() {
    Wire wire = new Wire(FakeExchange.counting(100));
    PageNumbering<Query, Answer, Entry> numbers = new PageNumbering<>(
        1,
        3,
        Query::page,
        (query, page) -> {
          if (page > 2) {
            throw new IllegalArgumentException("page must be 2 or less, but was " + page);
          }
          return query.withPage(page);
        },
        Query::limit,
        Query::withLimit,
        Answer::entries,
        null);
    Iterator<Answer> pages =
        numbers.call(Query.ALL, wire::call).prefetch(5).pages().iterator();

    pages.next();
    pages.next();

    assertThatThrownBy(pages::next).hasMessage("page must be 2 or less, but was 3");
  }

  @Test
  void givesUpWhatIsUnderWayWhenAStreamIsClosed() {
    Wire wire = new Wire(FakeExchange.counting(100));

    try (Stream<Entry> items = numbers(wire).prefetch(3).stream()) {
      assertThat(items.limit(4).toList()).hasSize(4);
      assertThat(wire.underWay()).hasSize(3);
    }

    assertThat(wire.underWay()).isEmpty();
    assertThat(wire.givenUp()).extracting(Wire.Request::page).containsExactly(3, 4, 5);
  }

  @Test
  void givesUpWhatIsUnderWayWhenAStreamOfPagesIsClosed() {
    Wire wire = new Wire(FakeExchange.counting(100));

    try (Stream<Answer> pages = numbers(wire).prefetch(3).pageStream()) {
      assertThat(pages.findFirst()).isPresent();
    }

    assertThat(wire.givenUp()).extracting(Wire.Request::page).containsExactly(2, 3, 4);
  }

  @Test
  void sendsNothingMoreOnceALoopIsLeft() {
    Wire wire = new Wire(FakeExchange.counting(100));

    for (Entry entry : numbers(wire).prefetch(3).items()) {
      if (entry.id().equals("4")) {
        break;
      }
    }
    wire.underWay().forEach(Wire.Request::deliver);

    assertThat(wire.sent()).hasSize(5);
  }

  @Test
  void givesEverythingUpWhenItsThreadIsInterrupted() {
    Wire wire = new Wire(FakeExchange.counting(100))
        .whenWaitedFor(request -> Thread.currentThread().interrupt());
    Iterator<Answer> pages = numbers(wire).prefetch(3).pages().iterator();

    assertThatThrownBy(pages::next)
        .isInstanceOf(CancellationException.class)
        .hasMessage("interrupted while waiting for a page");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(wire.underWay()).isEmpty();
    assertThat(wire.givenUp()).hasSize(3);
  }

  @Test
  void givesUpOnAnExchangeThatIgnoresThePage() {
    Wire wire = new Wire(FakeExchange.counting(9).deafToPages());
    Iterator<Answer> pages = numbers(wire).prefetch(3).pages().iterator();
    pages.next();

    assertThatThrownBy(pages::next)
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("page 2 holds the same items as one before it");
    assertThat(wire.underWay()).isEmpty();
  }

  @Test
  void keepsItsReachAndItsOptionsInEveryCopy() {
    Wire wire = new Wire(FakeExchange.counting(100));
    Iterator<Answer> pages = numbers(wire)
        .timeout(Duration.ofSeconds(7))
        .prefetch(2)
        .recvWindow(Duration.ofSeconds(3))
        .pages()
        .iterator();

    pages.next();

    assertThat(wire.underWay()).hasSize(2);
    assertThat(wire.options()).hasSize(3).containsOnly("timeout PT7S recvWindow PT3S ");
  }

  @Test
  void leavesTheCallItIsACopyOfAlone() {
    FakeExchange exchange = FakeExchange.counting(100);
    PagedCall<Answer, Entry> call = Styles.numbers(3).call(Query.ALL, exchange::call);

    call.prefetch(3);
    call.pages().iterator().next();

    assertThat(exchange.queries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 65, Integer.MAX_VALUE})
  void refusesAReachThatIsOutOfRange(int prefetch) {
    Wire wire = new Wire(FakeExchange.counting(1));
    PagedCall<Answer, Entry> call = numbers(wire);
    PagedCall<Answer, Entry> windowed =
        Styles.windows(Styles.whole(), null).call(Query.ALL, wire::call);

    for (PagedCall<Answer, Entry> either : List.of(call, windowed)) {
      assertThatThrownBy(() -> either.prefetch(prefetch))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("prefetch must be between 1 and 64 pages, but was " + prefetch);
    }
  }

  @Test
  void asksForTheOnlyAnswerOnce() {
    for (PageStyle<Query, Answer, Entry> style : List.of(Styles.whole(), Styles.limit(10))) {
      Wire wire = new Wire(FakeExchange.counting(9).defaultLimit(9));

      assertThat(style.call(Query.ALL, wire::call).prefetch(5).items()).hasSize(9);
      assertThat(wire.sent()).hasSize(1);
    }
  }

  @Test
  void refusesAFullAnswerAsItDoesWithoutReadingAhead() {
    Wire wire = new Wire(FakeExchange.counting(10));

    assertThatThrownBy(() ->
            Styles.limit(10).call(Query.ALL, wire::call).prefetch(5).stream().count())
        .isInstanceOf(IncompleteAnswerException.class)
        .hasMessageContaining("it is full with 10 items");
  }

  private static PagedCall<Answer, Entry> numbers(Wire wire) {
    return Styles.numbers(3).call(Query.ALL, wire::call);
  }

  private static PagedCall<Answer, Entry> numbersWithTotal(Wire wire) {
    return Styles.numbersWithTotal(3).call(Query.ALL, wire::call);
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).toList();
  }
}
