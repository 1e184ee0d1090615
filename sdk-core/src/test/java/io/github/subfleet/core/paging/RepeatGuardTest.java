package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatGuardTest {
  @Test
  void sawNothingBeforeTheFirstPage() {
    assertThat(RepeatGuard.NONE.sawBefore(List.of())).isFalse();
  }

  @Test
  void comparesWithThePageAtTheLastPowerOfTwo() {
    RepeatGuard guard = RepeatGuard.NONE;
    for (int page = 1; page <= 20; page++) {
      guard = guard.after(List.of(page));

      List<Integer> marked = List.of(Integer.highestOneBit(page));
      assertThat(guard.sawBefore(marked)).as("page %d", page).isTrue();
    }
  }

  @Test
  void doesNotTakeANewPageForOneBefore() {
    RepeatGuard guard = RepeatGuard.NONE.after(List.of(1)).after(List.of(2));

    assertThat(guard.sawBefore(List.of(3))).isFalse();
  }
}
