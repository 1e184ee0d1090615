package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.WindowOrder;
import io.github.subfleet.core.WindowedCall;
import io.github.subfleet.core.error.IncompleteAnswerException;
import io.github.subfleet.core.paging.FakeExchange.Answer;
import io.github.subfleet.core.paging.FakeExchange.Entry;
import io.github.subfleet.core.paging.FakeExchange.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowsReadAheadTest {
  private static final Instant FROM = Instant.ofEpochMilli(0);

  @Test
  void asksForNeighbouringWindowsSideBySide() {
    Wire wire = new Wire(FakeExchange.counting(100));
    Iterator<Answer> pages = tenSeconds(Styles.numbers(50), wire)
        .prefetch(3)
        .between(FROM, seconds(100))
        .pages()
        .iterator();

    pages.next();

    assertThat(wire.underWay())
        .extracting(request -> request.query().startTime().toEpochMilli())
        .containsExactly(9998L, 19996L, 29994L);
  }

  @Test
  void givesTheItemsOfAllWindowsOnceAndInOrder() {
    Wire wire = new Wire(FakeExchange.counting(100));
    wire.whenWaitedFor(waitedFor -> {
      for (int i = wire.sent().size() - 1; i >= 0; i--) {
        wire.sent().get(i).deliver();
      }
    });

    assertThat(tenSeconds(Styles.numbers(50), wire)
            .prefetch(4)
            .between(FROM, seconds(100))
            .items())
        .extracting(Entry::id)
        .containsExactlyElementsOf(ids(0, 100));
    assertThat(wire.sent()).hasSize(11);
    assertThat(wire.mostUnderWay()).isEqualTo(4);
    assertThat(wire.mostHeld()).isLessThanOrEqualTo(8);
  }

  @Test
  void beginsWithTheNewestWindowsIfTheyAreWantedFirst() {
    Wire wire = new Wire(FakeExchange.counting(100).order(FakeExchange.Order.NEWEST_FIRST));

    List<Entry> newest = tenSeconds(Styles.numbers(50), wire)
        .prefetch(2)
        .between(FROM, seconds(100), WindowOrder.NEWEST_FIRST)
        .stream()
        .limit(15)
        .toList();

    assertThat(newest).extracting(Entry::id).first().isEqualTo("99");
    assertThat(newest).extracting(Entry::id).last().isEqualTo("85");
    assertThat(wire.sent()).hasSize(4);
  }

  @Test
  void readsTheFurtherPagesOfAWindowOneByOneWhereNoTotalIsTold() {
    Wire wire = new Wire(FakeExchange.counting(40));
    Iterator<Answer> pages = tenSeconds(Styles.numbers(4), wire)
        .prefetch(3)
        .between(FROM, seconds(40))
        .pages()
        .iterator();

    pages.next();

    assertThat(wire.underWay())
        .extracting(Wire.Request::page, request -> request.query().startTime().toEpochMilli())
        .containsExactlyInAnyOrder(tuple(2, 0L), tuple(1, 9998L), tuple(1, 19996L));
  }

  @Test
  void readsTheFurtherPagesOfAWindowSideBySideWhereATotalIsTold() {
    Wire wire = new Wire(FakeExchange.counting(40));
    Iterator<Answer> pages = tenSeconds(Styles.numbersWithTotal(2), wire)
        .prefetch(6)
        .between(FROM, seconds(15))
        .pages()
        .iterator();

    pages.next();

    assertThat(wire.underWay())
        .extracting(Wire.Request::page, request -> request.query().startTime().toEpochMilli())
        .containsExactlyInAnyOrder(
            tuple(2, 0L), tuple(3, 0L), tuple(4, 0L), tuple(5, 0L), tuple(1, 9998L));
  }

  @Test
  void asksForNeighboursWhileAFullWindowIsDivided() {
    Wire wire = new Wire(FakeExchange.counting(100));

    assertThat(tenSeconds(Styles.limit(4), wire)
            .prefetch(8)
            .between(FROM, seconds(100))
            .items())
        .extracting(Entry::id)
        .containsExactlyElementsOf(ids(0, 100));
    assertThat(wire.underWay()).isEmpty();
  }

  @Test
  void asksForNoWindowTwiceThoughManyAreFull() {
    Wire wire = new Wire(FakeExchange.counting(100));

    assertThat(tenSeconds(Styles.limit(4), wire)
            .prefetch(8)
            .between(FROM, seconds(100))
            .items())
        .hasSize(100);

    assertThat(wire.sent()).extracting(Wire.Request::query).doesNotHaveDuplicates();
    assertThat(wire.givenUp()).isEmpty();
  }

  @Test
  void dividesFullWindowsAheadWhileOneInFrontIsUnderWay() {
    Wire wire = new Wire(FakeExchange.counting(100));
    Iterator<Answer> pages = tenSeconds(Styles.limit(8), wire)
        .prefetch(4)
        .between(FROM, seconds(100))
        .pages()
        .iterator();
    pages.next();
    List<Wire.Request> ahead = wire.underWay();
    ahead.subList(1, ahead.size()).forEach(Wire.Request::deliver);
    int before = wire.sent().size();

    pages.next();

    assertThat(wire.sent().subList(before, wire.sent().size()))
        .hasSizeGreaterThan(1)
        .allSatisfy(request -> assertThat(request.query().millis()).isLessThan(9_998));
  }

  @Test
  void refusesACrowdedMillisecondWhenItGetsThere() {
    FakeExchange exchange = FakeExchange.counting(20);
    for (int i = 0; i < 9; i++) {
      exchange.add(Entry.at(15_500, "crowd " + i));
    }
    Wire wire = new Wire(exchange);
    Iterator<Entry> items = tenSeconds(Styles.limit(8), wire)
        .prefetch(4)
        .between(FROM, seconds(20))
        .items()
        .iterator();

    for (int i = 0; i < 16; i++) {
      assertThat(items.next().id()).isEqualTo(String.valueOf(i));
    }
    assertThatThrownBy(items::next)
        .isInstanceOf(IncompleteAnswerException.class)
        .hasMessageContaining("there are 8 items or more at or right beside");
    assertThat(wire.underWay()).isEmpty();
  }

  @Test
  void readsAheadInASpanWhicheverIsSetFirst() {
    Wire wire = new Wire(FakeExchange.counting(100));
    WindowedCall<Answer, Entry> call = tenSeconds(Styles.numbers(50), wire)
        .prefetch(2)
        .timeout(Duration.ofSeconds(7))
        .recvWindow(Duration.ofSeconds(3));
    PagedCall<Answer, Entry> span =
        tenSeconds(Styles.numbers(50), wire).between(FROM, seconds(100)).prefetch(2);

    call.between(FROM, seconds(100)).pages().iterator().next();
    assertThat(wire.underWay()).hasSize(2);
    span.pages().iterator().next();
    assertThat(wire.underWay()).hasSize(4);
  }

  private static WindowedCall<Answer, Entry> tenSeconds(
      PageStyle<Query, Answer, Entry> style, Wire wire) {
    return Styles.windows(style, Duration.ofSeconds(10)).call(Query.ALL, wire::call);
  }

  private static Instant seconds(long count) {
    return Instant.ofEpochSecond(count);
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).toList();
  }
}
