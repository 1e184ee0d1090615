package io.github.subfleet.subaccount.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.github.subfleet.subaccount.api.AccountsApi;
import io.github.subfleet.subaccount.api.ApiKeysApi;
import io.github.subfleet.subaccount.api.AssetsApi;
import io.github.subfleet.subaccount.api.GeneralApi;
import io.github.subfleet.subaccount.api.ManagedApi;
import io.github.subfleet.subaccount.model.SubAccountJsonAdapterFactory;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import okio.Buffer;
import okio.ByteString;

/** Whatever an operation answers, it is decoded to what can be encoded again without loss, or it is refused. */
class ModelAdaptersFuzzTest {
  private static final Map<String, JsonAdapter<Object>> BY_OPERATION = byOperation();
  private static final List<JsonAdapter<Object>> ALL = List.copyOf(BY_OPERATION.values());

  /** The longest number has 200 digits and may take four characters: {@code 1e99}. */
  private static final int LONGEST = 100;

  /** The first line names the operation, and the rest is the answer. */
  @FuzzTest(maxDuration = "5m")
  void decodeAnyAnswer(byte[] input) throws IOException {
    Buffer json = new Buffer().write(input);
    long end = json.indexOf((byte) '\n');
    String operation =
        end < 0 ? "" : json.readString(end + 1, StandardCharsets.ISO_8859_1).trim();
    JsonAdapter<Object> adapter = BY_OPERATION.getOrDefault(
        operation, ALL.get(Math.floorMod(operation.hashCode(), ALL.size())));
    ByteString answer = json.snapshot();
    Object decoded;
    try {
      decoded = adapter.fromJson(json);
    } catch (JsonDataException e) {
      assertThat(e).hasMessageContaining(" $");
      return;
    } catch (IOException malformed) {
      return;
    }
    String encoded = adapter.toJson(decoded);
    Object again = adapter.fromJson(encoded);
    assertThat(adapter.toJson(again)).isEqualTo(encoded);
    assertThat(Objects.hashCode(again)).isEqualTo(Objects.hashCode(adapter.fromJson(encoded)));
    assertThat(String.valueOf(again)).isEqualTo(String.valueOf(adapter.fromJson(encoded)));
    assertThat(encoded.length()).isLessThan(10_000 + LONGEST * answer.size());
  }

  private static Map<String, JsonAdapter<Object>> byOperation() {
    Moshi moshi = new Moshi.Builder().add(new SubAccountJsonAdapterFactory()).build();
    Map<String, JsonAdapter<Object>> adapters = new TreeMap<>();
    Stream.of(
            AccountsApi.class,
            ApiKeysApi.class,
            AssetsApi.class,
            GeneralApi.class,
            ManagedApi.class)
        .flatMap(api -> Arrays.stream(api.getMethods()))
        .forEach(method -> {
          ParameterizedType call = (ParameterizedType) method.getGenericReturnType();
          Type answer = call.getActualTypeArguments()[0];
          adapters.put(method.getName(), moshi.adapter(answer));
        });
    return adapters;
  }
}
