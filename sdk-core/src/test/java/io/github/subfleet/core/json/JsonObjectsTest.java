package io.github.subfleet.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads objects the way generated adapters do. */
class JsonObjectsTest {
  record Point(String x, @Nullable String y) {}

  private static final class PointJsonAdapter extends JsonAdapter<Point> {
    private static final JsonReader.Options NAMES = JsonReader.Options.of("x", "y");

    @Override
    public @Nullable Point fromJson(JsonReader in) throws IOException {
      if (JsonObjects.readNull(in)) {
        return null;
      }
      String x = null;
      String y = null;
      long seen = 0;
      in.beginObject();
      while (in.hasNext()) {
        int property = in.selectName(NAMES);
        seen = JsonObjects.see(seen, property, in);
        switch (property) {
          case 0 -> x = JsonValues.readText(in);
          case 1 -> y = JsonValues.readText(in);
          default -> JsonObjects.skip(in);
        }
      }
      Point point = new Point(JsonObjects.required(x, "x", in), y);
      in.endObject();
      return point;
    }

    @Override
    public void toJson(JsonWriter out, @Nullable Point point) {
      throw new UnsupportedOperationException();
    }
  }

  private final Moshi moshi = new Moshi.Builder()
      .add(new ModelAdapterFactory() {
        @Override
        protected @Nullable JsonAdapter<?> adapterOf(Class<?> model) {
          return model == Point.class ? new PointJsonAdapter() : null;
        }
      })
      .build();

  private final JsonAdapter<Point> point = moshi.adapter(Point.class);
  private final JsonAdapter<List<Point>> points =
      moshi.adapter(Types.newParameterizedType(List.class, Point.class));

  @Test
  void readsPropertiesInAnyOrder() throws IOException {
    assertThat(point.fromJson("{\"y\":\"2\",\"x\":\"1\"}")).isEqualTo(new Point("1", "2"));
  }

  @Test
  void skipsUnknownPropertiesOfAnyKindAndNumber() throws IOException {
    assertThat(point.fromJson("{\"z\":{\"x\":[1,{}]},\"x\":\"1\",\"z\":null}"))
        .isEqualTo(new Point("1", null));
  }

  @Test
  void namesThePropertyAndThePathWhenARequiredPropertyIsMissing() {
    assertThatThrownBy(() -> points.fromJson("[{\"x\":\"1\"},{\"y\":\"2\"}]"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a value for the property 'x', which is missing or null at path $[1]");
  }

  @Test
  void namesThePathOfAnEmptyObject() {
    assertThatThrownBy(() -> point.fromJson("{}")).hasMessageEndingWith("at path $");
  }

  @Test
  void namesThePathAfterAnUnknownProperty() {
    assertThatThrownBy(() -> points.fromJson("[{\"a.b\":[1]}]"))
        .hasMessageEndingWith("at path $[0]");
  }

  @Test
  void refusesNullForARequiredProperty() {
    assertThatThrownBy(() -> point.fromJson("{\"x\":null}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("'x'");
  }

  @Test
  void refusesAPropertyThatComesTwice() {
    assertThatThrownBy(() -> point.fromJson("{\"x\":\"1\",\"x\":\"2\"}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected the property only once at path $.x");
  }

  @Test
  void readsNullAsNull() throws IOException {
    assertThat(point.fromJson("null")).isNull();
  }

  @Test
  void readsAListOfModelsThatCannotBeModified() throws IOException {
    assertThat(points.fromJson("[{\"x\":\"1\"}]"))
        .containsExactly(new Point("1", null))
        .isUnmodifiable();
  }

  @Test
  void leavesOtherTypesToOtherFactories() throws IOException {
    JsonAdapter<List<String>> texts =
        moshi.adapter(Types.newParameterizedType(List.class, String.class));
    assertThat(texts.fromJson("[\"a\"]")).containsExactly("a");
  }
}
