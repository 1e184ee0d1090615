package io.github.subfleet.core.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a list of objects becomes where each property of each element is sent as a parameter of its own, as
 * in {@code orders[0].symbol=BTCUSDT}, counted from 0. Brackets are percent-encoded.
 */
public final class IndexedParameters {
  private final String prefix;
  private final Map<String, Object> parameters;

  private IndexedParameters(String prefix, Map<String, Object> parameters) {
    this.prefix = prefix;
    this.parameters = parameters;
  }

  /**
   * Makes the parameters of a list.
   *
   * @param <T> the type of the elements
   * @param name the list's name, percent-encoded
   * @param elements the elements; null for none
   * @param properties puts the properties of an element
   * @return the parameters by their names, percent-encoded, in the order of the elements and of their properties
   */
  public static <T> Map<String, Object> of(
      String name, @Nullable List<T> elements, BiConsumer<T, IndexedParameters> properties) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (elements != null) {
      for (int i = 0; i < elements.size(); i++) {
        String prefix = name + "%5B" + i + "%5D.";
        properties.accept(elements.get(i), new IndexedParameters(prefix, parameters));
      }
    }
    return parameters;
  }

  /**
   * Puts a property of the element.
   *
   * @param property the property's name, percent-encoded
   * @param value the value; null leaves it out
   * @return this, for the next property
   */
  public IndexedParameters put(String property, @Nullable Object value) {
    if (value != null) {
      parameters.put(prefix + property, value);
    }
    return this;
  }
}
