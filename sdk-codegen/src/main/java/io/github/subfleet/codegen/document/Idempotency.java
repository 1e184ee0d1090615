package io.github.subfleet.codegen.document;

/**
 * How a request can be told from its repetition.
 *
 * @param clientId the parameter that carries the caller's own id
 * @param lookup the operation that finds a request by that id
 * @param submitter the name of the client's method that gives what submits requests exactly once
 */
public record Idempotency(Parameter clientId, String lookup, String submitter) {}
