package io.github.subfleet.codegen;

import static io.github.subfleet.codegen.Pitfalls.builderOf;
import static io.github.subfleet.codegen.Pitfalls.constant;
import static io.github.subfleet.codegen.Pitfalls.get;
import static io.github.subfleet.codegen.Pitfalls.model;
import static io.github.subfleet.codegen.Pitfalls.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Builds the requests of a document that is full of traps, well and badly. */
class PitfallRequestsTest {
  @Test
  void checksParametersAndNamesThem() throws Exception {
    Object builder = request();
    set(builder, "rate", BigDecimal.class, new BigDecimal("1E-9"));
    assertThatThrownBy(() -> get(builder, "build"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rate must be between 0.00000001 and 1, but was 0.000000001");
  }

  @Test
  void checksParametersAgainstEachOther() throws Exception {
    Object builder = replaceRequest();
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage("at least one of fromMail, toMail must be set, but none was");
    set(builder, "fromMail", String.class, "a");
    set(builder, "toMail", String.class, "b");
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage("at most one of fromMail, toMail may be set, but fromMail and toMail were");
  }

  @Test
  void checksWindowsOfTime() throws Exception {
    Object builder = replaceRequest();
    set(builder, "toMail", String.class, "b");
    set(builder, "start", Instant.class, Instant.EPOCH);
    set(builder, "end", Instant.class, Instant.EPOCH.plus(Duration.ofHours(37)));
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessageStartingWith("end must be at most 36h after start");
  }

  @Test
  void refusesAWindowThatEndsBeforeItStarts() throws Exception {
    Object builder = replaceRequest();
    set(builder, "toMail", String.class, "b");
    set(builder, "start", Instant.class, Instant.EPOCH.plusMillis(1));
    set(builder, "end", Instant.class, Instant.EPOCH);
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessageStartingWith("start must not be after end");
  }

  @Test
  void leavesAWindowToThePagerEvenWhereItIsRequired() throws Exception {
    Object request = get(builderOf("WalkPartsRequest"), "build");
    assertThat(get(request, "since")).isNull();
    assertThat(get(request, "endTime")).isNull();
    assertThat(get(request, "limit")).isNull();
  }

  @Test
  void keepsTheRulesOfAWindowThatIsGiven() throws Exception {
    Object builder = builderOf("WalkPartsRequest");
    set(builder, "since", Instant.class, Instant.EPOCH);
    set(builder, "endTime", Instant.class, Instant.EPOCH.plus(Duration.ofDays(184)));
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessageStartingWith("endTime must be less than 184 days after since");
  }

  @Test
  void checksElements() throws Exception {
    Object order = builderOf("OrderArgs");
    set(order, "symbol", String.class, "BTCUSDT");
    set(order, "quantity", BigDecimal.class, BigDecimal.ZERO);
    assertThatThrownBy(() -> get(order, "build"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quantity must be greater than 0, but was 0");
  }

  @Test
  void hidesWhatIsSensitiveInElements() throws Exception {
    Object request = get(submitRequest(order("hunter2")), "build");
    assertThat(request.toString()).contains("note=***").doesNotContain("hunter2");
  }

  @Test
  void namesTheElementThatIsNull() throws Exception {
    Object builder = submitRequest(order(null));
    set(builder, "orders", List.class, Arrays.asList(order(null), null));
    assertThatThrownBy(() -> get(builder, "build"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("orders[1] must be set");
  }

  @Test
  void demandsOfElementsWhatANumberedKindNeeds() throws Exception {
    Object builder = submitRequest(order("a"));
    set(builder, "kind", model("Code"), constant("Code", "ONE"));
    assertThatThrownBy(() -> get(builder, "build"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("orders[0].orderSide must be set when kind is ONE");
  }

  @Test
  void refusesInElementsWhatIsForAnotherKind() throws Exception {
    Object builder = submitRequest(order("a"));
    set(builder, "kind", model("Code"), constant("Code", "ZERO"));
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage("orders[0].note may be set only when kind is TWO");
  }

  @Test
  void demandsOneOfTwoWhereTwoOthersAreTheSame() throws Exception {
    Object builder = submitRequest(order("a"));
    set(builder, "second", model("Interval"), constant("Interval", "MINUTE"));
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage(
            "at least one of fromMail, toMail must be set when first and second are the same, but none was");
  }

  @Test
  void refusesWhatIsOnlyForOneOfTwo() throws Exception {
    Object builder = submitRequest(order("a"));
    set(builder, "symbol", String.class, "BTCUSDT");
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage("symbol may be set only when first or second is MONTH");
    set(builder, "second", model("Interval"), constant("Interval", "MONTH"));
    assertThat(get(get(builder, "build"), "symbol")).isEqualTo("BTCUSDT");
  }

  @Test
  void demandsWhatATruthValueNeeds() throws Exception {
    Object builder = submitRequest(order("a"));
    set(builder, "isB", Boolean.class, true);
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage("secret must be set when isA or isB is true");
  }

  @Test
  void demandsWhatATextNeeds() throws Exception {
    Object builder = submitRequest(order("a"));
    set(builder, "network", String.class, "LIGHT\"NING");
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage("amount must be set when network is LIGHT\"NING");
  }

  @Test
  void refusesAnAmountOfNothingOrTooMuch() throws Exception {
    Object builder = submitRequest(order("a"));
    set(builder, "amount", BigDecimal.class, BigDecimal.ZERO);
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage("amount must be greater than 0, but was 0");
    set(builder, "amount", BigDecimal.class, BigDecimal.valueOf(11));
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage("amount must be at most 10, but was 11");
  }

  @Test
  void refusesAListThatIsTooLongWithItsCommas() throws Exception {
    Object builder = replaceRequest();
    set(builder, "toMail", String.class, "b");
    set(builder, "addresses", List.class, List.of("255.255.255.255", "1.1.1"));
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessageStartingWith("addresses must have at most 20 characters");
    set(builder, "addresses", List.class, List.of());
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessage("addresses must have at least 1 elements, but has 0");
    set(builder, "addresses", List.class, List.of("1.1.1.1,2.2.2.2"));
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessageStartingWith("addresses[0] must not have a comma");
  }

  @Test
  void leavesPageAndSizeToThePagerEvenWhereTheyAreRequired() throws Exception {
    Object request = get(request(), "build");
    assertThat(get(request, "rowsPage")).isNull();
    assertThat(get(request, "rows")).isNull();
  }

  @Test
  void hidesSensitiveParameters() throws Exception {
    Object builder = request();
    set(builder, "secret", String.class, "abcd");
    assertThat(get(builder, "build").toString()).contains("secret=***").doesNotContain("abcd");
  }

  @Test
  void checksAndHidesWhatGoesIntoTheBody() throws Exception {
    Object builder = submitRequest(order("a"));
    assertThat(get(builder, "build").toString()).contains("theKey=***").doesNotContain("k1");
    set(builder, "theKey", String.class, "k");
    assertThatThrownBy(() -> get(builder, "build"))
        .hasMessageStartingWith("theKey must have at least 2 characters");
  }

  private static Object order(String note) throws Exception {
    Object builder = builderOf("OrderArgs");
    set(builder, "symbol", String.class, "BTCUSDT");
    set(builder, "note", String.class, note);
    return get(builder, "build");
  }

  private static Object submitRequest(Object order) throws Exception {
    Object builder = builderOf("SubmitRequest");
    set(builder, "orders", List.class, List.of(order));
    set(builder, "kind", model("Code"), constant("Code", "TWO"));
    set(builder, "first", model("Interval"), constant("Interval", "MINUTE"));
    set(builder, "isA", boolean.class, false);
    set(builder, "theKey", String.class, "k1");
    return builder;
  }

  private static Object request() throws Exception {
    Object builder = builderOf("NameListRequest");
    set(builder, "since", Instant.class, Instant.EPOCH);
    set(builder, "count", long.class, 5_000_000_000L);
    return builder;
  }

  private static Object replaceRequest() throws Exception {
    Object builder = builderOf("ReplaceRequest");
    set(builder, "addresses", List.class, List.of("10.0.0.1"));
    return builder;
  }
}
