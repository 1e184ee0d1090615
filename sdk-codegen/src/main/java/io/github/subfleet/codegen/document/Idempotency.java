package io.github.subfleet.codegen.document;

/**
 * How a call can be told from its repetition.
 *
 * @param clientId the parameter that carries the caller's own id
 * @param lookup the operation that finds a call by that id
 */
public record Idempotency(Parameter clientId, String lookup) {}
