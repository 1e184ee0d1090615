package io.github.subfleet.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON arrays as unmodifiable lists, whose elements are never null. */
public final class JsonLists {
  /** What most lists fit into that are long enough to matter. */
  private static final int USUAL_PAGE = 20;

  private JsonLists() {}

  /**
   * Reads one element.
   *
   * @param <T> the type of the elements
   */
  @FunctionalInterface
  public interface ElementReader<T> {
    /**
     * Reads one element.
     *
     * @param in stands before the element
     * @return the element
     * @throws IOException if the JSON is malformed or cannot be read
     */
    @Nullable
    T read(JsonReader in) throws IOException;
  }

  /**
   * Writes one element.
   *
   * @param <T> the type of the elements
   */
  @FunctionalInterface
  public interface ElementWriter<T> {
    /**
     * Writes one element.
     *
     * @param out where the element is due
     * @param value the element
     * @throws IOException if it cannot be written
     */
    void write(JsonWriter out, T value) throws IOException;
  }

  /**
   * Reads a list of values.
   *
   * @param <T> the type of the elements
   * @param in stands before the array
   * @param elements reads each element
   * @return an unmodifiable list, or null
   * @throws IOException if the JSON is malformed or cannot be read
   */
  public static <T> @Nullable List<T> read(JsonReader in, ElementReader<T> elements)
      throws IOException {
    if (in.peek() == JsonReader.Token.NULL) {
      return in.nextNull();
    }
    // A list would be copied twice on its way to one that cannot be changed.
    @Nullable Object[] items = new Object[USUAL_PAGE];
    int size = 0;
    in.beginArray();
    while (in.hasNext()) {
      if (in.peek() == JsonReader.Token.NULL) {
        throw new JsonDataException("Expected no null in the list at path " + in.getPath());
      }
      if (size == items.length) {
        items = Arrays.copyOf(items, 2 * size);
      }
      items[size++] = elements.read(in);
    }
    in.endArray();
    @SuppressWarnings("unchecked")
    List<T> list = (List<T>) List.of(size == items.length ? items : Arrays.copyOf(items, size));
    return list;
  }

  /**
   * Reads a list of objects.
   *
   * @param <T> the type of the elements
   * @param in stands before the array
   * @param elements reads each element
   * @return an unmodifiable list, or null
   * @throws IOException if the JSON is malformed or cannot be read
   */
  public static <T> @Nullable List<T> read(JsonReader in, JsonAdapter<T> elements)
      throws IOException {
    return read(in, elements::fromJson);
  }

  /**
   * Writes a list of values.
   *
   * @param <T> the type of the elements
   * @param out where the array is due
   * @param list the elements, or null
   * @param elements writes each element
   * @throws IOException if it cannot be written
   */
  public static <T> void write(
      JsonWriter out, @Nullable List<T> list, ElementWriter<? super T> elements)
      throws IOException {
    if (list == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (T value : list) {
      elements.write(out, value);
    }
    out.endArray();
  }

  /**
   * Writes a list of objects.
   *
   * @param <T> the type of the elements
   * @param out where the array is due
   * @param list the elements, or null
   * @param elements writes each element
   * @throws IOException if it cannot be written
   */
  public static <T> void write(JsonWriter out, @Nullable List<T> list, JsonAdapter<T> elements)
      throws IOException {
    write(out, list, elements::toJson);
  }

  /**
   * Makes an adapter of lists from one of their elements.
   *
   * @param <T> the type of the elements
   * @param elements reads and writes each element
   * @return reads unmodifiable lists; thread-safe if {@code elements} is
   */
  public static <T> JsonAdapter<List<T>> adapter(JsonAdapter<T> elements) {
    return new ListJsonAdapter<>(elements);
  }

  private static final class ListJsonAdapter<T> extends JsonAdapter<List<T>> {
    private final JsonAdapter<T> elements;

    private ListJsonAdapter(JsonAdapter<T> elements) {
      this.elements = elements;
    }

    @Override
    public @Nullable List<T> fromJson(JsonReader in) throws IOException {
      return read(in, elements);
    }

    @Override
    public void toJson(JsonWriter out, @Nullable List<T> list) throws IOException {
      write(out, list, elements);
    }
  }
}
