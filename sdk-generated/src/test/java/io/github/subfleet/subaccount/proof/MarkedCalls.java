package io.github.subfleet.subaccount.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.subaccount.spec.DocumentedOperation;
import io.github.subfleet.subaccount.spec.Spec;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sees to it that a test which is marked with an operation has called it. */
final class MarkedCalls {
  private static final Map<String, DocumentedOperation> OPERATIONS = Spec.operations().stream()
      .collect(Collectors.toUnmodifiableMap(DocumentedOperation::id, operation -> operation));

  private MarkedCalls() {}

  /** That the exchange has been asked for what the test is marked with. */
  static void assertMade(Method test, List<SandboxRequest> requests) {
    Proves mark = test.getAnnotation(Proves.class);
    if (mark != null) {
      assertMade(mark.value(), requests);
    }
  }

  static void assertMade(String operation, List<SandboxRequest> requests) {
    assertThat(OPERATIONS).as("operations of the document").containsKey(operation);
    DocumentedOperation called = OPERATIONS.get(operation);
    assertThat(requests)
        .as("requests of a test that is marked with %s", operation)
        .anyMatch(request ->
            request.verb().equals(called.verb()) && request.path().equals(called.path()));
  }
}
