package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.json.OpenEnum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenParametersTest {
  private record Colour(String value) implements OpenEnum {
    @Override
    public boolean isKnown() {
      return false;
    }
  }

  @Test
  void writesValuesAsTheyAreSentInTheirOrder() {
    Map<String, String> texts = WrittenParameters.none()
        .with("text", "a b")
        .with("amount", new BigDecimal("1E+3"))
        .with("none", null)
        .with("at", Instant.ofEpochMilli(5))
        .with("count", 7)
        .with("many", 8L)
        .with("really", true)
        .with("colour", new Colour("RED"))
        .asMap();

    assertThat(texts)
        .hasToString("{text=a b, amount=1000, at=5, count=7, many=8, really=true, colour=RED}");
  }

  @Test
  void refusesToWriteWhatItCouldNotRead() {
    assertThatThrownBy(() -> WrittenParameters.none().with("rate", 0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rate cannot be written, as it is a java.lang.Double");
  }

  @Test
  void givesAMapThatCannotBeChanged() {
    assertThatThrownBy(() -> WrittenParameters.none().with("a", "b").asMap().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void readsWhatWasWritten() {
    WrittenParameters written = WrittenParameters.of(Map.of(
        "text",
        "a b",
        "amount",
        "1.50",
        "at",
        "5",
        "count",
        "7",
        "many",
        "5000000000",
        "yes",
        "true",
        "no",
        "false"));

    assertThat(written.get("text", WrittenParameters::text)).isEqualTo("a b");
    assertThat(written.get("amount", WrittenParameters::decimal)).isEqualTo(new BigDecimal("1.50"));
    assertThat(written.get("at", WrittenParameters::instant)).isEqualTo(Instant.ofEpochMilli(5));
    assertThat(written.get("count", WrittenParameters::integer)).isEqualTo(7);
    assertThat(written.get("many", WrittenParameters::longInteger)).isEqualTo(5_000_000_000L);
    assertThat(written.get("yes", WrittenParameters::truth)).isTrue();
    assertThat(written.get("no", WrittenParameters::truth)).isFalse();
    written.checkAllRead();
  }

  @Test
  void readsNullWhereNothingWasWritten() {
    assertThat(WrittenParameters.of(Map.of()).find("amount", WrittenParameters::decimal))
        .isNull();
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(
            () -> WrittenParameters.of(Map.of()).get("amount", WrittenParameters::decimal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount is missing");
  }

  @Test
  void namesWhatCannotBeRead() {
    WrittenParameters written = WrittenParameters.of(Map.of("a", "x"));

    assertThatThrownBy(() -> written.get("a", WrittenParameters::decimal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a cannot be read: 'x' is no decimal number");
    assertThatThrownBy(() -> written.get("a", WrittenParameters::integer))
        .hasMessage("a cannot be read: 'x' is no whole number");
    assertThatThrownBy(() -> written.get("a", WrittenParameters::instant))
        .hasMessage("a cannot be read: 'x' is no whole number");
    assertThatThrownBy(() -> written.get("a", WrittenParameters::truth))
        .hasMessage("a cannot be read: 'x' is neither true nor false");
  }

  @Test
  void refusesToLeaveAPartOfARequestUnread() {
    WrittenParameters written = WrittenParameters.of(Map.of("a", "1", "new", "2"));
    written.find("a", WrittenParameters::text);

    assertThatThrownBy(written::checkAllRead)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown parameters: new");
  }
}
