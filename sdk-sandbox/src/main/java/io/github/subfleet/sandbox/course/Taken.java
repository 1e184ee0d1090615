package io.github.subfleet.sandbox.course;

import io.github.subfleet.sandbox.gate.Admission;
import io.github.subfleet.sandbox.http.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that the exchange has looked at: one of the first two is null.
 *
 * @param admission what is to be executed
 * @param refusal what is answered instead
 * @param headers the header fields of the answer
 */
public record Taken(
    @Nullable Admission admission, @Nullable Reply refusal, Map<String, String> headers) {}
