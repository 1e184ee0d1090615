package io.github.subfleet.sandbox.refusal;

/**
 * The error codes that the sandbox answers, with the HTTP status and the text that go with them. Codes are the
 * documented ones; which of several fitting codes the live exchange picks for a business rule is a guess.
 */
public enum ErrorCode {
  UNKNOWN(500, -1000, "An unknown error occurred while processing the request."),
  TOO_MANY_REQUESTS(429, -1003, "Too many requests; current limit is %s of weight per minute."),
  TOO_MANY_TRANSFERS(429, -1003, "Too many requests; current limit is %s transfers per minute."),
  NO_SUCH_PATH(404, -1020, "This operation is not supported."),
  NO_SUCH_VERB(405, -1020, "This operation is not supported."),
  UNSUPPORTED_OPERATION(400, -1020, "This operation is not supported."),
  TIMESTAMP_TOO_OLD(400, -1021, "Timestamp for this request is outside of the recvWindow."),
  TIMESTAMP_AHEAD(400, -1021, "Timestamp for this request was 1000ms ahead of the server's time."),
  INVALID_SIGNATURE(400, -1022, "Signature for this request is not valid."),
  ILLEGAL_CHARACTERS(
      400, -1100, "Illegal characters found in parameter '%s'; legal range is '%s'."),
  DUPLICATE_PARAMETER(400, -1101, "Duplicate values for parameter '%s' detected."),
  MANDATORY_PARAMETER_MISSING(
      400, -1102, "Mandatory parameter '%s' was not sent, was empty/null, or malformed."),
  UNREAD_PARAMETERS(
      400, -1104, "Not all sent parameters were read; read '%s' parameter(s) but was sent '%s'."),
  EMPTY_PARAMETER(400, -1105, "Parameter '%s' was empty."),
  PARAMETER_NOT_REQUIRED(400, -1106, "Parameter '%s' sent when not required."),
  PARAMETER_OVERFLOW(400, -1108, "Parameter '%s' overflowed."),
  BAD_PRECISION(400, -1111, "Precision is over the maximum defined for this asset."),
  BAD_SYMBOL(400, -1121, "Invalid symbol."),
  TIME_RANGE_TOO_LONG(400, -1127, "More than %s hours between startTime and endTime."),
  BAD_COMBINATION(400, -1128, "Combination of optional parameters invalid."),
  INVALID_PARAMETER(400, -1130, "Data sent for parameter '%s' is not valid."),
  BAD_RECV_WINDOW(400, -1131, "recvWindow must be less than 60000."),
  NO_SUCH_API_KEY(400, -2008, "Invalid Api-Key ID."),
  BAD_API_KEY_FORMAT(401, -2014, "API-key format invalid."),
  REJECTED_API_KEY(401, -2015, "Invalid API-key, IP, or permissions for action."),
  NO_MARGIN_ACCOUNT(400, -3003, "The margin account does not exist."),
  MARGIN_LEVEL_TOO_LOW(400, -3023, "The margin level would be too low."),
  BALANCE_TOO_SMALL(400, -5002, "The balance is not enough."),
  AMOUNT_NOT_POSITIVE(400, -5007, "The amount must be greater than zero."),
  NO_FUTURES_ACCOUNT(400, -5011, "The futures account does not exist."),
  NOT_MASTER_AND_SUB(400, -5021, "The accounts are not master and sub-account of each other."),
  BAD_DATE_RANGE(400, -7001, "The date range is not supported."),
  POSITION_TOO_SMALL(400, -9000, "The position is not enough."),
  REJECTED(400, -9000, "%s");

  private final int status;
  private final long code;
  private final String text;

  ErrorCode(int status, long code, String text) {
    this.status = status;
    this.code = code;
    this.text = text;
  }

  /**
   * A refusal with this code, to be thrown.
   *
   * @param details what fills the gaps of the text
   * @return the refusal
   */
  public Refusal refusal(Object... details) {
    return new Refusal(status, code, text.formatted(details));
  }
}
