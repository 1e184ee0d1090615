package io.github.subfleet.benchmarks.peer.limit;

import java.math.BigDecimal;
import java.util.List;

/** A page, as the limit reads it. */
record Page(long totalCount, BigDecimal masterAccountTotalAsset, List<Item> items) {
  /** One sub-account. */
  record Item(String email, BigDecimal totalAsset) {}
}
