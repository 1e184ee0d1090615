package io.github.subfleet.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document says what the code does, row by row. What it should say is printed if it does not. */
class OutcomeTableTest {
  private static final Path DOCUMENT = Path.of("../docs/outcomes.md");

  @Test
  void theDocumentShowsWhatBecomesOfEachFailure() throws IOException {
    assertThat(Files.readString(DOCUMENT)).contains(OutcomeTable.byPlace());
  }

  @Test
  void theDocumentShowsWhatBecomesOfEachCode() throws IOException {
    assertThat(Files.readString(DOCUMENT)).contains(OutcomeTable.byCode(codes()));
  }

  private static List<String> codes() throws IOException {
    try (InputStream csv = OutcomeTableTest.class.getResourceAsStream("error-codes.csv")) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";", -1))
          .filter(row -> !row[0].equals("none") && !row[1].equals("success"))
          .map(row -> row[0])
          .toList();
    }
  }
}
