package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.UnidentifiedWrite;

/**
 * A write whose requests carry no id, as templates see it.
 *
 * @param write what the document says
 */
record UnidentifiedWriteView(UnidentifiedWrite write) {
  OperationView operation() {
    return new OperationView(write.write());
  }

  SearchView search() {
    return new SearchView(write.search());
  }

  /** The variable with the facade that has the write. */
  String facade() {
    return write.write().group();
  }

  /** The properties by which an item is taken for a candidate. */
  String looks() {
    return "{@code " + String.join("}, {@code ", search().looks()) + "}";
  }
}
