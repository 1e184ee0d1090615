package io.github.subfleet.sandbox.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.spec.ApiDocument;
import io.github.subfleet.sandbox.spec.OperationSpec;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OperationsTest {
  /** What is still to be written. It shrinks to nothing: take an operation's line out with its handler's commit. */
  private static final List<String> NOT_YET_SERVED =
      List.of("managedFuturesAssets", "managedSnapshot");

  @Test
  void servesTheOperationsOfTheDocument() {
    TreeSet<String> missing = new TreeSet<>(
        ApiDocument.packed().operations().stream().map(OperationSpec::id).toList());
    missing.removeAll(Operations.byId().keySet());

    assertThat(missing).containsExactlyInAnyOrderElementsOf(NOT_YET_SERVED);
  }

  @Test
  void servesNothingElse() {
    assertThat(ApiDocument.packed().operations())
        .extracting(OperationSpec::id)
        .containsAll(Operations.byId().keySet());
  }
}
