package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FaultTableTest {
  @Test
  void theDocumentationHasEveryFaultInOrder() throws IOException {
    assertThat(Files.readAllLines(Path.of("../docs/sandbox.md")).stream()
            .filter(line -> line.matches("\\| `[a-z-]+` \\|.*\\|.*\\|.*\\|.*\\|"))
            .map(line -> line.substring(3, line.indexOf('`', 3))))
        .containsExactlyElementsOf(
            Arrays.stream(FaultKind.values()).map(FaultKind::label).toList());
  }
}
