package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.HistorySearch;
import io.github.subfleet.codegen.document.HistorySearch.Fixed;
import io.github.subfleet.codegen.document.HistorySearch.Given;
import io.github.subfleet.codegen.document.HistorySearch.Same;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a write is seen afterwards, as templates see it.
 *
 * @param search what the document says
 */
record SearchView(HistorySearch search) {
  String name() {
    return search.history().name();
  }

  /** The variable with the facade that has the history. */
  String facade() {
    return search.history().group();
  }

  String item() {
    return search.pagination().itemType().boxed();
  }

  /** The expression that gets the items of an answer. */
  String items() {
    return new PagesView(search.history(), search.pagination()).items();
  }

  String from() {
    return search.window().from().javaName();
  }

  String to() {
    return search.window().to().javaName();
  }

  String itemTime() {
    return PagesView.reference(item(), search.window().itemTime());
  }

  /** The calls of the history's builder that hand over what the request has. */
  String given() {
    return search.given().stream().map(SearchView::given).collect(Collectors.joining());
  }

  private static String given(Given given) {
    return "." + given.theirs().javaName() + "(request." + given.ours().javaName() + "())";
  }

  /** Whether an item looks like the request. */
  String same() {
    return Stream.concat(
            search.same().stream().map(SearchView::same),
            search.fixed().stream().map(SearchView::fixed))
        .collect(Collectors.joining(" && "));
  }

  private static String same(Same same) {
    return "Lookup.agree(request." + same.ours().javaName() + "(), item."
        + same.theirs().javaName() + "())";
  }

  private static String fixed(Fixed fixed) {
    return fixed.enumeration() + "." + fixed.constant() + ".equals(item."
        + fixed.theirs().javaName() + "())";
  }

  /** What an item looks like, in words. */
  List<String> looks() {
    return Stream.concat(
            search.same().stream().map(same -> same.theirs().javaName()),
            search.fixed().stream().map(fixed -> fixed.theirs().javaName()))
        .toList();
  }
}
