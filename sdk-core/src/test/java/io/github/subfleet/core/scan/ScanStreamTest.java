package io.github.subfleet.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.scan.ScanItem.State;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScanStreamTest {
  private final IllegalStateException lineDown = new IllegalStateException("the line is down");
  private final Desk desk = new Desk();
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void noInterruptIsLeft() {
    Thread.interrupted();
  }

  @Test
  void givesItemsInTheOrderInWhichTheyCome() {
    Iterator<ScanItem<String, String>> items = scan("a", "b", "c").stream().iterator();

    assertThat(items.next().value()).isEqualTo("answer to a");
    desk.answer("c");
    assertThat(items.next().value()).isEqualTo("answer to c");
    desk.refuse("b", lineDown);
    assertThat(items.next()).satisfies(item -> {
      assertThat(item.index()).isEqualTo(1);
      assertThat(item.failure()).isSameAs(lineDown);
    });
    assertThat(items.hasNext()).isFalse();
    assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void givesNothingForNoInputs() {
    assertThat(scan().stream()).isEmpty();
  }

  @Test
  void givesEveryInputOfManyOnce() {
    assertThat(counting(100_000).stream().map(ScanItem::input))
        .hasSize(100_000)
        .doesNotHaveDuplicates();
  }

  @Test
  void givesWhatOtherThreadsBring() {
    Scan<Integer, String> scan = Scan.over(
        IntStream.range(0, 1_000).boxed().toList(),
        input -> new Question(() -> CompletableFuture.supplyAsync(ScanStreamTest::yes)));

    assertThat(scan.stream().map(ScanItem::input)).hasSize(1_000).doesNotHaveDuplicates();
  }

  @Test
  void sendsNothingBeforeAnItemIsAskedFor() {
    Iterator<ScanItem<Integer, String>> items = counting(100).stream().iterator();
    assertThat(asked).hasValue(0);

    items.next();

    assertThat(asked).hasPositiveValue();
  }

  @Test
  void sendsNoMoreThanIsUsed() {
    Iterator<ScanItem<Integer, String>> items =
        counting(100).concurrency(3).stream().iterator();

    items.next();
    assertThat(asked).hasValue(3 + 1);
    items.next();

    assertThat(asked).hasValue(3 + 2);
  }

  @Test
  void keepsNothingThatWasUsed() {
    Iterator<ScanItem<Integer, String>> items =
        counting(100).concurrency(3).stream().iterator();
    List<WeakReference<?>> used = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      used.add(new WeakReference<>(items.next().usedWeight()));
    }

    for (int i = 0; i < 100 && used.stream().anyMatch(item -> item.get() != null); i++) {
      System.gc();
    }

    assertThat(used).allMatch(item -> item.get() == null);
    assertThat(items).toIterable().hasSize(50);
  }

  @Test
  void givesUpWhatIsUnderWayWhenItIsClosed() {
    try (Stream<ScanItem<String, String>> items =
        scan("a", "b", "c", "d").concurrency(2).stream()) {
      assertThat(items.findFirst()).get().extracting(ScanItem::input).isEqualTo("a");
      assertThat(desk.open()).containsExactly("b", "c");
    }

    assertThat(desk.isGivenUp("b")).isTrue();
    assertThat(desk.isGivenUp("c")).isTrue();
    assertThat(desk.asked()).containsExactly("a", "b", "c");
  }

  @Test
  void givesUpWhatIsUnderWayWhenItIsClosedWhileItBegins() {
    List<Stream<?>> streams = new ArrayList<>();
    Stream<ScanItem<String, String>> items = Scan.over(List.of("a", "b"), input -> {
          streams.forEach(Stream::close);
          return desk.ask(input);
        })
        .stream();
    Iterator<ScanItem<String, String>> iterator = items.iterator();
    streams.add(items);

    assertThatThrownBy(iterator::next).isInstanceOf(CancellationException.class);

    assertThat(desk.open()).isEmpty();
  }

  @Test
  void sendsNothingWhenItIsClosedUnused() {
    scan("a").stream().close();

    assertThat(desk.asked()).isEmpty();
  }

  @Test
  void whatItsUserThrowsEndsTheWalk() {
    assertThatThrownBy(() -> {
          try (Stream<ScanItem<String, String>> items = scan("a", "b").stream()) {
            items.forEach(item -> {
              throw lineDown;
            });
          }
        })
        .isSameAs(lineDown);

    assertThat(desk.isGivenUp("b")).isTrue();
  }

  @Test
  void throwsWhatTheListenerThrowsAfterTheItemsThatHadCome() {
    Iterator<ScanItem<String, String>> items = scan("a", "b", "c")
        .listener((item, progress) -> {
          if (progress.done() == 3) {
            throw lineDown;
          }
        })
        .stream()
        .iterator();
    assertThat(items.next().input()).isEqualTo("a");
    desk.answer("b");
    desk.answer("c");

    assertThat(items.next().input()).isEqualTo("b");
    assertThat(items.next().input()).isEqualTo("c");
    assertThatThrownBy(items::hasNext).isSameAs(lineDown);
  }

  @Test
  void givesWhatIsSkippedOnceItStops() {
    Stream<ScanItem<String, String>> items =
        scan("a", "b", "c").concurrency(1).stopWhen(item -> true).stream();

    assertThat(items)
        .extracting(ScanItem::state)
        .containsExactly(State.ANSWERED, State.SKIPPED, State.SKIPPED);
    assertThat(desk.asked()).containsExactly("a");
  }

  @Test
  void givesEverythingUpWhenItsThreadIsInterrupted() {
    Iterator<ScanItem<String, String>> items = scan("a", "b").stream().iterator();
    items.next();
    Thread.currentThread().interrupt();

    assertThatThrownBy(items::hasNext)
        .isInstanceOf(CancellationException.class)
        .hasMessage("interrupted during a scan");

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(desk.isGivenUp("b")).isTrue();
  }

  /** The first is answered at once, so that there is something to begin with. */
  private Scan<String, String> scan(String... inputs) {
    return Scan.over(List.of(inputs), input -> {
      ApiCall<String> call = desk.ask(input);
      return new Question(() -> {
        CompletableFuture<ApiResponse<String>> answer = call.executeForResponseAsync();
        if (input.equals("a")) {
          desk.answer(input);
        }
        return answer;
      });
    });
  }

  /** All are answered at once. */
  private Scan<Integer, String> counting(int inputs) {
    return Scan.over(
        IntStream.range(0, inputs).boxed().toList(),
        input -> new Question(() -> {
          asked.incrementAndGet();
          return CompletableFuture.completedFuture(yes());
        }));
  }

  private static ApiResponse<String> yes() {
    return new ApiResponse<>("yes", 200, Headers.of("X-SAPI-USED-UID-WEIGHT-1M", "60"));
  }
}
