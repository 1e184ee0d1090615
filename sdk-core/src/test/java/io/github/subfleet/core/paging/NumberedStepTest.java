package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.error.PagingException;
import io.github.subfleet.core.paging.FakeExchange.Answer;
import io.github.subfleet.core.paging.FakeExchange.Entry;
import io.github.subfleet.core.paging.FakeExchange.Query;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberedStepTest {
  private static final int SIZE = 3;
  private static final Answer FULL = new Answer(
      IntStream.range(0, SIZE).mapToObj(i -> Entry.at(i, String.valueOf(i))).toList(), SIZE);

  private final FakeExchange exchange = FakeExchange.counting(0);
  private final PageSource<Query, Answer> source =
      new PageSource.OnDemand<>(exchange::call, FakeExchange.OPERATION);

  @Test
  void refusesAFullPageAfterMorePagesThanAnyListHas() {
    Step<Query, Answer> last = guessed(Query.ALL, NumberedStep.MOST_PAGES - 1);

    assertThatThrownBy(() -> last.check(FULL, source))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("there are more than 100000 pages");
  }

  @Test
  void takesTheLastPageButOneThatAListMayHave() {
    Step<Query, Answer> lastButOne = guessed(Query.ALL, NumberedStep.MOST_PAGES - 2);

    assertThatCode(() -> lastButOne.check(FULL, source)).doesNotThrowAnyException();
  }

  @Test
  void takesALastPageThatIsNotFull() {
    Step<Query, Answer> last = guessed(Query.ALL, NumberedStep.MOST_PAGES - 1);

    assertThatCode(() -> last.check(new Answer(List.of(), 0), source)).doesNotThrowAnyException();
  }

  @Test
  void guessesNoMorePagesThanAListMayHave() {
    assertThat(guessed(Query.ALL, NumberedStep.MOST_PAGES - 1).guessed()).isNull();
  }

  @Test
  void guessesUpToTheLargestNumber() {
    Step<Query, Answer> step = offset(Integer.MAX_VALUE - SIZE);

    assertThat(step.guessed()).isNotNull();
    assertThat(step.guessed().request().offset()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void guessesNoNumberThatIsTooLarge() {
    assertThat(offset(Integer.MAX_VALUE - SIZE + 1).guessed()).isNull();
  }

  private static Step<Query, Answer> guessed(Query query, int pages) {
    Step<Query, Answer> step = Styles.numbers(SIZE).walk(query).start();
    for (int i = 0; i < pages; i++) {
      step = step.guessed();
    }
    return step;
  }

  private static Step<Query, Answer> offset(int items) {
    return Styles.offsets(SIZE).walk(Query.ALL.withOffset(items)).start();
  }
}
