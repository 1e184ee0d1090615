package io.github.subfleet.sandbox.http;

import java.util.Map;

/**
 * An answer, ready to be sent.
 *
 * @param status the HTTP status
 * @param headers the header fields besides those that describe the body
 * @param body JSON text
 */
public record Reply(int status, Map<String, String> headers, String body) {}
