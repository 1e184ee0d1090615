package io.github.subfleet.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
            null,
            360,
            List.of()));
  }

  @Test
  void followsReferencesIntoOtherFiles() {
    assertThat(operation("test/openapi.yaml", "/sapi/v1/things", "GET").parameters())
        .containsExactly(
            new ParameterSpec(
                "kind", true, ParameterType.TEXT, null, null, List.of("BIG", "SMALL"), null),
            new ParameterSpec("size", false, ParameterType.INT32, 1L, 20L, List.of(), "10"),
            new ParameterSpec("amount", false, ParameterType.DECIMAL, null, null, List.of(), null),
            new ParameterSpec(
                "recvWindow", false, ParameterType.INT64, null, 60_000L, List.of(), null));
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
