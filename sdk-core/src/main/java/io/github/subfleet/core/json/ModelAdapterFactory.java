package io.github.subfleet.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives Moshi the adapters of one package of models, and of lists of them, which are unmodifiable. Adapters are found by
 * name in generated code, not by reflection, and only those that are asked for are loaded.
 * Thread-safe, as the adapters have to be.
 */
public abstract class ModelAdapterFactory implements JsonAdapter.Factory {
  /** For subclasses. */
  protected ModelAdapterFactory() {}

  /**
   * The adapter of a model.
   *
   * @param model the model's class
   * @return its adapter, or null if the class is none of ours
   */
  protected abstract @Nullable JsonAdapter<?> adapterOf(Class<?> model);

  @Override
  public final @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty()) {
      return null;
    }
    if (type instanceof Class<?> model) {
      return adapterOf(model);
    }
    if (type instanceof ParameterizedType list
        && list.getRawType() == List.class
        && list.getActualTypeArguments()[0] instanceof Class<?> model) {
      JsonAdapter<?> elements = adapterOf(model);
      return elements == null ? null : JsonLists.adapter(elements);
    }
    return null;
  }
}
