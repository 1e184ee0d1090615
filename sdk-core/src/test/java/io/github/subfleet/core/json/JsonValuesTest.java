package io.github.subfleet.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"\"0.10\"", "0.10"})
  void readsADecimalFromTextAndFromANumber(String json) throws IOException {
    assertThat(JsonValues.readDecimal(reader(json))).isEqualTo(new BigDecimal("0.10"));
  }

  @Test
  void keepsEveryDigitOfADecimal() throws IOException {
    assertThat(JsonValues.readDecimal(reader("1234567890123456789.123456789012345678")))
        .isEqualTo(new BigDecimal("1234567890123456789.123456789012345678"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-100", "-1e99", "0e99", "0e-100", "1.5e98"})
  void readsWhatItWroteOfTheLargestAndTheSmallestNumbers(String number) throws IOException {
    BigDecimal read = JsonValues.readDecimal(reader(number));
    Buffer json = new Buffer();
    JsonValues.write(JsonWriter.of(json), read);

    assertThat(JsonValues.readDecimal(JsonReader.of(json))).isEqualByComparingTo(read);
  }

  @Test
  void readsANumberOfAsManyDigitsAsThereMayBe() throws IOException {
    String digits = "9".repeat(100);
    assertThat(JsonValues.readDecimal(reader("-" + digits + "." + digits))).hasScaleOf(100);
  }

  static Stream<String> absurdNumbers() {
    return Stream.of(
            "1e999999999",
            "1e-999999999",
            "0e999999999",
            "1e99999999999999",
            "9".repeat(1_000_000),
            "9".repeat(101),
            "0." + "9".repeat(101),
            "1e-101",
            "1e101")
        .flatMap(number -> Stream.of(number, '"' + number + '"'));
  }

  @ParameterizedTest
  @MethodSource("absurdNumbers")
  void refusesAnAbsurdDecimal(String json) {
    assertThatThrownBy(() -> JsonValues.readDecimal(reader(json)))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("at path $")
        .hasMessageNotContaining("999");
  }

  @ParameterizedTest
  @MethodSource("absurdNumbers")
  void refusesAnAbsurdInstant(String json) {
    assertThatThrownBy(() -> JsonValues.readInstant(reader(json)))
        .isInstanceOf(JsonDataException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"abc\"", "\"NaN\"", "\" 1\""})
  void refusesTextThatIsNoDecimalWithoutRepeatingIt(String json) {
    assertThatThrownBy(() -> JsonValues.readDecimal(reader(json)))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a number but got other text at path $")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1544433328000", "\"1544433328000\"", "1.544433328e12", "1544433328000.0"})
  void readsAnInstantFromMilliseconds(String json) throws IOException {
    assertThat(JsonValues.readInstant(reader(json)))
        .isEqualTo(Instant.parse("2018-12-10T09:15:28Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901", "\"12345678901\""})
  void readsAnIdFromANumberAndFromText(String json) throws IOException {
    assertThat(JsonValues.readText(reader(json))).isEqualTo("12345678901");
  }

  @Test
  void readsTextInAnyScript() throws IOException {
    assertThat(JsonValues.readText(reader("\"子账户\""))).isEqualTo("子账户");
  }

  @Test
  void refusesABooleanWhereTextIsDue() {
    assertThatThrownBy(() -> JsonValues.readText(reader("true")))
        .isInstanceOf(JsonDataException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "\"9223372036854775807\""})
  void readsTheLargestLong(String json) throws IOException {
    assertThat(JsonValues.readLong(reader(json))).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "1.5", "\"1.5\""})
  void refusesALongThatWouldLoseSomething(String json) {
    assertThatThrownBy(() -> JsonValues.readLong(reader(json)))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a whole number of 64 bits at path $");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7\""})
  void readsAnIntegerFromANumberAndFromText(String json) throws IOException {
    assertThat(JsonValues.readInteger(reader(json))).isEqualTo(7);
  }

  @Test
  void refusesAnIntegerOverThirtyTwoBits() {
    assertThatThrownBy(() -> JsonValues.readInteger(reader("2147483648")))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a whole number of 32 bits at path $");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\"", "\"True\""})
  void readsTrueFromABooleanAndFromText(String json) throws IOException {
    assertThat(JsonValues.readBoolean(reader(json))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"false\""})
  void readsFalseFromABooleanAndFromText(String json) throws IOException {
    assertThat(JsonValues.readBoolean(reader(json))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"yes\"", "1", "\"\""})
  void refusesWhatIsNeitherTrueNorFalse(String json) {
    assertThatThrownBy(() -> JsonValues.readBoolean(reader(json)))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected true or false at path $");
  }

  @Test
  void readsNullAsNullWhateverIsDue() throws IOException {
    assertThat(JsonValues.readText(reader("null"))).isNull();
    assertThat(JsonValues.readDecimal(reader("null"))).isNull();
    assertThat(JsonValues.readInstant(reader("null"))).isNull();
    assertThat(JsonValues.readLong(reader("null"))).isNull();
    assertThat(JsonValues.readInteger(reader("null"))).isNull();
    assertThat(JsonValues.readBoolean(reader("null"))).isNull();
  }

  @Test
  void writesADecimalAsPlainText() throws IOException {
    Buffer out = new Buffer();
    JsonValues.write(JsonWriter.of(out), new BigDecimal("1E-8"));
    assertThat(out.readUtf8()).isEqualTo("\"0.00000001\"");
  }

  @Test
  void writesAnInstantAsMilliseconds() throws IOException {
    Buffer out = new Buffer();
    JsonValues.write(JsonWriter.of(out), Instant.ofEpochMilli(1544433328000L));
    assertThat(out.readUtf8()).isEqualTo("1544433328000");
  }

  private static JsonReader reader(String json) {
    return JsonReader.of(new Buffer().writeUtf8(json));
  }
}
