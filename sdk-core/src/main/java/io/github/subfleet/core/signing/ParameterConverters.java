package io.github.subfleet.core.signing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Field;
import retrofit2.http.FieldMap;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/**
 * Makes Retrofit write parameters with our encoder instead of its own. The parameters of an interface must therefore be
 * declared as encoded already.
 */
public final class ParameterConverters extends Converter.Factory {
  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof Query query) {
        return converter(query.value(), query.encoded());
      }
      if (annotation instanceof QueryMap map) {
        return converter("a parameter", map.encoded());
      }
      if (annotation instanceof Field field) {
        return converter(field.value(), field.encoded());
      }
      if (annotation instanceof FieldMap map) {
        return converter("a parameter", map.encoded());
      }
      if (annotation instanceof Path path) {
        return converter(path.value(), path.encoded());
      }
    }
    return null;
  }

  private static ParameterText converter(String parameter, boolean encoded) {
    if (!encoded) {
      throw new IllegalArgumentException(parameter + " must be declared with encoded = true");
    }
    return new ParameterText(parameter);
  }
}
