package io.github.subfleet.sandbox.spec;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.spec.RuleSpec.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
  private static OperationSpec operation(String file, String path, String verb) {
    return ApiDocument.read(file).at(path).get(verb);
  }

  @Test
  void readsWhatAnOperationCostsAndWhoMayCallIt() {
    assertThat(operation("test/openapi.yaml", "/sapi/v1/things", "POST"))
        .isEqualTo(new OperationSpec(
            "addThing",
            "POST",
            "/sapi/v1/things",
            Security.TRADE,
            Audience.SUB_ACCOUNT,
            Set.of(KeyPermission.SPOT_AND_MARGIN_TRADING),
            null,
            360,
            List.of(),
            List.of(),
            new AnswerSpec(false, Map.of(), null)));
  }

  @Test
  void readsWhichValuesOfAnAnswerMayBecomeMore() {
    AnswerSpec text = new AnswerSpec(false, Map.of(), null);
    AnswerSpec state = new AnswerSpec(true, Map.of(), null);

    assertThat(operation("test/openapi.yaml", "/sapi/v1/things", "GET").answer())
        .isEqualTo(new AnswerSpec(
            false, Map.of(), new AnswerSpec(false, Map.of("name", text, "state", state), null)));
  }

  @Test
  void readsWhatMustHoldBetweenParameters() {
    List<String> ends = List.of("from", "to");
    ConditionSpec same = new ConditionSpec(List.of("kind", "size"), null);
    ConditionSpec big = new ConditionSpec(List.of("kind"), "BIG");
    ConditionSpec any = new ConditionSpec(List.of("kind", "size"), "BIG");

    assertThat(operation("test/openapi.yaml", "/sapi/v1/things", "GET").rules())
        .containsExactly(
            new RuleSpec(Kind.ORDERED, ends, null, false, null),
            new RuleSpec(Kind.MAX_SPAN, ends, Duration.ofDays(7), true, null),
            new RuleSpec(Kind.AT_MOST_ONE, List.of("a", "b"), null, false, null),
            new RuleSpec(Kind.AT_LEAST_ONE, List.of("a", "b"), null, false, same),
            new RuleSpec(Kind.REQUIRED_WHEN, List.of("a"), null, false, big),
            new RuleSpec(Kind.ONLY_WHEN, List.of("a"), null, false, any));
  }

  @Test
  void followsReferencesIntoOtherFiles() {
    assertThat(operation("test/openapi.yaml", "/sapi/v1/things", "GET").parameters())
        .extracting(ParameterSpec::name, ParameterSpec::type, ParameterSpec::values)
        .containsExactly(
            tuple("kind", ParameterType.TEXT, List.of("BIG", "SMALL")),
            tuple("size", ParameterType.INT32, List.of()),
            tuple("amount", ParameterType.DECIMAL, List.of()),
            tuple("tags", ParameterType.LIST, List.of()),
            tuple("parts", ParameterType.INDEXED, List.of()),
            tuple("recvWindow", ParameterType.INT64, List.of()));
  }

  @Test
  void readsTheLimitsOfParameters() {
    assertThat(operation("test/openapi.yaml", "/sapi/v1/things", "GET").parameters())
        .extracting(ParameterSpec::required, ParameterSpec::limits, ParameterSpec::defaultText)
        .containsExactly(
            tuple(true, Limits.NONE, null),
            tuple(false, new Limits(ONE, false, new BigDecimal("20"), null, null, null), "10"),
            tuple(false, new Limits(ZERO, true, null, null, null, null), null),
            tuple(false, new Limits(null, false, null, 1, null, 30), null),
            tuple(false, new Limits(null, false, null, 1, 3, null), null),
            tuple(false, new Limits(null, false, new BigDecimal("60000"), null, null, null), null));
  }

  @Test
  void readsThePropertiesOfIndexedItems() {
    assertThat(operation("test/openapi.yaml", "/sapi/v1/things", "GET")
            .parameters()
            .get(4)
            .properties())
        .extracting(ParameterSpec::name, ParameterSpec::required, ParameterSpec::values)
        .containsExactly(
            tuple("name", true, List.of()), tuple("size", false, List.of("BIG", "SMALL")));
  }

  @Test
  void readsParametersThatAreInTheBody() {
    assertThat(operation("openapi.yaml", "/sapi/v2/sub-account/subAccountApi", "POST")
            .parameters())
        .filteredOn(ParameterSpec::inBody)
        .extracting(ParameterSpec::name, ParameterSpec::required)
        .containsExactly(tuple("publicKey", false));
  }

  @Test
  void saysWhatADocumentLacks() {
    assertThatThrownBy(() -> ApiDocument.read("test/without-weight.yaml"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the document lacks x-weight in test/without-weight.yaml");
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> ApiDocument.read("test/nowhere.yaml"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the document lacks the file test/nowhere.yaml");
  }

  @Test
  void readsThePackedDocument() {
    assertThat(ApiDocument.packed().at("/sapi/v1/sub-account/spotSummary")).containsKey("GET");
  }
}
