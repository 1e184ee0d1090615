package io.github.subfleet.benchmarks.peer.plain;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.ToJson;
import java.math.BigDecimal;

/** What Moshi's documentation shows for types that it does not know. */
final class DecimalAdapter {
  @FromJson
  BigDecimal fromJson(String text) {
    return new BigDecimal(text);
  }

  @ToJson
  String toJson(BigDecimal number) {
    return number.toString();
  }
}
