package io.github.subfleet.codegen.document;

import java.util.List;
import java.util.Optional;

/**
 * A schema that becomes a record.
 *
 * @param name its name, and the record's
 * @param description what it is
 * @param properties its properties, in the order of the document
 * @param inBodyStatus whether its code says that it is a success
 */
public record ObjectSchema(
    String name, String description, List<Property> properties, boolean inBodyStatus) {
  /** Finds a property by its name on the wire. */
  public Optional<Property> property(String wireName) {
    return properties.stream()
        .filter(property -> property.wireName().equals(wireName))
        .findFirst();
  }
}
