package io.github.subfleet.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class JsonListsTest {
  @Test
  void readsAListThatCannotBeModified() throws IOException {
    List<String> list = JsonLists.read(reader("[\"a\", 1]"), JsonValues::readText);
    assertThat(list).containsExactly("a", "1").isUnmodifiable();
  }

  @Test
  void readsAnEmptyList() throws IOException {
    assertThat(JsonLists.read(reader("[]"), JsonValues::readText)).isEmpty();
  }

  @Test
  void readsNullAsNull() throws IOException {
    assertThat(JsonLists.read(reader("null"), JsonValues::readText)).isNull();
  }

  @Test
  void refusesANullElementAndNamesItsPath() {
    assertThatThrownBy(() -> JsonLists.read(reader("[\"a\", null]"), JsonValues::readText))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected no null in the list at path $[1]");
  }

  @Test
  void readsListsOfLists() throws IOException {
    List<List<BigDecimal>> rows = JsonLists.read(
        reader("[[\"1.5\", 2], []]"), row -> JsonLists.read(row, JsonValues::readDecimal));
    assertThat(rows)
        .containsExactly(List.of(new BigDecimal("1.5"), new BigDecimal("2")), List.of());
  }

  @Test
  void refusesAnObjectWhereAListIsDue() {
    assertThatThrownBy(() -> JsonLists.read(reader("{}"), JsonValues::readText))
        .isInstanceOf(JsonDataException.class);
  }

  @Test
  void writesAList() throws IOException {
    Buffer out = new Buffer();
    JsonLists.write(JsonWriter.of(out), List.of("a", "b"), JsonValues::write);
    assertThat(out.readUtf8()).isEqualTo("[\"a\",\"b\"]");
  }

  private static JsonReader reader(String json) {
    return JsonReader.of(new Buffer().writeUtf8(json));
  }
}
