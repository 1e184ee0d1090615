package io.github.subfleet.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.json.OpenEnum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {
  @Test
  void refusesARequiredParameterThatIsNotSet() {
    assertThatThrownBy(() -> Parameters.required("asset", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("asset must be set");
  }

  @Test
  void givesBackARequiredParameterThatIsSet() {
    assertThat(Parameters.required("asset", "BTC")).isEqualTo("BTC");
  }

  @Test
  void refusesBlankText() {
    assertThatThrownBy(() -> Parameters.notBlank("email", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("email must not be blank");
  }

  @Test
  void refusesABlankValueOfAnEnumeration() {
    record Colour(String value) implements OpenEnum {
      @Override
      public boolean isKnown() {
        return false;
      }
    }
    assertThatThrownBy(() -> Parameters.notBlank("colour", new Colour("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("colour must not be blank");
  }

  @Test
  void namesTheRangeAndTheValueOutsideIt() {
    assertThatThrownBy(() -> Parameters.between("size", 50, 1, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be between 1 and 20, but was 50");
  }

  @Test
  void allowsBothEndsOfARange() {
    assertThatCode(() -> {
          Parameters.between("size", 1, 1, 20);
          Parameters.between("size", 20, 1, 20);
        })
        .doesNotThrowAnyException();
  }

  @Test
  void refusesLessThanTheLeast() {
    assertThatThrownBy(() -> Parameters.atLeast("page", 0L, 1L))
        .hasMessage("page must be at least 1, but was 0");
  }

  @Test
  void refusesALimitThatMustBeExceeded() {
    assertThatThrownBy(() -> Parameters.greaterThan("amount", BigDecimal.ZERO, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount must be greater than 0, but was 0");
    assertThatCode(() -> Parameters.greaterThan("amount", new BigDecimal("1E-8"), BigDecimal.ZERO))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesMoreThanTheGreatest() {
    assertThatThrownBy(
            () -> Parameters.atMost("rate", new BigDecimal("1E-7"), new BigDecimal("1E-8")))
        .hasMessage("rate must be at most 0.00000001, but was 0.0000001");
  }

  @Test
  void refusesTextThatIsTooLongWithoutRepeatingIt() {
    assertThatThrownBy(() -> Parameters.length("ipAddress", "10.0.0.1", 0, 5))
        .hasMessage("ipAddress must have at most 5 characters, but has 8");
  }

  @Test
  void refusesTextThatIsTooShort() {
    assertThatThrownBy(() -> Parameters.length("name", "a", 3, Integer.MAX_VALUE))
        .hasMessage("name must have at least 3 characters, but has 1");
  }

  @Test
  void refusesAListWithTooManyElements() {
    assertThatThrownBy(() -> Parameters.count("orders", List.of(1, 2, 3), 1, 2))
        .hasMessage("orders must have between 1 and 2 elements, but has 3");
  }

  @Test
  void copiesAList() {
    List<String> list = new ArrayList<>(List.of("a"));
    List<String> copy = Parameters.copy("ips", list);
    list.add("b");
    assertThat(copy).containsExactly("a").isUnmodifiable();
  }

  @Test
  void namesTheElementThatIsNull() {
    assertThatThrownBy(() -> Parameters.copy("ips", Arrays.asList("a", null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ips[1] must be set");
  }

  @Test
  void namesTheElementThatIsBlank() {
    assertThatThrownBy(() -> Parameters.noneBlank("ips", List.of("10.0.0.1", " ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ips[1] must not be blank");
  }

  @Test
  void refusesAnElementThatCommasWouldTearApart() {
    assertThatThrownBy(() -> Parameters.separable("ips", List.of("10.0.0.1", "10.0.0.2,10.0.0.3")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ips[1] must not have a comma: give each element on its own");
  }

  @Test
  void refusesAnElementThatWouldVanishBetweenCommas() {
    assertThatThrownBy(() -> Parameters.separable("ips", List.of("")))
        .hasMessage("ips[0] must not be blank");
  }

  @Test
  void countsTheCommasOfAListThatIsTooLong() {
    List<String> list = List.of("1234", "5678");
    assertThatCode(() -> Parameters.joinedLength("ips", list, 9)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Parameters.joinedLength("ips", list, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "ips must have at most 8 characters with commas between the elements, but has 9");
  }

  @Test
  void joinsAListWithCommas() {
    assertThat(Parameters.commaSeparated(List.of("10.0.0.1", new BigDecimal("1E-8"), 3)))
        .isEqualTo("10.0.0.1,0.00000001,3");
  }

  @Test
  void checksNothingThatIsNotSet() {
    assertThatCode(() -> {
          Parameters.notBlank("email", (String) null);
          Parameters.between("size", null, 1, 20);
          Parameters.atLeast("page", null, 1);
          Parameters.atMost("page", null, 1);
          Parameters.length("name", null, 1, 2);
          Parameters.count("orders", null, 1, 2);
          Parameters.greaterThan("page", null, 1);
          Parameters.separable("ips", null);
          Parameters.joinedLength("ips", null, 1);
        })
        .doesNotThrowAnyException();
  }
}
