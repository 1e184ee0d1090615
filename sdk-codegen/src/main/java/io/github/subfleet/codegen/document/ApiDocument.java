package io.github.subfleet.codegen.document;

import java.util.List;

/**
 * A whole document.
 *
 * @param title its title
 * @param javaPackage the package of the client, and the name of its module
 * @param clientName the simple name of the client's class
 * @param servers the hosts' base URLs, the usual one first
 * @param timePath the path of the operation that tells the time
 * @param groups the groups of operations, in the order of the document's tags
 * @param objects the schemas that become records
 * @param enums the schemas that become open enumerations
 * @param items the schemas that become elements of requests
 * @param identified the writes that carry an id of the caller's
 * @param unidentified the writes that carry none, and are seen in a history
 */
public record ApiDocument(
    String title,
    String javaPackage,
    String clientName,
    List<String> servers,
    String timePath,
    List<Group> groups,
    List<ObjectSchema> objects,
    List<EnumSchema> enums,
    List<RequestItem> items,
    List<IdentifiedWrite> identified,
    List<UnidentifiedWrite> unidentified) {

  /** All operations, group by group. */
  public List<Operation> operations() {
    return groups.stream().flatMap(group -> group.operations().stream()).toList();
  }
}
