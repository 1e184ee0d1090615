package io.github.subfleet.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedBlockTest {
  private static final MarkedBlock BLOCK = new MarkedBlock("<!-- a -->", "<!-- /a -->");

  @TempDir
  private Path folder;

  @Test
  void replacesWhatStandsBetweenTheMarks() throws IOException {
    Path file = Files.writeString(
        folder.resolve("a.md"), "# Title\n<!-- a -->\nold\n<!-- /a -->\nThe end\n");
    BLOCK.fill(file, "new\n\n");
    assertThat(file).hasContent("# Title\n<!-- a -->\nnew\n<!-- /a -->\nThe end\n");
  }

  @Test
  void leavesAFileWithoutMarksAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "# Title\n<!-- /a --> <!-- a -->\n");
    BLOCK.fill(file, "new");
    assertThat(file).hasContent("# Title\n<!-- /a --> <!-- a -->\n");
    assertThat(BLOCK.isIn(file)).isFalse();
  }

  @Test
  void makesNoFile() throws IOException {
    BLOCK.fill(folder.resolve("a.md"), "new");
    assertThat(folder).isEmptyDirectory();
  }
}
