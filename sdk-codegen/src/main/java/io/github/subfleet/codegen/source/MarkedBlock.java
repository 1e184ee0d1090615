package io.github.subfleet.codegen.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated part of a Markdown file that somebody writes.
 *
 * @param begin the comment before it
 * @param end the comment after it
 */
public record MarkedBlock(String begin, String end) {
  /** The table of operations. */
  public static final MarkedBlock OPERATIONS =
      new MarkedBlock("<!-- operations -->", "<!-- /operations -->");

  /** Whether a file has the marks. */
  public boolean isIn(Path file) throws IOException {
    return Files.exists(file) && in(Files.readString(file));
  }

  /** Replaces what stands between the marks. A file that is not there, or has none, is left alone. */
  public void fill(Path file, String content) throws IOException {
    if (!isIn(file)) {
      return;
    }
    String text = Files.readString(file);
    int start = text.indexOf(begin) + begin.length();
    String filled = text.substring(0, start) + "\n" + content.strip() + "\n"
        + text.substring(text.indexOf(end, start));
    if (!filled.equals(text)) {
      Files.writeString(file, filled);
    }
  }

  private boolean in(String text) {
    int start = text.indexOf(begin);
    return start >= 0 && text.indexOf(end, start) >= 0;
  }
}
