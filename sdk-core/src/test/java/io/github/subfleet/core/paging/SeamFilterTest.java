package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.paging.FakeExchange.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeamFilterTest {
  private static final long HOUR = 3_600_000;

  private final SeamFilter<Entry> seams = new SeamFilter<>(Entry::id, Entry::time, time -> false);

  @Test
  void remembersOnlyWhatIsCloseToTheEndsOfTwoWindows() {
    long most = 0;
    for (int hour = 0; hour < 100; hour++) {
      List<Entry> perSecond = new ArrayList<>();
      for (int second = 0; second < 3_600; second++) {
        perSecond.add(Entry.at(hour * HOUR + second * 1_000L, hour + ":" + second));
      }
      assertThat(seams.admit(new TimeWindow(hour * HOUR - 1, (hour + 1) * HOUR), perSecond))
          .hasSize(3_600);
      most = Math.max(most, seams.remembered());
    }

    assertThat(most).isBetween(200L, 300L);
  }

  @Test
  void leavesOutWhatTheWindowBeforeHeld() {
    Entry seam = Entry.at(HOUR, "seam");

    assertThat(seams.admit(new TimeWindow(0, HOUR), List.of(seam))).containsExactly(seam);
    assertThat(seams.admit(new TimeWindow(HOUR - 1, 2 * HOUR), List.of(seam))).isEmpty();
  }

  @Test
  void leavesOutWhatSeveralNarrowWindowsHold() {
    Entry seam = Entry.at(2, "seam");

    assertThat(seams.admit(new TimeWindow(0, 2), List.of(seam))).containsExactly(seam);
    assertThat(seams.admit(new TimeWindow(1, 3), List.of(seam))).isEmpty();
    assertThat(seams.admit(new TimeWindow(2, 4), List.of(seam))).isEmpty();
  }

  @Test
  void looksForItemsOfTheWindowBeforeOnAllPages() {
    Entry seam = Entry.at(HOUR, "seam");
    Entry other = Entry.at(HOUR + 9, "other");
    seams.admit(new TimeWindow(0, HOUR), List.of(seam));

    assertThat(seams.admit(new TimeWindow(HOUR - 1, 2 * HOUR), List.of(other)))
        .containsExactly(other);
    assertThat(seams.admit(new TimeWindow(HOUR - 1, 2 * HOUR), List.of(seam))).isEmpty();
  }

  @Test
  void doesNotTrustTimesOutsideOfTheWindow() {
    Entry scheduled = Entry.at(50 * HOUR, "scheduled");

    assertThat(seams.admit(new TimeWindow(0, HOUR), List.of(scheduled))).hasSize(1);
    assertThat(seams.admit(new TimeWindow(HOUR - 1, 2 * HOUR), List.of(scheduled)))
        .isEmpty();
  }

  @Test
  void givesALaterItemThatLooksLikeAnEarlierOneLeftOutAlready() {
    Entry twin = Entry.at(HOUR, "twin");
    seams.admit(new TimeWindow(0, HOUR), List.of(twin));

    assertThat(seams.admit(new TimeWindow(HOUR - 1, 2 * HOUR), List.of(twin, twin)))
        .containsExactly(twin);
  }

  @Test
  void leavesOutAsManyTwinsAsTheWindowBeforeHeld() {
    Entry twin = Entry.at(HOUR, "twin");
    seams.admit(new TimeWindow(0, HOUR), List.of(twin, twin));

    assertThat(seams.admit(new TimeWindow(HOUR - 1, 2 * HOUR), List.of(twin, twin, twin)))
        .containsExactly(twin);
  }

  @Test
  void remembersWhatIsAMarginFromAnEnd() {
    seams.admit(
        new TimeWindow(0, HOUR),
        List.of(
            Entry.at(SeamFilter.MARGIN, "close to the start"),
            Entry.at(SeamFilter.MARGIN + 1, "far from the start"),
            Entry.at(HOUR - SeamFilter.MARGIN - 1, "far from the end"),
            Entry.at(HOUR - SeamFilter.MARGIN, "close to the end")));

    assertThat(seams.remembered()).isEqualTo(2);
  }
}
