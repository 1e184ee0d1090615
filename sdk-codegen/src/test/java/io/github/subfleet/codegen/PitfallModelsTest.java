package io.github.subfleet.codegen;

import static io.github.subfleet.codegen.Pitfalls.adapter;
import static io.github.subfleet.codegen.Pitfalls.constant;
import static io.github.subfleet.codegen.Pitfalls.get;
import static io.github.subfleet.codegen.Pitfalls.model;
import static io.github.subfleet.codegen.Pitfalls.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads and writes the models of a document that is full of traps. */
class PitfallModelsTest {
  @Test
  void roundTripsNames() throws Exception {
    String json =
        "{\"e\":\"1\",\"E\":\"2\",\"b\":true,\"in\":\"3\",\"out\":\"4\",\"seen\":5,\"property\":\"6\","
            + "\"model\":\"7\",\"value\":\"8\",\"a-b\":\"9\",\"a.b\":\"10\",\"class\":\"11\",\"default\":\"12\","
            + "\"hashCode\":\"13\",\"list\":\"14\",\"object\":\"15\",\"file\":\"16\",\"NAMES\":\"17\",\"builder\":\"18\","
            + "\"build\":\"19\",\"1dVolume\":\"20\",\"_id\":\"21\",\"a \\\"quoted\\\" \\\\ name\":\"22\",\"password\":\"23\"}";
    JsonAdapter<Object> names = adapter("Names");
    assertThat(names.toJson(names.fromJson(json))).isEqualTo(json);
  }

  @Test
  void buildsACopyThatIsEqual() throws Exception {
    Object names =
        adapter("Names").fromJson("{\"e\":\"1\",\"E\":\"2\",\"b\":true,\"class\":\"3\"}");
    Object builder = get(names, "toBuilder");
    assertThat(get(builder, "build")).isEqualTo(names);
  }

  @Test
  void hidesWhatIsSensitive() throws Exception {
    Object names = adapter("Names")
        .fromJson("{\"e\":\"1\",\"b\":true,\"class\":\"3\",\"password\":\"hunter2\"}");
    assertThat(names.toString())
        .startsWith("Names[e=1, bigE=null, b=true,")
        .endsWith("password=***]")
        .doesNotContain("hunter2");
  }

  @Test
  void roundTripsValues() throws Exception {
    String json =
        "{\"amount\":\"0.10\",\"price\":\"0.00000001\",\"when\":1544433328000,\"flag\":true,\"maybe\":false,"
            + "\"long\":5000000000,\"int\":7,\"id\":\"8\",\"nullable\":\"9\",\"interval\":\"1M\",\"texts\":[\"a\"],"
            + "\"decimals\":[\"1\"],\"intervals\":[\"\",\"1m\",\"2y\"],\"rows\":[[[\"1\",\"2\"],[]],[]],"
            + "\"tree\":{\"children\":[{\"children\":[]}]},\"nothing\":{},\"code\":\"-1\"}";
    JsonAdapter<Object> values = adapter("Values");
    assertThat(values.toJson(values.fromJson(json))).isEqualTo(json);
  }

  @Test
  void readsNumbersAsTextAndTextAsNumbers() throws Exception {
    Object values = adapter("Values")
        .fromJson(
            "{\"amount\":0.10,\"price\":\"1E-8\",\"when\":\"1544433328000\",\"flag\":\"true\",\"long\":\"5\","
                + "\"id\":8,\"nullable\":null,\"texts\":[1],\"code\":0}");
    assertThat(get(values, "amount")).isEqualTo(new BigDecimal("0.10"));
    assertThat(get(values, "price")).isEqualTo(new BigDecimal("1E-8"));
    assertThat(get(values, "when")).isEqualTo(Instant.ofEpochMilli(1544433328000L));
    assertThat(get(values, "flag")).isEqualTo(true);
    assertThat(get(values, "longNumber")).isEqualTo(5L);
    assertThat(get(values, "id")).isEqualTo("8");
    assertThat(get(values, "texts")).isEqualTo(List.of("1"));
    assertThat(get(values, "code")).hasToString("0");
  }

  @Test
  void acceptsNullForWhatIsRequiredButNullable() throws Exception {
    Object values = adapter("Values")
        .fromJson(
            "{\"amount\":\"1\",\"when\":1,\"flag\":true,\"long\":1,\"nullable\":null,\"texts\":[]}");
    assertThat(get(values, "nullable")).isNull();
    assertThat(get(values, "maybe")).isNull();
    assertThat(get(values, "decimals")).isNull();
  }

  @Test
  void readsListsThatCannotBeModified() throws Exception {
    Object values = adapter("Values")
        .fromJson(
            "{\"amount\":\"1\",\"when\":1,\"flag\":true,\"long\":1,\"texts\":[\"a\"],\"rows\":[[[1]]]}");
    assertThat((List<?>) get(values, "texts")).isUnmodifiable();
    assertThat((List<?>) get(values, "rows")).isUnmodifiable();
    assertThat((List<?>) ((List<?>) get(values, "rows")).get(0)).isUnmodifiable();
  }

  @Test
  void namesThePathOfWhatIsMissingDeepInside() throws Exception {
    Class<?> names = model("Names");
    JsonAdapter<Object> list = Pitfalls.adapter(Types.newParameterizedType(List.class, names));
    assertThatThrownBy(() ->
            list.fromJson("[{\"e\":\"1\",\"b\":true,\"class\":\"3\"},{\"e\":\"1\",\"b\":true}]"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("'class'")
        .hasMessageEndingWith("at path $[1]");
  }

  @Test
  void namesThePathOfANullInAList() {
    assertThatThrownBy(() -> adapter("Values").fromJson("{\"rows\":[[[1,null]]]}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageEndingWith("at path $.rows[0][0][1]");
  }

  @Test
  void keepsValuesApartThatDifferInCase() throws Exception {
    Class<?> interval = model("Interval");
    Object minute = interval.getField("MINUTE").get(null);
    Object month = interval.getField("MONTH").get(null);
    assertThat(minute).isNotEqualTo(month).hasToString("1m");
    assertThat(interval.getMethod("of", String.class).invoke(null, "1M")).isSameAs(month);
  }

  @Test
  void readsEverySpellingAsOneValue() throws Exception {
    Class<?> mode = model("Mode");
    Object fast = constant("Mode", "FAST");
    for (String spelling : List.of("FAST", "fast", "Fast")) {
      assertThat(mode.getMethod("of", String.class).invoke(null, spelling)).isSameAs(fast);
      assertThat(mode.getConstructor(String.class).newInstance(spelling)).isEqualTo(fast);
    }
    assertThat(fast).hasToString("FAST");
    assertThat((List<?>) mode.getMethod("known").invoke(null)).hasSize(2);
    assertThat(mode.getMethod("of", String.class).invoke(null, "fAST")).hasToString("fAST");
  }

  @Test
  void readsWhatRefersToAnotherSchemaUnderItsOwnName() throws Exception {
    Object status = adapter("Status").fromJson("{\"code\":200,\"message\":\"\",\"mode\":\"slow\"}");
    assertThat(get(status, "manner")).isEqualTo(constant("Mode", "SLOW"));
    assertThat(get(status, "code")).isEqualTo("200");
    assertThat(source("model/Parts.java"))
        .contains("@param leftPart The one part, described here.")
        .contains("@param right Another part.");
  }
}
