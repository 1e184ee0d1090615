package io.github.subfleet.codegen.document;

import java.util.List;

/**
 * A schema whose values are elements of a parameter, and that becomes a record of the requests.
 *
 * @param name its name, and the record's
 * @param description what it is
 * @param properties its properties, each of which is a parameter of its own for every element
 */
public record RequestItem(String name, String description, List<Parameter> properties) {}
