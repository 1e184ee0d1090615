package io.github.subfleet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String README = read(ROOT.resolve("README.md"));

  @Test
  void everyJavaSnippetStandsInAFileThatIsCompiled() throws IOException {
    List<String> sources;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      sources = files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> withoutIndentation(read(file)))
          .toList();
    }

    List<String> snippets = new ArrayList<>(blocks("java", README));
    snippets.addAll(blocks("java", read(ROOT.resolve("docs/transfers.md"))));
    assertThat(snippets).isNotEmpty().allSatisfy(snippet -> assertThat(sources)
        .as(snippet)
        .anyMatch(source -> source.contains(withoutIndentation(snippet))));
  }

  @Test
  void everyRelativeLinkLeadsSomewhere() {
    List<String> links = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)")
        .matcher(README)
        .results()
        .map(match -> match.group(1))
        .toList();

    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(ROOT.resolve(link))
        .exists());
  }

  @Test
  void theOutputShownIsTheOutputOfTheCommand() {
    StringWriter out = new StringWriter();
    CommandLine commandLine = Launcher.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.execute("spot-summary");

    assertThat(blocks("text", README))
        .first()
        .asString()
        .isEqualTo(out.toString().strip());
  }

  @Test
  void theTableOfOperationsIsTheGeneratedOne() {
    List<String> generated = read(ROOT.resolve("docs/operations.md"))
        .lines()
        .filter(line -> line.startsWith("|"))
        .toList();

    assertThat(README.lines()).containsSubsequence(generated);
  }

  private static List<String> blocks(String language, String page) {
    return Pattern.compile("```" + language + "\\n(.*?)\\n```", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static String withoutIndentation(String text) {
    return String.join("\n", text.lines().map(String::strip).toList());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
