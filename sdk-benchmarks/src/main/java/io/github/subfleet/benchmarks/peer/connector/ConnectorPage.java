package io.github.subfleet.benchmarks.peer.connector;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;

/** A page, taken out of org.json's tree. */
record ConnectorPage(long totalCount, BigDecimal masterAccountTotalAsset, List<Item> items) {
  static ConnectorPage parse(String json) {
    JSONObject page = new JSONObject(json);
    JSONArray array = page.getJSONArray("spotSubUserAssetBtcVoList");
    List<Item> items = new ArrayList<>(array.length());
    for (int i = 0; i < array.length(); i++) {
      JSONObject item = array.getJSONObject(i);
      items.add(new Item(item.getString("email"), new BigDecimal(item.getString("totalAsset"))));
    }
    return new ConnectorPage(
        page.getLong("totalCount"),
        new BigDecimal(page.getString("masterAccountTotalAsset")),
        items);
  }

  /** One sub-account. */
  record Item(String email, BigDecimal totalAsset) {}
}
