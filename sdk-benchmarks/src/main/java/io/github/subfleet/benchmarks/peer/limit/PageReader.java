package io.github.subfleet.benchmarks.peer.limit;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads a page by hand, and trusts it. */
final class PageReader {
  private static final JsonReader.Options PAGE =
      JsonReader.Options.of("totalCount", "masterAccountTotalAsset", "spotSubUserAssetBtcVoList");
  private static final JsonReader.Options ITEM = JsonReader.Options.of("email", "totalAsset");

  private PageReader() {}

  static Page read(BufferedSource json) throws IOException {
    JsonReader in = JsonReader.of(json);
    long totalCount = 0;
    BigDecimal master = BigDecimal.ZERO;
    List<Page.Item> items = new ArrayList<>();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.selectName(PAGE)) {
        case 0 -> totalCount = in.nextLong();
        case 1 -> master = new BigDecimal(in.nextString());
        case 2 -> {
          in.beginArray();
          while (in.hasNext()) {
            items.add(item(in));
          }
          in.endArray();
        }
        default -> {
          in.skipName();
          in.skipValue();
        }
      }
    }
    in.endObject();
    // Over HTTP/2 the end is a frame of its own; whoever closes before it resets the stream, and
    // waits for it.
    if (in.peek() != JsonReader.Token.END_DOCUMENT) {
      throw new IOException("something follows the page");
    }
    return new Page(totalCount, master, items);
  }

  private static Page.Item item(JsonReader in) throws IOException {
    @Nullable String email = null;
    @Nullable BigDecimal totalAsset = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.selectName(ITEM)) {
        case 0 -> email = in.nextString();
        case 1 -> totalAsset = new BigDecimal(in.nextString());
        default -> {
          in.skipName();
          in.skipValue();
        }
      }
    }
    in.endObject();
    if (email == null || totalAsset == null) {
      throw new IOException("an item lacks something");
    }
    return new Page.Item(email, totalAsset);
  }
}
