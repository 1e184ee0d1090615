package io.github.subfleet.core.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The parts of reading a JSON object that do not depend on what the object is. */
public final class JsonObjects {
  private JsonObjects() {}

  /**
   * Whether a null is due instead of an object; if so it is read.
   *
   * @param in stands before the value
   * @return true if it was null
   * @throws IOException if the JSON is malformed or cannot be read
   */
  public static boolean readNull(JsonReader in) throws IOException {
    if (in.peek() != JsonReader.Token.NULL) {
      return false;
    }
    in.nextNull();
    return true;
  }

  /**
   * Marks a property as seen, and refuses one that was seen before: which of the two values counts would be a guess.
   *
   * @param seen the properties seen so far in this object, one bit each; 0 at first
   * @param property the number that {@link JsonReader#selectName} gave, 0 to 63; -1 stands for an unknown name, which may come
   *     more than once
   * @param in has just read the property's name
   * @return the properties seen now
   * @throws JsonDataException if the property was seen before
   */
  public static long see(long seen, int property, JsonReader in) {
    if (property < 0) {
      return seen;
    }
    long bit = 1L << property;
    if ((seen & bit) != 0) {
      throw new JsonDataException("Expected the property only once at path " + in.getPath());
    }
    return seen | bit;
  }

  /**
   * Skips an unknown property, name and value.
   *
   * @param in stands before the name
   * @throws IOException if the JSON is malformed or cannot be read
   */
  public static void skip(JsonReader in) throws IOException {
    in.skipName();
    in.skipValue();
  }

  /**
   * Checks that a property was there. To be asked before {@code endObject()}, while the reader knows the path.
   *
   * @param <T> the type of the value
   * @param value what was read, null if nothing
   * @param property the property's name
   * @param in stands at the end of the object
   * @return the value
   * @throws JsonDataException that names the property and the path of its object, if there is none
   */
  public static <T> T required(@Nullable T value, String property, JsonReader in) {
    if (value == null) {
      throw new JsonDataException("Expected a value for the property '" + property
          + "', which is missing or null at path " + pathOfObject(in));
    }
    return value;
  }

  /** Inside an object the reader's path ends with the last name that it has read, or with nothing if it has read none. */
  private static String pathOfObject(JsonReader in) {
    String path = in.getPath();
    int lastName = path.lastIndexOf('.');
    return lastName < 0 ? path : path.substring(0, lastName);
  }
}
