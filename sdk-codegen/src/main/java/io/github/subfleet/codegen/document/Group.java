package io.github.subfleet.codegen.document;

import java.util.List;

/**
 * The operations of one tag.
 *
 * @param name the tag, which becomes a method of the client
 * @param javaName the simple name of the facade's class
 * @param description what the operations have in common
 * @param operations the operations, in the order of the document's paths
 */
public record Group(String name, String javaName, String description, List<Operation> operations) {
  /** The simple name of the class that says how operations answer in pages. */
  public String pagesName() {
    return javaName + "Pages";
  }
}
