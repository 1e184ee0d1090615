package io.github.subfleet.benchmarks.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** As many headers as the exchange's answers have. */
final class CannedHeaders {
  private CannedHeaders() {}

  static Map<String, String> all() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json;charset=UTF-8");
    headers.put("Date", "Sun, 22 Nov 2026 12:00:00 GMT");
    headers.put("Server", "nginx");
    headers.put("Vary", "Accept-Encoding");
    headers.put("x-mbx-uuid", "7b1e2a54-9f0c-4a5e-8d43-2f6b1c0e9a77");
    headers.put("x-sapi-used-ip-weight-1m", "1");
    headers.put("Strict-Transport-Security", "max-age=31536000; includeSubdomains");
    headers.put("X-Frame-Options", "SAMEORIGIN");
    headers.put("X-Xss-Protection", "1; mode=block");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cache-Control", "no-cache, no-store, must-revalidate");
    headers.put("Pragma", "no-cache");
    return headers;
  }

  static String http1() {
    return all().entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
        .collect(Collectors.joining());
  }
}
