package io.github.subfleet.sandbox.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.spec.ApiDocument;
import io.github.subfleet.sandbox.spec.OperationSpec;
import org.junit.jupiter.api.Test;

class OperationsTest {
  @Test
  void servesExactlyTheOperationsOfTheDocument() {
    assertThat(Operations.byId())
        .containsOnlyKeys(ApiDocument.packed().operations().stream()
            .map(OperationSpec::id)
            .toArray(String[]::new));
  }
}
