package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.WindowOrder;
import io.github.subfleet.core.error.IncompleteAnswerException;
import io.github.subfleet.core.paging.FakeExchange.Answer;
import io.github.subfleet.core.paging.FakeExchange.Entry;
import io.github.subfleet.core.paging.FakeExchange.Order;
import io.github.subfleet.core.paging.FakeExchange.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Any span, any exchange: what the walk gives is the full set, each item as often as it is there. */
class WindowedWalkPropertyTest {
  private static final int SEEDS = 500;

  @Test
  void givesEachItemOnceWhateverTheExchangeDoes() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Trial trial = new Trial(new Random(seed), false);

      assertThat(trial.read())
          .as("seed %d: %s", seed, trial)
          .containsExactlyInAnyOrderElementsOf(trial.expected());
      trial.checkQueries("seed " + seed);
    }
  }

  @Test
  void givesEachItemOnceAlthoughRequestsFail() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Trial trial = new Trial(new Random(seed), false).failing();

      assertThat(trial.read())
          .as("seed %d: %s", seed, trial)
          .containsExactlyInAnyOrderElementsOf(trial.expected());
    }
  }

  @Test
  void givesEachItemOnceInTheSameOrderWhenItReadsAhead() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Trial trial = new Trial(new Random(seed), false);
      List<Entry> oneByOne = trial.read();

      assertThat(trial.readingAhead().read())
          .as("seed %d: %s", seed, trial)
          .containsExactlyElementsOf(oneByOne);
      trial.checkWire("seed " + seed);
    }
  }

  @Test
  void givesEachItemOnceWhenItReadsAheadAlthoughRequestsFail() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Trial trial = new Trial(new Random(seed), false).failing().readingAhead();

      assertThat(trial.read())
          .as("seed %d: %s", seed, trial)
          .containsExactlyInAnyOrderElementsOf(trial.expected());
      trial.checkWire("seed " + seed);
    }
  }

  @Test
  void givesAlikeItemsAsOftenAsTheyAreThere() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Trial trial = new Trial(new Random(seed), true);

      assertThat(trial.read())
          .as("seed %d: %s", seed, trial)
          .containsExactlyInAnyOrderElementsOf(trial.expected());
    }
  }

  @Test
  void neverPassesOverACrowdedMillisecondInSilence() {
    int incomplete = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Trial trial = new Trial(new Random(seed), false).crowded();
      List<Entry> read;
      try {
        read = trial.read();
      } catch (IncompleteAnswerException e) {
        incomplete++;
        continue;
      }

      assertThat(read)
          .as("seed %d: %s", seed, trial)
          .containsExactlyInAnyOrderElementsOf(trial.expected());
    }
    assertThat(incomplete).isBetween(SEEDS / 20, SEEDS);
  }

  @Test
  void sharesNoItemBetweenSpansThatMeetAndMissesNone() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Trial trial = new Trial(random, false);
      Instant meeting = trial.from.plusMillis(
          random.nextLong(Duration.between(trial.from, trial.to).toMillis() + 1));
      List<Entry> read = new ArrayList<>();
      if (trial.from.isBefore(meeting)) {
        read.addAll(trial.read(trial.from, meeting));
      }
      if (meeting.isBefore(trial.to)) {
        read.addAll(trial.read(meeting, trial.to));
      }

      assertThat(read)
          .as("seed %d: %s meeting at %s", seed, trial, meeting)
          .containsExactlyInAnyOrderElementsOf(trial.expected());
    }
  }

  /** One exchange, one list, one span, all drawn at random; many items lie at the seams on purpose. */
  private static final class Trial {
    private static final long START = 1_000_000_000_000L;

    private final Random random;
    private final int pageSize;
    private final @Nullable Duration maxSpan;
    private final PageStyle<Query, Answer, Entry> style;
    private final WindowOrder windowOrder;
    private final boolean startIncluded;
    private final boolean endIncluded;
    private final Order order;
    private final boolean alike;
    private final Instant from;
    private final Instant to;
    private final List<Entry> entries = new ArrayList<>();
    private final FakeExchange exchange;
    private int prefetch;
    private @Nullable Wire wire;
    private final Map<Instant, Integer> crowds = new HashMap<>();

    Trial(Random random, boolean alike) {
      this.random = random;
      this.alike = alike;
      this.windowOrder = pick(WindowOrder.values());
      this.order = pick(Order.values());
      this.startIncluded = random.nextBoolean();
      this.endIncluded = random.nextBoolean();
      this.pageSize = 4 + random.nextInt(12);
      this.style = style(random.nextInt(6));
      long unit = pick(1L, 50L, 86_400_000L);
      long width = 1 + random.nextLong(200 * unit);
      this.maxSpan = random.nextInt(10) == 0
          ? null
          : Duration.ofMillis(3 + random.nextLong(Math.max(width / 2, 1)) + width / 30);
      this.from = Instant.ofEpochMilli(START + random.nextLong(10 * unit)).plusNanos(nanos());
      this.to = from.plusMillis(width).plusNanos(nanos());
      int count = random.nextInt(200);
      List<Long> seams = seams();
      for (int i = 0; i < count; i++) {
        long millis = random.nextBoolean()
            ? START - unit + random.nextLong(width + 12 * unit)
            : seams.get(random.nextInt(seams.size())) - 3 + random.nextInt(7);
        addAt(Instant.ofEpochMilli(millis), i);
      }
      this.exchange = new FakeExchange(entries)
          .order(order)
          .bounds(startIncluded, endIncluded)
          .defaultLimit(Integer.MAX_VALUE);
    }

    /** Lets some requests fail; whoever reads asks again. */
    Trial failing() {
      exchange.beforeAnswer(number -> {
        if (random.nextInt(4) == 0) {
          throw new IllegalStateException("the line is down");
        }
      });
      return this;
    }

    /** Puts about as many items as fill an answer into one millisecond of the span. */
    Trial crowded() {
      Instant moment = Instant.ofEpochMilli(from.toEpochMilli()
          + 1
          + random.nextLong(Math.max(1, Duration.between(from, to).toMillis() - 1)));
      int count = pageSize - 2 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        Entry entry = new Entry("crowd " + i, moment, "");
        entries.add(entry);
        exchange.add(entry);
      }
      return this;
    }

    /** Reads ahead from now on; answers arrive in any order. */
    Trial readingAhead() {
      Wire fresh = new Wire(exchange);
      fresh.whenWaitedFor(request -> {
        List<Wire.Request> underWay = new ArrayList<>(fresh.underWay());
        Collections.shuffle(underWay, random);
        underWay.subList(0, random.nextInt(underWay.size())).forEach(Wire.Request::deliver);
        request.deliver();
      });
      wire = fresh;
      prefetch = 1 + random.nextInt(10);
      return this;
    }

    List<Entry> read() {
      return read(from, to);
    }

    List<Entry> read(Instant start, Instant end) {
      TimeWindows<Query, Answer, Entry> windows = alike
          ? Styles.windowsComparingWholeItems(style, maxSpan)
          : Styles.windows(style, maxSpan);
      PagedCall<Answer, Entry> call = wire == null
          ? windows.call(Query.ALL, exchange::call).between(start, end, windowOrder)
          : windows.call(Query.ALL, wire::call).between(start, end, windowOrder).prefetch(prefetch);
      Iterator<Entry> items = call.items().iterator();
      List<Entry> read = new ArrayList<>();
      while (true) {
        try {
          if (!items.hasNext()) {
            return read;
          }
          read.add(items.next());
        } catch (IllegalStateException e) {
          assertThat(e).hasMessage("the line is down");
        }
      }
    }

    List<Entry> expected() {
      return entries.stream()
          .filter(entry -> !entry.time().isBefore(from) && entry.time().isBefore(to))
          .toList();
    }

    void checkWire(String seed) {
      assertThat(wire.underWay()).as("%s: %s", seed, this).isEmpty();
      assertThat(wire.mostUnderWay()).as("%s: %s", seed, this).isLessThanOrEqualTo(prefetch);
      if (!(style instanceof SizeLimit)) {
        assertThat(wire.mostHeld()).as("%s: %s", seed, this).isLessThanOrEqualTo(2 * prefetch);
      }
    }

    void checkQueries(String seed) {
      long longest = maxSpan == null ? Long.MAX_VALUE : maxSpan.toMillis() - 1;
      long width = roundedUp(to) - (roundedUp(from) - 1);
      long most = width <= longest ? 1 : 1 + (width - longest + longest - 2) / (longest - 1);
      long windows = exchange.queries().stream()
          .map(query -> query.withPage(0).withOffset(0))
          .distinct()
          .count();
      assertThat(exchange.queries()).as("%s: %s", seed, this).allSatisfy(query -> {
        assertThat(query.millis()).isLessThanOrEqualTo(longest);
        if (style instanceof WholeAnswer) {
          assertThat(query.limit()).isNull();
        } else {
          assertThat(query.limit()).isEqualTo(pageSize);
        }
      });
      if (!(style instanceof SizeLimit)) {
        assertThat(windows).as("%s: %s", seed, this).isEqualTo(most);
        // At the worst each window shares three moments with the next, and ends with an empty page.
        assertThat((long) exchange.queries().size())
            .isLessThanOrEqualTo(2 * most + 2L * entries.size() / pageSize);
      }
    }

    /**
     * Keeps moments from holding too much: an answer must not be filled by one and those beside it, or it could not be
     * divided, and alike items must not fill a page, or two alike pages would pass for one that is repeated.
     */
    private void addAt(Instant time, int number) {
      int divisible = style instanceof SizeLimit ? (pageSize - 1) / 3 : Integer.MAX_VALUE;
      int most = alike ? Math.min(2, divisible) : divisible;
      if (crowds.merge(time, 1, Integer::sum) <= most) {
        entries.add(new Entry(alike ? "alike" : "entry " + number, time, ""));
      }
    }

    private List<Long> seams() {
      List<Long> seams = new ArrayList<>();
      WindowQueue queue = WindowQueue.of(
          TimeRange.of(from, to).window(),
          maxSpan == null ? Long.MAX_VALUE : maxSpan.toMillis() - 1,
          windowOrder);
      for (; !queue.isEmpty(); queue = queue.rest()) {
        seams.add(queue.first().start());
        seams.add(queue.first().end());
      }
      return seams;
    }

    private PageStyle<Query, Answer, Entry> style(int number) {
      return switch (number) {
        case 0 -> Styles.numbers(pageSize);
        case 1 -> Styles.numbersWithTotal(pageSize);
        case 2 -> Styles.offsets(pageSize);
        case 3 -> Styles.offsetsWithTotal(pageSize);
        case 4 -> Styles.whole();
        default -> Styles.limit(pageSize);
      };
    }

    private int nanos() {
      return random.nextInt(3) == 0 ? random.nextInt(1_000_000) : 0;
    }

    private static long roundedUp(Instant time) {
      return time.plusNanos(999_999).toEpochMilli();
    }

    @SafeVarargs
    private <E> E pick(E... choices) {
      return choices[random.nextInt(choices.length)];
    }

    @Override
    public String toString() {
      return style.getClass().getSimpleName() + " of " + pageSize + ", windows of " + maxSpan + ", "
          + windowOrder + ", answers " + order + ", start " + startIncluded + ", end " + endIncluded
          + ", " + entries.size() + " entries, " + from + " to " + to;
    }
  }
}
