package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.spec.OperationSpec;
import org.jspecify.annotations.Nullable;

/**
 * A request that has passed the gate.
 *
 * @param operation what it asks for
 * @param caller the e-mail address of the account whose key signed it; null if the operation needs no key
 * @param parameters what it asks for in detail
 */
public record Admission(OperationSpec operation, @Nullable String caller, Parameters parameters) {}
