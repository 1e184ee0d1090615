package io.github.subfleet.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
  private static final String A = SourceTree.HEADER + "\nclass A {}\n";

  @TempDir
  private Path folder;

  @Test
  void writesFilesIntoTheirFolders() {
    new SourceTree(Map.of("a/A.java", A)).writeTo(folder);
    assertThat(folder.resolve("a/A.java")).hasContent(A);
  }

  @Test
  void deletesWhatItNoLongerGenerates() {
    new SourceTree(Map.of("a/A.java", A, "a/B.java", A)).writeTo(folder);
    new SourceTree(Map.of("a/A.java", A)).writeTo(folder);
    assertThat(folder.resolve("a/A.java")).exists();
    assertThat(folder.resolve("a/B.java")).doesNotExist();
  }

  @Test
  void leavesUnchangedFilesAlone() throws IOException {
    SourceTree tree = new SourceTree(Map.of("A.java", A));
    tree.writeTo(folder);
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(folder.resolve("A.java"), before);
    tree.writeTo(folder);
    assertThat(Files.getLastModifiedTime(folder.resolve("A.java"))).isEqualTo(before);
  }

  @Test
  void changesNothingWhereSomebodyElsesFilesAre() throws IOException {
    Path foreign = Files.writeString(folder.resolve("Mine.java"), "class Mine {}");
    assertThatThrownBy(() -> new SourceTree(Map.of("A.java", A)).writeTo(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Mine.java was not generated");
    assertThat(foreign).exists();
    assertThat(folder.resolve("A.java")).doesNotExist();
  }
}
