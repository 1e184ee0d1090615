package io.github.subfleet.codegen.document;

/**
 * A property of an object.
 *
 * @param wireName its name in JSON
 * @param javaName its name in Java
 * @param description what it is
 * @param type its type
 * @param required whether an answer without it, or with null for it, is broken
 * @param sensitive whether it must not be shown
 */
public record Property(
    String wireName,
    String javaName,
    String description,
    JavaType type,
    boolean required,
    boolean sensitive) {}
