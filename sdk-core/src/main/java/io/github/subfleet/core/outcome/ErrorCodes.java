package io.github.subfleet.core.outcome;

import static io.github.subfleet.core.outcome.ErrorClass.ACCOUNT_STATE;
import static io.github.subfleet.core.outcome.ErrorClass.AUTHENTICATION;
import static io.github.subfleet.core.outcome.ErrorClass.BAD_REQUEST;
import static io.github.subfleet.core.outcome.ErrorClass.CLOCK;
import static io.github.subfleet.core.outcome.ErrorClass.INSUFFICIENT_FUNDS;
import static io.github.subfleet.core.outcome.ErrorClass.PENDING;
import static io.github.subfleet.core.outcome.ErrorClass.PERMISSION;
import static io.github.subfleet.core.outcome.ErrorClass.RATE_LIMIT;
import static io.github.subfleet.core.outcome.ErrorClass.REJECTED;
import static io.github.subfleet.core.outcome.ErrorClass.SIGNATURE;
import static io.github.subfleet.core.outcome.ErrorClass.TRANSIENT;
import static io.github.subfleet.core.outcome.ErrorClass.UNAVAILABLE;
import static io.github.subfleet.core.outcome.ErrorClass.UNKNOWN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The class of each error code that is documented, or was seen by others in the wild. Where one number has several
 * meanings, the one that promises least counts: -5012 may stand for a transfer in progress.
 */
final class ErrorCodes {
  private static final Map<Long, ErrorClass> CODES = codes();

  /** Codes of products that have nothing to do with sub-accounts. They refuse, whatever else they mean. */
  private static final List<Range> RANGES = List.of(
      new Range(-1180, -1169),
      new Range(-1190, -1182),
      new Range(-4017, -4010),
      new Range(-4023, -4021),
      new Range(-4038, -4028),
      new Range(-6020, -6001),
      new Range(-10047, -10001),
      new Range(-13007, -13000),
      new Range(-18007, -18002),
      new Range(-20204, -20121),
      new Range(-21007, -21004));

  private ErrorCodes() {}

  /** The class of a code, or null if the code is not listed. */
  static @Nullable ErrorClass classOf(long code) {
    ErrorClass listed = CODES.get(code);
    if (listed != null) {
      return listed;
    }
    return RANGES.stream().anyMatch(range -> range.holds(code)) ? REJECTED : null;
  }

  private static Map<Long, ErrorClass> codes() {
    Map<Long, ErrorClass> codes = new HashMap<>();
    put(codes, UNKNOWN, -1000, -1006, -1007, -3000, -4027, 100001001);
    put(codes, TRANSIENT, -1001, -1004, -1008, -3007, -3037, -3044, -4045, -21003);
    put(codes, PENDING, -5012);
    put(codes, UNAVAILABLE, -1016);
    put(codes, CLOCK, -1021);
    put(codes, SIGNATURE, -1022);
    put(codes, AUTHENTICATION, -1099, -2008, -2014, -2015, -4004);
    put(
        codes,
        PERMISSION,
        0,
        -1002,
        -1005,
        -3001,
        -3004,
        -3999,
        -4006,
        -4044,
        -5021,
        -10038,
        200003903);
    put(codes, RATE_LIMIT, -1003, -1015, -1034, -4005, -4041, -4043, -5006, -12014);
    put(codes, INSUFFICIENT_FUNDS, -3002, -3020, -3041, -4024, -4025, -4026, -4060);
    put(codes, INSUFFICIENT_FUNDS, -5002, -5003, -5008, -5013);
    put(codes, ACCOUNT_STATE, -3003, -3005, -3014, -3018, -3019, -3022, -3036, -3043, -4046, -5011);
    put(codes, ACCOUNT_STATE, -21001, -21002);
    put(codes, BAD_REQUEST, -1010, -1013, -1014, -1020, -1023);
    put(codes, BAD_REQUEST, -1100, -1101, -1102, -1103, -1104, -1105, -1106, -1108);
    put(codes, BAD_REQUEST, -1111, -1112, -1114, -1115, -1116, -1117, -1118, -1119);
    put(codes, BAD_REQUEST, -1120, -1121, -1122, -1125, -1127, -1128);
    put(codes, BAD_REQUEST, -1130, -1131, -1134, -1135, -1139, -1145);
    put(codes, BAD_REQUEST, -1151, -1152, -1153, -1155, -1158);
    put(codes, BAD_REQUEST, -1160, -1161, -1165, -1166, -1168, -1181);
    put(codes, BAD_REQUEST, -1191, -1194, -1196, -1197, -1198, -1199);
    put(codes, BAD_REQUEST, -1210, -1211, -1220, -1221, -1222, -1223, -1224, -1225);
    put(codes, BAD_REQUEST, -3011, -3013, -3015, -3016, -3024, -3025, -3026, -3027, -3028, -3038);
    put(codes, BAD_REQUEST, -4001, -4002, -4003, -4007, -4008, -4018, -4039, -4047);
    put(codes, BAD_REQUEST, -5007, -5009, -7001, -7002, -32603, 100001003);
    put(codes, REJECTED, -1033, -1035, -2010, -2011, -2013, -2016, -2021, -2022, -2026);
    put(codes, REJECTED, -2035, -2036, -2038, -2039, -2042, -2043);
    put(
        codes, REJECTED, -3006, -3008, -3009, -3010, -3012, -3017, -3021, -3023, -3029, -3042,
        -3045);
    put(codes, REJECTED, -4019, -4042, -5001, -5004, -5005, -5010, -9000, -11008, 100001002);
    return Map.copyOf(codes);
  }

  private static void put(Map<Long, ErrorClass> codes, ErrorClass errorClass, long... listed) {
    for (long code : listed) {
      codes.put(code, errorClass);
    }
  }

  private record Range(long lowest, long highest) {
    boolean holds(long code) {
      return code >= lowest && code <= highest;
    }
  }
}
