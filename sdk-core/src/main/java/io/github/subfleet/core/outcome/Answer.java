package io.github.subfleet.core.outcome;

import okhttp3.Headers;

/**
 * What is known of an answer that is not a success.
 *
 * @param status the HTTP status
 * @param headers the headers, as received
 * @param text the start of the body, as received
 * @param contentType what the body says that it is, or an empty text
 */
public record Answer(int status, Headers headers, String text, String contentType) {
  /** Says in our words what the exchange did not say in its own. */
  String description() {
    if (status >= 300 && status < 400) {
      return "the answer is a redirect, which is never followed";
    }
    if (text.isBlank()) {
      return "the answer has no body";
    }
    return contentType.isEmpty()
        ? "the answer has no message that can be read"
        : "the answer has no message that can be read, and is of the type " + contentType;
  }

  /** Shows the status only. */
  @Override
  public String toString() {
    return "Answer[status=" + status + "]";
  }
}
