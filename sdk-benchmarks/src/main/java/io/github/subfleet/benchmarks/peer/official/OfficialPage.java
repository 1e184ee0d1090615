package io.github.subfleet.benchmarks.peer.official;

import com.google.gson.annotations.SerializedName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page, filled in by Gson. */
final class OfficialPage {
  @SerializedName("totalCount")
  @Nullable
  Long totalCount;

  @SerializedName("masterAccountTotalAsset")
  @Nullable
  BigDecimal masterAccountTotalAsset;

  @SerializedName("spotSubUserAssetBtcVoList")
  List<Item> items = new ArrayList<>();

  /** One sub-account. */
  static final class Item {
    @SerializedName("email")
    @Nullable
    String email;

    @SerializedName("totalAsset")
    @Nullable
    BigDecimal totalAsset;
  }
}
