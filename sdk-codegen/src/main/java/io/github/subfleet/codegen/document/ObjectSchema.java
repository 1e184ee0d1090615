package io.github.subfleet.codegen.document;

import java.util.List;

/**
 * A schema that becomes a record.
 *
 * @param name its name, and the record's
 * @param description what it is
 * @param properties its properties, in the order of the document
 */
public record ObjectSchema(String name, String description, List<Property> properties) {}
