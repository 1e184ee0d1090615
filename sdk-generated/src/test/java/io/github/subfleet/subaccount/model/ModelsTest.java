package io.github.subfleet.subaccount.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelsTest {
  private final Moshi moshi =
      new Moshi.Builder().add(new SubAccountJsonAdapterFactory()).build();

  @Test
  void takesACopyOfAList() {
    List<SpotSubUserAsset> assets = new ArrayList<>();
    SpotSummary summary = new SpotSummary(0, BigDecimal.ONE, assets);
    assets.add(new SpotSubUserAsset("a@b.c", BigDecimal.TEN));
    assertThat(summary.subUserAssets()).isEmpty();
    assertThat(summary.subUserAssets()).isUnmodifiable();
  }

  @Test
  void buildsAModelAndACopyOfIt() {
    SpotSummary summary = SpotSummary.builder()
        .totalCount(1)
        .masterAccountTotalAsset(new BigDecimal("0.5"))
        .subUserAssets(List.of(
            SpotSubUserAsset.builder().email("a@b.c").totalAsset(BigDecimal.ONE).build()))
        .build();
    assertThat(summary.toBuilder().build()).isEqualTo(summary);
    assertThat(summary.toBuilder().totalCount(2).build().totalCount()).isEqualTo(2);
  }

  @Test
  void namesWhatABuilderLacks() {
    assertThatThrownBy(() -> SpotSummary.builder().totalCount(1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("masterAccountTotalAsset must be set");
  }

  @Test
  void refusesNullInTheConstructor() {
    assertThatThrownBy(() -> new SpotSubUserAsset(null, BigDecimal.ONE))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("email");
  }

  @Test
  void hidesThePhoneNumber() {
    SubAccountStatus status =
        new SubAccountStatus("a@b.c", true, true, Instant.EPOCH, true, false, "+43123456");
    assertThat(status.toString())
        .isEqualTo(
            "SubAccountStatus[email=a@b.c, subUserEnabled=true, userActive=true,"
                + " insertTime=1970-01-01T00:00:00Z, marginEnabled=true, futuresEnabled=false, mobile=***]");
  }

  @Test
  void readsMoneyFromNumbersWithoutLosingDigits() throws IOException {
    SpotSubUserAsset asset = moshi
        .adapter(SpotSubUserAsset.class)
        .fromJson("{\"email\":\"a@b.c\",\"totalAsset\":12345678901234567890.123456789012345678}");
    assertThat(asset.totalAsset())
        .isEqualTo(new BigDecimal("12345678901234567890.123456789012345678"));
  }

  @Test
  void refusesAbsurdMoneyAtOnce() {
    assertThatThrownBy(() -> moshi
            .adapter(SpotSubUserAsset.class)
            .fromJson("{\"email\":\"a@b.c\",\"totalAsset\":1e999999999}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageEndingWith("at path $.totalAsset");
  }

  @Test
  void writesMoneyWithoutAnExponent() {
    assertThat(moshi
            .adapter(SpotSubUserAsset.class)
            .toJson(new SpotSubUserAsset("a@b.c", new BigDecimal("1E-8"))))
        .isEqualTo("{\"email\":\"a@b.c\",\"totalAsset\":\"0.00000001\"}");
  }

  @Test
  void readsAnEmptyPhoneNumber() throws IOException {
    SubAccountStatus status = moshi
        .adapter(SubAccountStatus.class)
        .fromJson(
            "{\"email\":\"a@b.c\",\"isSubUserEnabled\":true,\"isUserActive\":true,\"insertTime\":0,"
                + "\"isMarginEnabled\":true,\"isFutureEnabled\":true,\"mobile\":\"\"}");
    assertThat(status.mobile()).isEmpty();
  }

  @Test
  void readsAListThatCannotBeModified() throws IOException {
    JsonAdapter<List<SpotSubUserAsset>> list =
        moshi.adapter(Types.newParameterizedType(List.class, SpotSubUserAsset.class));
    assertThat(list.fromJson("[{\"email\":\"a@b.c\",\"totalAsset\":\"1\"}]"))
        .containsExactly(new SpotSubUserAsset("a@b.c", BigDecimal.ONE))
        .isUnmodifiable();
  }

  @Test
  void namesThePathOfANullInAList() {
    assertThatThrownBy(
            () -> moshi
                .adapter(SpotSummary.class)
                .fromJson(
                    "{\"totalCount\":1,\"masterAccountTotalAsset\":\"1\",\"spotSubUserAssetBtcVoList\":[null]}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageEndingWith("at path $.spotSubUserAssetBtcVoList[0]");
  }

  @Test
  void refusesAPropertyThatComesTwice() {
    assertThatThrownBy(() -> moshi
            .adapter(SpotSubUserAsset.class)
            .fromJson("{\"email\":\"a@b.c\",\"totalAsset\":\"1\",\"totalAsset\":\"2\"}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("$.totalAsset");
  }
}
