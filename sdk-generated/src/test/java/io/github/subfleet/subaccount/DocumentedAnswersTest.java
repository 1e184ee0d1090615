package io.github.subfleet.subaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.github.subfleet.subaccount.model.SubAccountJsonAdapterFactory;
import io.github.subfleet.subaccount.spec.DocumentedAnswer;
import io.github.subfleet.subaccount.spec.JsonTree;
import io.github.subfleet.subaccount.spec.JsonTree.Property;
import io.github.subfleet.subaccount.spec.Spec;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documented answers of every operation, as they stand in the document and as exchanges have been seen to bend it. */
class DocumentedAnswersTest {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Moshi MOSHI =
      new Moshi.Builder().add(new SubAccountJsonAdapterFactory()).build();
  private static final JsonAdapter<Object> TREE = MOSHI.adapter(Object.class).serializeNulls();

  static List<DocumentedAnswer> answers() {
    return Spec.operations().stream()
        .flatMap(operation -> operation.answers().stream())
        .toList();
  }

  static Stream<Arguments> requiredProperties() {
    return properties(true);
  }

  static Stream<Arguments> optionalProperties() {
    return properties(false);
  }

  private static Stream<Arguments> properties(boolean required) {
    return answers().stream()
        .flatMap(answer -> JsonTree.properties(answer.body(), answer.schema()).stream()
            .filter(property -> property.isRequired() == required)
            .map(property -> Arguments.of(answer, property)));
  }

  @Test
  void areThereForEveryOperation() {
    // 50 that are signed, and the server's time.
    assertThat(answers().stream().map(DocumentedAnswer::operation).distinct()).hasSize(51);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void isDecodedAndEncodedWithoutLoss(DocumentedAnswer answer) throws IOException {
    Object decoded = decode(answer, answer.body());
    assertThat(decode(answer, TREE.fromJson(encode(answer, decoded)))).isEqualTo(decoded);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void isEncodedWithTheDocumentedProperties(DocumentedAnswer answer) throws IOException {
    Object encoded = TREE.fromJson(encode(answer, decode(answer, answer.body())));
    assertThat(canonical(encoded, answer)).isEqualTo(canonical(answer.body(), answer));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void mayHaveUnknownProperties(DocumentedAnswer answer) throws IOException {
    Object unknown = Map.of("nested", List.of(1, "two", Map.of()));
    assertThat(decode(answer, JsonTree.addToObjects(answer.body(), "brandNew", unknown)))
        .isEqualTo(decode(answer, answer.body()));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void mayHaveNumbersAndBooleansAsText(DocumentedAnswer answer) throws IOException {
    assertThat(decode(answer, JsonTree.mapValues(answer.body(), Object::toString)))
        .isEqualTo(decode(answer, answer.body()));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void mayHaveTextAsNumbers(DocumentedAnswer answer) throws IOException {
    Object bent = JsonTree.mapValues(
        answer.body(),
        value -> value instanceof String text && NUMBER.matcher(text).matches()
            ? new BigDecimal(text)
            : value);
    assertThat(decode(answer, bent)).isEqualTo(decode(answer, answer.body()));
  }

  @ParameterizedTest
  @MethodSource("optionalProperties")
  void mayLackWhatIsOptional(DocumentedAnswer answer, Property property) throws IOException {
    Object without = JsonTree.without(answer.body(), property);
    Object withNull = JsonTree.withNull(answer.body(), property);
    assertThat(decode(answer, without)).isEqualTo(decode(answer, withNull)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("requiredProperties")
  void isRefusedWithoutWhatIsRequired(DocumentedAnswer answer, Property property) {
    Object without = JsonTree.without(answer.body(), property);
    assertThatThrownBy(() -> decode(answer, without))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("'" + property.name() + "'")
        .hasMessageEndingWith("at path " + property.pathOfObject());
  }

  @ParameterizedTest
  @MethodSource("requiredProperties")
  void isRefusedWithNullForWhatIsRequired(DocumentedAnswer answer, Property property) {
    Object withNull = JsonTree.withNull(answer.body(), property);
    assertThatThrownBy(() -> decode(answer, withNull))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("'" + property.name() + "'")
        .hasMessageEndingWith("at path " + property.pathOfObject());
  }

  /** Ids, money and numbered values are written as text, and each value in its usual spelling, whatever came. */
  private static Object canonical(Object tree, DocumentedAnswer answer) {
    return JsonTree.mapValues(tree, answer.schema(), (value, schema) -> {
      boolean isNumber = value instanceof Number || "decimal".equals(schema.get("format"));
      String text = isNumber
          ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
          : value.toString();
      return schema.get("enum") instanceof List<?> ? usualSpelling(text, schema) : text;
    });
  }

  private static String usualSpelling(String text, Map<?, ?> schema) {
    List<String> values =
        ((List<?>) schema.get("enum")).stream().map(Object::toString).toList();
    List<?> names = (List<?>) schema.get("x-enum-varnames");
    int index = values.indexOf(text);
    return index < 0 ? text : values.get(names.indexOf(names.get(index)));
  }

  private static Object decode(DocumentedAnswer answer, Object tree) throws IOException {
    return adapter(answer).fromJson(text(tree));
  }

  private static String encode(DocumentedAnswer answer, Object decoded) {
    return adapter(answer).toJson(decoded);
  }

  /** Moshi has no adapter for BigDecimal in a tree, so numbers are put in by hand. */
  private static String text(Object tree) {
    String marked = TREE.toJson(JsonTree.mapValues(
        tree, value -> value instanceof BigDecimal number ? "#" + number.toPlainString() : value));
    return marked.replaceAll("\"#([^\"]*)\"", "$1");
  }

  /** The adapter that Retrofit finds for the operation's method. */
  private static JsonAdapter<Object> adapter(DocumentedAnswer answer) {
    String tag = answer.operation().tag();
    String api = "io.github.subfleet.subaccount.api." + Character.toUpperCase(tag.charAt(0))
        + tag.substring(1) + "Api";
    Method method;
    try {
      method = Arrays.stream(Class.forName(api).getMethods())
          .filter(candidate -> candidate.getName().equals(answer.operation().id()))
          .findFirst()
          .orElseThrow();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    Type type = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    return MOSHI.adapter(type);
  }
}
