package io.github.subfleet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.TypeConversionException;

class FaultOptionTest {
  private static List<FaultRule> read(String text) {
    return new FaultOption().convert(text).rules();
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void knowsEachFaultByItsName(FaultKind kind) {
    assertThat(read(kind.label())).containsExactly(FaultRule.of(kind));
  }

  @Test
  void readsWhomItStrikes() {
    assertThat(read("drop-after-executing,operation=universalTransfer|list,probability=0.1,seed=7,"
            + "skip=3,times=2"))
        .containsExactly(FaultRule.of(FaultKind.DROP_AFTER_EXECUTING)
            .on("universalTransfer", "list")
            .probability(0.1)
            .seed(7)
            .skip(3)
            .times(2));
  }

  @ParameterizedTest
  @CsvSource({"1500ms, PT1.5S", "30s, PT30S", "2m, PT2M"})
  void readsTimes(String text, Duration time) {
    assertThat(read("answer-late,time=" + text))
        .containsExactly(FaultRule.of(Fault.of(FaultKind.ANSWER_LATE).time(time)));
  }

  @Test
  void readsAStatus() {
    assertThat(read("server-error,status=503"))
        .containsExactly(FaultRule.of(Fault.of(FaultKind.SERVER_ERROR).status(503)));
  }

  @Test
  void allIsAMixOfAll() {
    assertThat(read("all,probability=0.3,seed=7")).isEqualTo(FaultRule.mix(0.3, 7, Fault.all()));
  }

  @Test
  void allForAnOperationAreAllThatStrikeRequests() {
    assertThat(read("all,operation=list"))
        .hasSize(FaultKind.values().length - 1)
        .allMatch(rule -> rule.operations().contains("list"))
        .noneMatch(rule -> rule.fault().kind() == FaultKind.RESET_CONNECTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "wat; there is no fault 'wat'",
        "ban,wat; 'wat' is no detail, or there twice",
        "ban,seed=1,seed=2; 'seed=2' is no detail, or there twice",
        "ban,seed=x; seed must be a number, but was 'x'",
        "ban,time=3; time must be a whole number with ms, s or m behind it, but was '3'",
        "ban,probability=2; probability must be between 0 and 1, but was 2.0",
        "ban,status=503; status must not be set for ban, but was 503",
        "all,probability=2; probability must be between 0 and 1, but was 2.0"
      })
  void saysWhatItDoesNotUnderstand(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage(message);
  }

  @Test
  void saysWhichDetailItDoesNotKnow() {
    assertThatThrownBy(() -> read("ban,colour=red"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage(
            "'colour' is none of operation, probability, seed, skip, times, time, status, or"
                + " not one of ban");
    assertThatThrownBy(() -> read("all,time=3s")).isInstanceOf(TypeConversionException.class);
  }
}
