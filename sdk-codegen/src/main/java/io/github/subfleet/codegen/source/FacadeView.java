package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.Group;
import io.github.subfleet.codegen.document.Operation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A facade that other generated code calls.
 *
 * @param type the simple name of its class
 * @param name the client's method that gives it, and the variable that holds it
 */
record FacadeView(String type, String name) {
  /** The facades that have some operations, each of them once, in the order of the document. */
  static List<FacadeView> of(List<Group> groups, Stream<Operation> operations) {
    List<String> used = operations.map(Operation::group).toList();
    return groups.stream()
        .filter(group -> used.contains(group.name()))
        .map(group -> new FacadeView(group.javaName(), group.name()))
        .toList();
  }
}
