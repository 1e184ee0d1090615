package io.github.subfleet.subaccount.proof;

import io.github.subfleet.subaccount.spec.DocumentedOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an operation of the document must have besides its place there.
 *
 * @param probe asks the sandbox for it
 * @param proven the operations that tests are marked with
 * @param table the lines of the table of operations
 */
record Coverage(OperationProbe probe, Set<String> proven, List<String> table) {
  private static final List<String> OFFICIAL =
      List.of("https://developers.binance.com/", "https://github.com/binance/");

  /** What an operation lacks, each in one sentence. */
  List<String> gaps(DocumentedOperation operation) {
    List<String> gaps = new ArrayList<>();
    probe
        .complaint(operation)
        .ifPresent(answer -> gaps.add("The sandbox does not serve it: " + answer));
    if (!proven.contains(operation.id())) {
      gaps.add("No test is marked with @Proves(\"" + operation.id() + "\").");
    }
    if (operation.examples().isEmpty()) {
      gaps.add("The document shows no answer as an example.");
    }
    String page = page(operation);
    if (OFFICIAL.stream().noneMatch(page::startsWith) || !FacadeSource.links(operation, page)) {
      gaps.add("The Javadoc of its method has no link to the official page.");
    }
    if (table.stream().noneMatch(row -> row.startsWith(start(operation, page)))) {
      gaps.add("The table of operations has no row for it.");
    }
    return gaps;
  }

  private static String page(DocumentedOperation operation) {
    return operation.extensions().get("externalDocs") instanceof Map<?, ?> docs
        ? String.valueOf(docs.get("url"))
        : "";
  }

  private static String start(DocumentedOperation operation, String page) {
    return "| [`%s().%s`](%s) | %s | `%s` |"
        .formatted(operation.tag(), operation.id(), page, operation.verb(), operation.path());
  }
}
