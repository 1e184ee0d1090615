package io.github.subfleet.core.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Field;
import retrofit2.http.FieldMap;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

class ParameterConvertersTest {
  private static final Retrofit RETROFIT =
      new Retrofit.Builder().baseUrl("https://a.example/").build();

  @ParameterizedTest
  @CsvSource({"query, q", "queryMap, a parameter", "field, f", "fieldMap, a parameter", "path, p"})
  void namesTheParameterThatItRefuses(String method, String name) {
    assertThatThrownBy(() -> encoded(method).convert(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(name + " must not be empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"query", "queryMap", "field", "fieldMap", "path"})
  void refusesAParameterThatRetrofitWouldEncodeOnceMore(String method) {
    assertThatThrownBy(() -> converter(Plain.class, method))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("must be declared with encoded = true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"header", "nothing"})
  void leavesToRetrofitWhatIsNoParameter(String method) throws NoSuchMethodException {
    assertThat(converter(Encoded.class, method)).isNull();
  }

  @SuppressWarnings("unchecked")
  private static Converter<Object, String> encoded(String method) throws NoSuchMethodException {
    return (Converter<Object, String>) converter(Encoded.class, method);
  }

  private static Converter<?, String> converter(Class<?> api, String method)
      throws NoSuchMethodException {
    Class<?> type = method.endsWith("Map") ? Map.class : String.class;
    Annotation[] annotations = api.getDeclaredMethod(method, type).getParameterAnnotations()[0];
    return new ParameterConverters().stringConverter(type, annotations, RETROFIT);
  }

  /** Parameters as the interfaces of a client declare them. */
  interface Encoded {
    void query(@Query(value = "q", encoded = true) String value);

    void queryMap(@QueryMap(encoded = true) Map<String, String> value);

    void field(@Field(value = "f", encoded = true) String value);

    void fieldMap(@FieldMap(encoded = true) Map<String, String> value);

    void path(@Path(value = "p", encoded = true) String value);

    void header(@Header("h") String value);

    void nothing(String value);
  }

  /** Parameters that Retrofit's own encoder would encode too. */
  interface Plain {
    void query(@Query("q") String value);

    void queryMap(@QueryMap Map<String, String> value);

    void field(@Field("f") String value);

    void fieldMap(@FieldMap Map<String, String> value);

    void path(@Path("p") String value);
  }
}
