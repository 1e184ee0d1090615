package io.github.subfleet.subaccount.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Stands for all open enumerations: they come from one template. */
class AccountTypeTest {
  private final JsonAdapter<AccountType> json = new Moshi.Builder()
      .add(new SubAccountJsonAdapterFactory())
      .build()
      .adapter(AccountType.class);

  @Test
  void givesTheConstantOfAKnownText() {
    assertThat(AccountType.of("SPOT")).isSameAs(AccountType.SPOT);
    assertThat(AccountType.SPOT.isKnown()).isTrue();
  }

  @Test
  void keepsAnUnknownText() {
    AccountType value = AccountType.of("LUNAR_FUTURE");
    assertThat(value.value()).isEqualTo("LUNAR_FUTURE");
    assertThat(value).hasToString("LUNAR_FUTURE");
    assertThat(value.isKnown()).isFalse();
  }

  @Test
  void isEqualByText() {
    assertThat(AccountType.of("LUNAR_FUTURE")).isEqualTo(AccountType.of("LUNAR_FUTURE"));
    assertThat(AccountType.of("LUNAR_FUTURE")).hasSameHashCodeAs(AccountType.of("LUNAR_FUTURE"));
    assertThat(AccountType.of("spot")).isNotEqualTo(AccountType.SPOT);
    assertThat(new AccountType("SPOT")).isEqualTo(AccountType.SPOT);
  }

  @Test
  void canBeSwitchedOnByText() {
    String wallet =
        switch (AccountType.of("MARGIN").value()) {
          case "SPOT" -> "spot";
          case "MARGIN" -> "cross margin";
          default -> "another";
        };
    assertThat(wallet).isEqualTo("cross margin");
  }

  @Test
  void listsTheKnownValues() {
    assertThat(AccountType.known())
        .containsExactly(
            AccountType.SPOT,
            AccountType.USDT_FUTURE,
            AccountType.COIN_FUTURE,
            AccountType.MARGIN,
            AccountType.ISOLATED_MARGIN,
            AccountType.ALPHA)
        .isUnmodifiable();
  }

  @Test
  void readsAndWritesAnUnknownValueUnchanged() throws IOException {
    assertThat(json.toJson(json.fromJson("\"LUNAR_FUTURE\""))).isEqualTo("\"LUNAR_FUTURE\"");
  }

  @Test
  void readsNullAsNull() throws IOException {
    assertThat(json.fromJson("null")).isNull();
  }

  @Test
  void refusesNull() {
    assertThatThrownBy(() -> new AccountType(null)).isInstanceOf(NullPointerException.class);
  }
}
