package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientIdsTest {
  @Test
  void makesIdsOf32LettersAndDigits() {
    ClientIds ids = ClientIds.random();

    for (int i = 0; i < 1000; i++) {
      assertThat(ids.next()).matches("[A-Za-z0-9]{32}");
    }
  }

  @Test
  void givesNoIdTwice() {
    ClientIds ids = ClientIds.random();
    Set<String> seen = new HashSet<>();

    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(ids.next())).isTrue();
    }
  }

  @Test
  void usesAllCharactersEverywhere() {
    ClientIds ids = ClientIds.random(new Random(1));
    Set<String> seen = new HashSet<>();

    for (int i = 0; i < 2000; i++) {
      String id = ids.next();
      for (int at = 0; at < id.length(); at++) {
        seen.add(at + ":" + id.charAt(at));
      }
    }

    assertThat(seen).hasSize(32 * 62);
  }

  @Test
  void derivesTheSameIdForTheSameRequestOfTheSameBatch() {
    Map<String, String> parameters = Map.of("asset", "USDT", "amount", "1.5");

    String id = IdText.derive("salaries", parameters, 1);

    assertThat(id).matches("[A-Za-z0-9]{32}");
    assertThat(IdText.derive("salaries", Map.copyOf(parameters), 1)).isEqualTo(id);
    assertThat(IdText.derive("bonuses", parameters, 1)).isNotEqualTo(id);
    assertThat(IdText.derive("salaries", parameters, 2)).isNotEqualTo(id);
    assertThat(IdText.derive("salaries", Map.of("asset", "USDT", "amount", "1.50"), 1))
        .isNotEqualTo(id);
  }

  @Test
  void tellsParametersApartThatLookAlikeSideBySide() {
    assertThat(IdText.fingerprint(Map.of("a", "bc")))
        .isNotEqualTo(IdText.fingerprint(Map.of("ab", "c")));
    assertThat(IdText.fingerprint(Map.of("a", "1", "b", "2")))
        .isNotEqualTo(IdText.fingerprint(Map.of("a", "11:b12")));
  }
}
