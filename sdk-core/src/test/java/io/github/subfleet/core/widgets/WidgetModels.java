package io.github.subfleet.core.widgets;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.subfleet.core.json.JsonLists;
import io.github.subfleet.core.json.JsonObjects;
import io.github.subfleet.core.json.JsonValues;
import io.github.subfleet.core.json.ModelAdapterFactory;
import java.io.IOException;
import java.util.List;

/** The adapters of the models, such as the generator writes. */
public final class WidgetModels extends ModelAdapterFactory {
  @Override
  protected JsonAdapter<?> adapterOf(Class<?> model) {
    if (model == Receipt.class) {
      return new ReceiptAdapter();
    }
    return model == WidgetPage.class ? new WidgetPageAdapter() : null;
  }

  private static final class ReceiptAdapter extends JsonAdapter<Receipt> {
    private static final JsonReader.Options NAMES = JsonReader.Options.of("id");

    @Override
    public Receipt fromJson(JsonReader in) throws IOException {
      if (JsonObjects.readNull(in)) {
        return null;
      }
      String id = null;
      in.beginObject();
      while (in.hasNext()) {
        if (in.selectName(NAMES) == 0) {
          id = JsonValues.readText(in);
        } else {
          JsonObjects.skip(in);
        }
      }
      JsonObjects.required(id, "id", in);
      in.endObject();
      return new Receipt(id);
    }

    @Override
    public void toJson(JsonWriter out, Receipt value) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class WidgetPageAdapter extends JsonAdapter<WidgetPage> {
    private static final JsonReader.Options NAMES = JsonReader.Options.of("widgets", "total");

    @Override
    public WidgetPage fromJson(JsonReader in) throws IOException {
      List<String> widgets = List.of();
      long total = 0;
      in.beginObject();
      while (in.hasNext()) {
        switch (in.selectName(NAMES)) {
          case 0 -> widgets = JsonLists.read(in, JsonValues::readText);
          case 1 -> total = JsonValues.readLong(in);
          default -> JsonObjects.skip(in);
        }
      }
      in.endObject();
      return new WidgetPage(widgets, total);
    }

    @Override
    public void toJson(JsonWriter out, WidgetPage value) {
      throw new UnsupportedOperationException();
    }
  }
}
