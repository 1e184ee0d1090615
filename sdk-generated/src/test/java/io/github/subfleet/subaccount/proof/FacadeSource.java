package io.github.subfleet.subaccount.proof;

import io.github.subfleet.subaccount.spec.DocumentedOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The source text of a facade, as it was generated. */
final class FacadeSource {
  private static final Path ROOT = Path.of("src/main/java/io/github/subfleet/subaccount");

  private FacadeSource() {}

  /** Whether the Javadoc of an operation's method links to a page. */
  static boolean links(DocumentedOperation operation, String page) {
    return javadocs(operation).stream().anyMatch(text -> text.contains("href=\"" + page + "\""));
  }

  /** The Javadoc of each method that has the operation's name. */
  private static List<String> javadocs(DocumentedOperation operation) {
    String tag = operation.tag();
    Path file = ROOT.resolve(Character.toUpperCase(tag.charAt(0)) + tag.substring(1) + ".java");
    Pattern method =
        Pattern.compile("^\\s*public [^(]*\\b" + Pattern.quote(operation.id()) + "\\(");
    try {
      return Arrays.stream(Files.readString(file).split("/\\*\\*"))
          .map(part -> part.split("\\*/", 2))
          .filter(part -> part.length == 2 && method.matcher(part[1]).find())
          .map(part -> part[0])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
