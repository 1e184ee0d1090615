package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.List;
import java.util.regex.Pattern;

/** The parameter {@code ipAddress}. That addresses are IPv4 ones, without ranges, is a guess: all examples are. */
final class IpAddresses {
  static final String PARAMETER = "ipAddress";

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

  private IpAddresses() {}

  /**
   * Reads the addresses, each once.
   *
   * @return the addresses; none if the parameter was not sent
   * @throws io.github.subfleet.sandbox.refusal.Refusal if one of them is none
   */
  static List<String> read(Parameters parameters) {
    List<String> addresses = parameters.findTexts(PARAMETER);
    if (addresses == null) {
      return List.of();
    }
    if (!addresses.stream().allMatch(address -> IPV4.matcher(address).matches())) {
      throw ErrorCode.INVALID_PARAMETER.refusal(PARAMETER);
    }
    return addresses.stream().distinct().toList();
  }
}
