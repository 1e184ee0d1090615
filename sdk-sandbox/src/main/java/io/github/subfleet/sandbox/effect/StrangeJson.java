package io.github.subfleet.sandbox.effect;

import com.squareup.moshi.JsonReader;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.json.JsonText;
import io.github.subfleet.sandbox.spec.AnswerSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Turns answers into what a later version of the API might answer. */
final class StrangeJson {
  private static final String TEXT = "SOMETHING_NEW";
  private static final long NUMBER = 987_654;

  private final boolean fields;
  private final @Nullable AnswerSpec values;

  private StrangeJson(boolean fields, @Nullable AnswerSpec values) {
    this.fields = fields;
    this.values = values;
  }

  /** Adds names that nobody knows to every object, before and after the others. */
  static String withUnknownFields(String json) {
    return new StrangeJson(true, null).rewritten(json);
  }

  /** Replaces every value of an enumeration that may grow. */
  static String withUnknownValues(String json, AnswerSpec answer) {
    return new StrangeJson(false, answer).rewritten(json);
  }

  private String rewritten(String json) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      return JsonText.of(value(reader, values));
    } catch (IOException e) {
      throw new UncheckedIOException("the exchange answers JSON", e);
    }
  }

  private @Nullable Object value(JsonReader reader, @Nullable AnswerSpec spec) throws IOException {
    boolean growing = spec != null && spec.mayGrow();
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader, spec);
      case BEGIN_ARRAY -> array(reader, spec == null ? null : spec.items());
      case NUMBER -> {
        BigDecimal number = new BigDecimal(reader.nextString());
        yield growing ? (Object) NUMBER : number;
      }
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> reader.nextNull();
      default -> {
        String text = reader.nextString();
        yield growing ? TEXT : text;
      }
    };
  }

  private JsonObject object(JsonReader reader, @Nullable AnswerSpec spec) throws IOException {
    JsonObject object = new JsonObject();
    if (fields) {
      object.put("aaaNew", new JsonObject().put("code", -1).put("list", List.of(1L, "two")));
    }
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      object.put(name, value(reader, spec == null ? null : spec.properties().get(name)));
    }
    reader.endObject();
    return fields ? object.put("zzzNew", "new").put("zzzNull", null) : object;
  }

  private List<@Nullable Object> array(JsonReader reader, @Nullable AnswerSpec items)
      throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(value(reader, items));
    }
    reader.endArray();
    return array;
  }
}
