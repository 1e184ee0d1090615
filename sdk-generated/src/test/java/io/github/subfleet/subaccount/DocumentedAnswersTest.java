package io.github.subfleet.subaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.github.subfleet.subaccount.model.SubAccountJsonAdapterFactory;
import io.github.subfleet.subaccount.spec.DocumentedOperation;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documented answer of every operation, as it stands in the document and as exchanges have been seen to bend it. */
class DocumentedAnswersTest {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Moshi MOSHI =
      new Moshi.Builder().add(new SubAccountJsonAdapterFactory()).build();
  private static final JsonAdapter<Object> TREE = MOSHI.adapter(Object.class).serializeNulls();

  static List<DocumentedOperation> operations() {
    return Spec.operations();
  }

  static Stream<Arguments> requiredProperties() {
    return properties(true);
  }

  static Stream<Arguments> optionalProperties() {
    return properties(false);
  }

  private static Stream<Arguments> properties(boolean required) {
    return operations().stream()
        .flatMap(operation -> JsonTree.properties(operation.example(), operation.schema()).stream()
            .filter(property -> property.isRequired() == required)
            .map(property -> Arguments.of(operation, property)));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void isDecodedAndEncodedWithoutLoss(DocumentedOperation operation) throws IOException {
    Object answer = decode(operation, operation.example());
    assertThat(decode(operation, TREE.fromJson(encode(operation, answer)))).isEqualTo(answer);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void isEncodedWithTheDocumentedProperties(DocumentedOperation operation) throws IOException {
    Object answer = decode(operation, operation.example());
    Object encoded = TREE.fromJson(encode(operation, answer));
    assertThat(JsonTree.mapValues(encoded, DocumentedAnswersTest::canonical))
        .isEqualTo(JsonTree.mapValues(operation.example(), DocumentedAnswersTest::canonical));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void mayHaveUnknownProperties(DocumentedOperation operation) throws IOException {
    Object unknown = Map.of("nested", List.of(1, "two", Map.of()));
    assertThat(decode(operation, JsonTree.addToObjects(operation.example(), "brandNew", unknown)))
        .isEqualTo(decode(operation, operation.example()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void mayHaveNumbersAndBooleansAsText(DocumentedOperation operation) throws IOException {
    assertThat(decode(operation, JsonTree.mapValues(operation.example(), Object::toString)))
        .isEqualTo(decode(operation, operation.example()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void mayHaveTextAsNumbers(DocumentedOperation operation) throws IOException {
    Object bent = JsonTree.mapValues(
        operation.example(),
        value -> value instanceof String text && NUMBER.matcher(text).matches()
            ? new BigDecimal(text)
            : value);
    assertThat(decode(operation, bent)).isEqualTo(decode(operation, operation.example()));
  }

  @ParameterizedTest
  @MethodSource("optionalProperties")
  void mayLackWhatIsOptional(DocumentedOperation operation, Property property) throws IOException {
    Object without = JsonTree.without(operation.example(), property);
    Object withNull = JsonTree.withNull(operation.example(), property);
    assertThat(decode(operation, without))
        .isEqualTo(decode(operation, withNull))
        .isNotNull();
  }

  @ParameterizedTest
  @MethodSource("requiredProperties")
  void isRefusedWithoutWhatIsRequired(DocumentedOperation operation, Property property) {
    Object without = JsonTree.without(operation.example(), property);
    assertThatThrownBy(() -> decode(operation, without))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("'" + property.name() + "'")
        .hasMessageEndingWith("at path " + property.pathOfObject());
  }

  @ParameterizedTest
  @MethodSource("requiredProperties")
  void isRefusedWithNullForWhatIsRequired(DocumentedOperation operation, Property property) {
    Object withNull = JsonTree.withNull(operation.example(), property);
    assertThatThrownBy(() -> decode(operation, withNull))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("'" + property.name() + "'")
        .hasMessageEndingWith("at path " + property.pathOfObject());
  }

  /** Ids and money are written as text, whatever they came as. */
  private static Object canonical(Object value) {
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
    return value;
  }

  private static Object decode(DocumentedOperation operation, Object tree) throws IOException {
    return adapter(operation).fromJson(text(tree));
  }

  private static String encode(DocumentedOperation operation, Object answer) {
    return adapter(operation).toJson(answer);
  }

  /** Moshi has no adapter for BigDecimal in a tree, so numbers are put in by hand. */
  private static String text(Object tree) {
    String marked = TREE.toJson(JsonTree.mapValues(
        tree, value -> value instanceof BigDecimal number ? "#" + number.toPlainString() : value));
    return marked.replaceAll("\"#([^\"]*)\"", "$1");
  }

  /** The adapter that Retrofit finds for the operation's method. */
  private static JsonAdapter<Object> adapter(DocumentedOperation operation) {
    String tag = operation.tag();
    String api = "io.github.subfleet.subaccount.api." + Character.toUpperCase(tag.charAt(0))
        + tag.substring(1) + "Api";
    Method method;
    try {
      method = Arrays.stream(Class.forName(api).getMethods())
          .filter(candidate -> candidate.getName().equals(operation.id()))
          .findFirst()
          .orElseThrow();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    Type answer = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    return MOSHI.adapter(answer);
  }
}
