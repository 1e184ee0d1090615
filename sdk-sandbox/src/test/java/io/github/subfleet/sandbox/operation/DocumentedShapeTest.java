package io.github.subfleet.sandbox.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.DocumentedExamples;
import io.github.subfleet.sandbox.client.Shape;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import io.github.subfleet.sandbox.spec.ApiDocument;
import io.github.subfleet.sandbox.spec.OperationSpec;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers have the names and types of the documentation's examples, which the document holds. */
class DocumentedShapeTest {
  @RegisterExtension
  static final SandboxExtension SANDBOX = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private static final String TRANSFER =
      "toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount=1"
          + "&clientTranId=";

  /** What to ask for, where the answer would have no rows otherwise, or a parameter is mandatory. */
  private static final Map<String, String> QUERIES = Map.of("universalTransfer", TRANSFER + "b");

  private final Client client;

  DocumentedShapeTest(Sandbox sandbox) {
    this.client = new Client(sandbox);
  }

  static Iterable<OperationSpec> operations() {
    return ApiDocument.packed().operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anAnswerHasTheShapeOfTheDocumentedExample(OperationSpec operation) {
    client.post("/sapi/v1/sub-account/universalTransfer", TRANSFER + operation.id());
    String query = client.signed(QUERIES.getOrDefault(operation.id(), ""));

    Object answer =
        client.send(operation.verb(), operation.path() + "?" + query).json();

    assertThat(Shape.of(answer))
        .isEqualTo(Shape.of(DocumentedExamples.byOperation().get(operation.id())));
  }
}
