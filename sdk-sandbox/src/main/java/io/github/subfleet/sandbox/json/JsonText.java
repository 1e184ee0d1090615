package io.github.subfleet.sandbox.json;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Writes answers as JSON text. */
public final class JsonText {
  private JsonText() {}

  /**
   * The text of a value.
   *
   * @param value one that {@link JsonObject} may hold
   * @return its JSON text
   */
  public static String of(@Nullable Object value) {
    Buffer text = new Buffer();
    try (JsonWriter writer = JsonWriter.of(text)) {
      writer.setSerializeNulls(true);
      write(writer, value);
    } catch (IOException e) {
      throw new UncheckedIOException("a buffer in memory does not fail", e);
    }
    return text.readUtf8();
  }

  private static void write(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value instanceof JsonObject object) {
      writer.beginObject();
      for (var member : object.members().entrySet()) {
        write(writer.name(member.getKey()), member.getValue());
      }
      writer.endObject();
    } else if (value instanceof List<?> list) {
      writer.beginArray();
      for (Object element : list) {
        write(writer, element);
      }
      writer.endArray();
    } else if (value instanceof BigDecimal number) {
      // The writer itself would print small numbers with an exponent.
      try (BufferedSink sink = writer.valueSink()) {
        sink.writeUtf8(number.toPlainString());
      }
    } else if (value instanceof Long || value instanceof Integer) {
      writer.value(((Number) value).longValue());
    } else if (value instanceof Boolean truth) {
      writer.value(truth);
    } else if (value == null || value instanceof String) {
      writer.value((String) value);
    } else {
      throw new IllegalArgumentException("no JSON value: " + value.getClass());
    }
  }
}
