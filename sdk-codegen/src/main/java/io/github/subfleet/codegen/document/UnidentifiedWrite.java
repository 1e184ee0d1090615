package io.github.subfleet.codegen.document;

/**
 * A write whose requests carry no id, so that nothing but its looks tells whether it was executed.
 *
 * @param write the operation
 * @param search where it is seen
 */
public record UnidentifiedWrite(Operation write, HistorySearch search) {}
