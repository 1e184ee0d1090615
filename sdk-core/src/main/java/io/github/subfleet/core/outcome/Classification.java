package io.github.subfleet.core.outcome;

import io.github.subfleet.core.operation.Operation;
import java.util.Objects;

/**
 * The class of an answer that is not a success, by its HTTP status and its error code. This is the one place that decides
 * it:
 *
 * <table>
 * <caption>By status</caption>
 * <thead><tr><th>status</th><th>class</th></tr></thead>
 * <tbody>
 * <tr><td>any, with a header of the firewall</td><td>blocked: the request did not reach the exchange</td></tr>
 * <tr><td>418, 429</td><td>ban, rate limit, whatever the code</td></tr>
 * <tr><td>3xx, 408, 409, 5xx</td><td>unknown, whatever the code: a redirect is nothing that the exchange is documented to
 *     send, and of the others it says itself that they may have been executed</td></tr>
 * <tr><td>2xx and other 4xx, code listed</td><td>that of the code; -1003 that names the end of a ban is a ban</td></tr>
 * <tr><td>2xx and other 4xx, code not listed, or none</td><td>401 authentication, 403 blocked, 404 bad request, 451
 *     permission, else rejected; but unknown for a write with status 2xx and a code that is not listed</td></tr>
 * </tbody>
 * </table>
 */
public final class Classification {
  private Classification() {}

  /** Classifies an answer. */
  public static ErrorClass of(Operation operation, Answer answer, ErrorBody body) {
    return Answer.isOfFirewall(answer.headers())
        ? ErrorClass.BLOCKED
        : of(operation, answer.status(), body);
  }

  static ErrorClass of(Operation operation, int status, ErrorBody body) {
    if (status == 418) {
      return ErrorClass.BAN;
    }
    ErrorClass listed = body.code() == null ? null : ErrorCodes.classOf(body.code());
    if (status == 429 || (listed == ErrorClass.RATE_LIMIT && isDefinite(status))) {
      return BanNotice.end(body.message()) == null ? ErrorClass.RATE_LIMIT : ErrorClass.BAN;
    }
    if (!isDefinite(status)) {
      return listed == ErrorClass.TRANSIENT ? listed : ErrorClass.UNKNOWN;
    }
    if (listed == null && isSuccess(status)) {
      boolean coded = body.code() != null;
      return coded && !operation.isRead() ? ErrorClass.UNKNOWN : ErrorClass.REJECTED;
    }
    return Objects.requireNonNullElseGet(listed, () -> ofStatus(status));
  }

  private static ErrorClass ofStatus(int status) {
    return switch (status) {
      case 401 -> ErrorClass.AUTHENTICATION;
      case 403 -> ErrorClass.BLOCKED;
      case 404 -> ErrorClass.BAD_REQUEST;
      case 451 -> ErrorClass.PERMISSION;
      default -> ErrorClass.REJECTED;
    };
  }

  /** Whether a status by itself says that the exchange knows what it did. */
  private static boolean isDefinite(int status) {
    return isSuccess(status) || (status >= 400 && status < 500 && status != 408 && status != 409);
  }

  private static boolean isSuccess(int status) {
    return status >= 200 && status < 300;
  }
}
