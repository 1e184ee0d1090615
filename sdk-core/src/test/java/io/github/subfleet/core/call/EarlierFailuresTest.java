package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlierFailuresTest {
  private final EarlierFailures earlier = new EarlierFailures();

  @Test
  void handsOverAllOfAFew() {
    List<IOException> failures = add(4);

    assertThat(earlier.handOverTo(new IOException()).getSuppressed())
        .containsExactlyElementsOf(failures);
  }

  @Test
  void keepsTheFirstAndTheLastOfMany() {
    List<IOException> failures = add(7);

    assertThat(earlier.handOverTo(new IOException()).getSuppressed())
        .containsExactly(failures.get(0), failures.get(4), failures.get(5), failures.get(6));
  }

  @Test
  void givesBackTheFailureThatTheyAreHandedOverTo() {
    add(1);
    IOException last = new IOException();

    assertThat(earlier.handOverTo(last)).isSameAs(last);
  }

  @Test
  void doesNotHandAFailureOverToItself() {
    List<IOException> failures = add(2);

    assertThat(earlier.handOverTo(failures.get(1)).getSuppressed())
        .containsExactly(failures.get(0));
  }

  @Test
  void handsThemOverOnce() {
    add(2);
    IOException last = earlier.handOverTo(new IOException());

    assertThat(earlier.handOverTo(last).getSuppressed()).hasSize(2);
  }

  @Test
  void hasNothingToHandOverAtFirst() {
    assertThat(earlier.handOverTo(new IOException()).getSuppressed()).isEmpty();
  }

  private List<IOException> add(int count) {
    List<IOException> failures =
        IntStream.range(0, count).mapToObj(i -> new IOException("failure " + i)).toList();
    failures.forEach(earlier::add);
    return failures;
  }
}
