package io.github.subfleet.benchmarks.peer.plain;

import java.math.BigDecimal;
import java.util.List;

/** A page, read by reflection, and public for that. */
public record PlainPage(
    long totalCount, BigDecimal masterAccountTotalAsset, List<Item> spotSubUserAssetBtcVoList) {
  /** One sub-account. */
  public record Item(String email, BigDecimal totalAsset) {}
}
