package io.github.subfleet.subaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.subaccount.spec.DocumentedOperation;
import io.github.subfleet.subaccount.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** That no operation of the document lacks anything, and that this would be noticed. */
class CoverageTest {
  private static final List<DocumentedOperation> OPERATIONS = Spec.operations();
  private static OperationProbe probe;
  private static Coverage coverage;

  @BeforeAll
  static void look() throws IOException {
    probe = new OperationProbe();
    coverage = new Coverage(
        probe, MarkedTests.operations(), Files.readAllLines(Path.of("../docs/operations.md")));
  }

  @AfterAll
  static void stop() {
    probe.close();
  }

  @TestFactory
  Stream<DynamicTest> nothingIsMissingOf() {
    return OPERATIONS.stream()
        .map(operation -> DynamicTest.dynamicTest(
            operation.id(), () -> assertThat(coverage.gaps(operation)).isEmpty()));
  }

  @Test
  void noTestIsMarkedWithAnOperationThatTheDocumentDoesNotHave() {
    assertThat(OPERATIONS)
        .extracting(DocumentedOperation::id)
        .containsAll(MarkedTests.operations());
  }

  @Test
  void anOperationThatIsMadeUpLacksEverything() {
    DocumentedOperation madeUp = new DocumentedOperation(
        "makeCoffee",
        "general",
        "GET",
        "/sapi/v1/coffee",
        List.of(),
        Map.of("x-audience", "MASTER", "externalDocs", Map.of("url", page("/coffee"))),
        Map.of(),
        Map.of());

    assertThat(coverage.gaps(madeUp))
        .satisfiesExactly(
            gap -> assertThat(gap)
                .startsWith("The sandbox does not serve it: 404 ")
                .contains("-1020"),
            gap -> assertThat(gap).contains("@Proves(\"makeCoffee\")"),
            gap -> assertThat(gap).contains("example"),
            gap -> assertThat(gap).contains("Javadoc"),
            gap -> assertThat(gap).contains("table of operations"));
  }

  @Test
  void aHandlerForAnotherVerbIsNone() {
    assertThat(coverage.gaps(like("list", "POST", "/sapi/v1/sub-account/list")))
        .anySatisfy(gap -> assertThat(gap).startsWith("The sandbox does not serve it: 405 "));
  }

  @Test
  void aRefusalIsNoSignOfAHandler() {
    DocumentedOperation list = operation("list");
    DocumentedOperation forNobody = with(list, "x-audience", null);

    assertThat(coverage.gaps(forNobody))
        .singleElement()
        .asString()
        .startsWith("The sandbox does not serve it: 401 ");
  }

  @Test
  void aRowForAnotherPathIsNone() {
    assertThat(coverage.gaps(like("list", "GET", "/sapi/v1/sub-account/status")))
        .containsExactly("The table of operations has no row for it.");
  }

  @Test
  void aLinkToAnotherPageIsNone() {
    DocumentedOperation moved =
        with(operation("list"), "externalDocs", Map.of("url", page("/elsewhere")));

    assertThat(coverage.gaps(moved)).anySatisfy(gap -> assertThat(gap).contains("Javadoc"));
  }

  @Test
  void aLinkToAPageThatIsNotOfficialIsNone() {
    DocumentedOperation unofficial =
        with(operation("list"), "externalDocs", Map.of("url", "https://example.com/list"));

    assertThat(coverage.gaps(unofficial)).anySatisfy(gap -> assertThat(gap).contains("Javadoc"));
  }

  @Test
  void anotherOverloadsJavadocWillDoButAnotherMethodsWillNot() {
    assertThat(FacadeSource.links(operation("list"), page(operation("list")))).isTrue();
    assertThat(FacadeSource.links(operation("list"), page(operation("status")))).isFalse();
  }

  @Test
  void marksOfWhatIsNotRunDoNotCount() {
    assertThat(MarkedTests.operations(Marked.class)).containsExactly("run");
    assertThat(MarkedTests.operations(MarkedAndDisabled.class)).isEmpty();
    assertThat(MarkedTests.operations()).doesNotContain("run");
  }

  @Test
  void aMarkNeedsACall() {
    assertThatThrownBy(() -> MarkedCalls.assertMade("list", List.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("marked with list");
    assertThatThrownBy(() -> MarkedCalls.assertMade("makeCoffee", List.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("makeCoffee");
  }

  private static DocumentedOperation operation(String id) {
    return OPERATIONS.stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static DocumentedOperation like(String id, String verb, String path) {
    DocumentedOperation operation = operation(id);
    return new DocumentedOperation(
        id,
        operation.tag(),
        verb,
        path,
        operation.parameters(),
        operation.extensions(),
        operation.schema(),
        operation.examples());
  }

  private static DocumentedOperation with(
      DocumentedOperation operation, String extension, Object value) {
    Map<String, Object> extensions = new HashMap<>(operation.extensions());
    extensions.put(extension, value);
    return new DocumentedOperation(
        operation.id(),
        operation.tag(),
        operation.verb(),
        operation.path(),
        operation.parameters(),
        extensions,
        operation.schema(),
        operation.examples());
  }

  private static String page(String path) {
    return "https://developers.binance.com" + path;
  }

  private static String page(DocumentedOperation operation) {
    return ((Map<?, ?>) operation.extensions().get("externalDocs")).get("url").toString();
  }

  /** Not run itself, as its name is none of a test class and it is private. */
  private static final class Marked {
    @Test
    @Proves("run")
    void run() {
      noTest();
    }

    @Proves("noTest")
    void noTest() {}

    @Test
    @Disabled("to show that it does not count")
    @Proves("disabled")
    void disabled() {}
  }

  @Disabled("to show that it does not count")
  private static final class MarkedAndDisabled {
    @Test
    @Proves("disabled")
    void disabled() {}
  }
}
