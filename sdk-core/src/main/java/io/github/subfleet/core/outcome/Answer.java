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
  private static final String FIREWALL_ACTION = "x-amzn-waf-action";

  /**
   * Tells whether it is not the exchange that answers but the firewall of its content network, which wants to know whether
   * it talks to a browser. It does that with a 202 or a 405.
   *
   * @param headers the headers of an answer
   */
  public static boolean isOfFirewall(Headers headers) {
    return headers.get(FIREWALL_ACTION) != null;
  }

  /** Says in our words what the exchange did not say in its own. */
  String description() {
    if (status >= 300 && status < 400) {
      return "the answer is a redirect, which is never followed";
    }
    if (isOfFirewall(headers)) {
      return "the answer is a firewall's question whether this is a browser";
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
