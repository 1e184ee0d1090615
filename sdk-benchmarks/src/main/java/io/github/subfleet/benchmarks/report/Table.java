package io.github.subfleet.benchmarks.report;

import com.github.freva.asciitable.AsciiTable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table.
 *
 * @param header the titles of the columns
 * @param rows the rows, each as long as the header
 */
public record Table(List<String> header, List<List<String>> rows) {
  /** For a terminal. */
  public String text() {
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
        header.toArray(String[]::new),
        new String[0],
        rows.stream().map(row -> row.toArray(String[]::new)).toArray(String[][]::new));
  }

  /** For a page in Markdown. */
  public String markdown() {
    return Stream.concat(
            Stream.of(line(header), "|" + " --- |".repeat(header.size())),
            rows.stream().map(Table::line))
        .collect(Collectors.joining("\n"));
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
