package io.github.subfleet.core.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes single JSON values. The exchange sends one and the same thing as text here and as a number there, so
 * every reader takes both, and gives null for null. What does not fit is a {@link JsonDataException} that names the
 * path, but not what was found there.
 */
public final class JsonValues {
  private JsonValues() {}

  /**
   * Reads text, or a number as it is spelt.
   *
   * @param in stands before the value
   * @return the text, or null
   * @throws IOException if the JSON is malformed or cannot be read
   */
  public static @Nullable String readText(JsonReader in) throws IOException {
    return readScalar(in);
  }

  /**
   * Reads a decimal number from a number or from text, without rounding. Numbers that no exchange can mean (over 100
   * digits before or after the point) are refused.
   *
   * @param in stands before the value
   * @return the number, or null
   * @throws IOException if the JSON is malformed or cannot be read
   */
  public static @Nullable BigDecimal readDecimal(JsonReader in) throws IOException {
    String text = readScalar(in);
    return text == null ? null : DecimalText.parse(text, in);
  }

  /**
   * Reads an instant from milliseconds since the epoch, a number or text.
   *
   * @param in stands before the value
   * @return the instant, or null
   * @throws IOException if the JSON is malformed or cannot be read
   */
  public static @Nullable Instant readInstant(JsonReader in) throws IOException {
    String text = readScalar(in);
    return text == null ? null : Instant.ofEpochMilli(DecimalText.parseLong(text, in));
  }

  /**
   * Reads a whole number of 64 bits from a number or from text.
   *
   * @param in stands before the value
   * @return the number, or null
   * @throws IOException if the JSON is malformed or cannot be read
   */
  public static @Nullable Long readLong(JsonReader in) throws IOException {
    String text = readScalar(in);
    return text == null ? null : (Long) DecimalText.parseLong(text, in);
  }

  /**
   * Reads a whole number of 32 bits from a number or from text.
   *
   * @param in stands before the value
   * @return the number, or null
   * @throws IOException if the JSON is malformed or cannot be read
   */
  public static @Nullable Integer readInteger(JsonReader in) throws IOException {
    String text = readScalar(in);
    if (text == null) {
      return null;
    }
    long number = DecimalText.parseLong(text, in);
    if (number != (int) number) {
      throw new JsonDataException("Expected a whole number of 32 bits at path " + in.getPath());
    }
    return (int) number;
  }

  /**
   * Reads a truth value from a JSON boolean or from the text {@code true} or {@code false} in any case.
   *
   * @param in stands before the value
   * @return the truth value, or null
   * @throws IOException if the JSON is malformed or cannot be read
   */
  public static @Nullable Boolean readBoolean(JsonReader in) throws IOException {
    if (in.peek() == JsonReader.Token.BOOLEAN) {
      return in.nextBoolean();
    }
    String text = readScalar(in);
    if (text == null) {
      return null;
    }
    if (text.equalsIgnoreCase("true")) {
      return true;
    }
    if (text.equalsIgnoreCase("false")) {
      return false;
    }
    throw new JsonDataException("Expected true or false at path " + in.getPath());
  }

  /**
   * Writes a decimal number as text, without an exponent.
   *
   * @param out where the value is due
   * @param value the number, or null
   * @throws IOException if it cannot be written
   */
  public static void write(JsonWriter out, @Nullable BigDecimal value) throws IOException {
    out.value(value == null ? null : value.toPlainString());
  }

  /**
   * Writes an instant as a number, milliseconds since the epoch.
   *
   * @param out where the value is due
   * @param value the instant, or null
   * @throws IOException if it cannot be written
   */
  public static void write(JsonWriter out, @Nullable Instant value) throws IOException {
    out.value(value == null ? null : (Long) value.toEpochMilli());
  }

  /**
   * Writes text.
   *
   * @param out where the value is due
   * @param value the text, or null
   * @throws IOException if it cannot be written
   */
  public static void write(JsonWriter out, @Nullable String value) throws IOException {
    out.value(value);
  }

  /**
   * Writes a whole number.
   *
   * @param out where the value is due
   * @param value the number, or null
   * @throws IOException if it cannot be written
   */
  public static void write(JsonWriter out, @Nullable Long value) throws IOException {
    out.value(value);
  }

  /**
   * Writes a whole number.
   *
   * @param out where the value is due
   * @param value the number, or null
   * @throws IOException if it cannot be written
   */
  public static void write(JsonWriter out, @Nullable Integer value) throws IOException {
    out.value(value);
  }

  /**
   * Writes a truth value.
   *
   * @param out where the value is due
   * @param value the truth value, or null
   * @throws IOException if it cannot be written
   */
  public static void write(JsonWriter out, @Nullable Boolean value) throws IOException {
    out.value(value);
  }

  private static @Nullable String readScalar(JsonReader in) throws IOException {
    return isNull(in) ? null : in.nextString();
  }

  private static boolean isNull(JsonReader in) throws IOException {
    if (in.peek() != JsonReader.Token.NULL) {
      return false;
    }
    in.nextNull();
    return true;
  }
}
