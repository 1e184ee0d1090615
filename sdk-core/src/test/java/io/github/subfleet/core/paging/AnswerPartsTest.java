package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerPartsTest {
  private record Answer(Part left, Part right) {}

  private record Part(List<String> items) {}

  private static final Part LEFT = new Part(List.of("a", "b"));
  private static final Part RIGHT = new Part(List.of("c"));

  private final AnswerParts<Answer, String> items =
      AnswerParts.of(Answer::left, Part::items).or(Answer::right, Part::items);

  @Test
  void givesTheItemsOfThePartThatIsThere() {
    assertThat(items.apply(new Answer(LEFT, null))).containsExactly("a", "b");
    assertThat(items.apply(new Answer(null, RIGHT))).containsExactly("c");
  }

  @Test
  void givesTheItemsOfAllPartsIfMoreThanOneIsThere() {
    assertThat(items.apply(new Answer(LEFT, RIGHT))).containsExactly("a", "b", "c");
  }

  @Test
  void givesNoItemsIfNoPartIsThere() {
    assertThat(items.apply(new Answer(null, null))).isEmpty();
  }
}
