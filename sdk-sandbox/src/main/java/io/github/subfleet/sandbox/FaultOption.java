package io.github.subfleet.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what the launcher's {@code --fault} says, such as {@code answer-late,time=30s,probability=0.1,seed=7}. */
final class FaultOption implements ITypeConverter<FaultOption.Rules> {
  private static final String ALL = "all";
  private static final Pattern TIME = Pattern.compile("(-?\\d{1,9})(ms|s|m)");

  /** The rules that one option stands for. */
  record Rules(List<FaultRule> rules) {}

  /** The names of the faults, for the usage text. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(FaultKind.values()).map(FaultKind::label).iterator();
    }
  }

  @Override
  public Rules convert(String text) {
    List<String> parts = List.of(text.split(",", -1));
    Map<String, String> details = new LinkedHashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int sign = part.indexOf('=');
      if (sign < 0 || details.put(part.substring(0, sign), part.substring(sign + 1)) != null) {
        throw new TypeConversionException("'" + part + "' is no detail, or there twice");
      }
    }
    try {
      return new Rules(rules(parts.get(0), details));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static List<FaultRule> rules(String name, Map<String, String> details) {
    double probability = take(details, "probability", "1", Double::valueOf);
    long seed = take(details, "seed", "0", Long::valueOf);
    String operations = details.remove("operation");
    List<FaultRule> rules = name.equals(ALL)
        ? FaultRule.mix(probability, seed, operations == null ? Fault.all() : atRequests())
        : List.of(FaultRule.of(fault(name, details)).probability(probability).seed(seed));
    int skip = take(details, "skip", "0", Integer::valueOf);
    int times = take(details, "times", String.valueOf(Integer.MAX_VALUE), Integer::valueOf);
    if (!details.isEmpty()) {
      throw new IllegalArgumentException("'" + details.keySet().iterator().next()
          + "' is none of operation, probability, seed, skip, times, time, status, or not one of "
          + name);
    }
    Stream<FaultRule> limited = rules.stream().map(rule -> rule.skip(skip).times(times));
    return operations == null
        ? limited.toList()
        : limited.map(rule -> rule.on(operations.split("\\|", -1))).toList();
  }

  private static List<Fault> atRequests() {
    return Fault.all().stream()
        .filter(fault -> !fault.kind().strikesConnections())
        .toList();
  }

  private static Fault fault(String name, Map<String, String> details) {
    Fault fault = Arrays.stream(FaultKind.values())
        .filter(kind -> kind.label().equals(name))
        .map(Fault::of)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no fault '" + name + "'"));
    if (details.containsKey("time")) {
      fault = fault.time(take(details, "time", "", FaultOption::time));
    }
    return details.containsKey("status")
        ? fault.status(take(details, "status", "", Integer::valueOf))
        : fault;
  }

  private static <T> T take(
      Map<String, String> details, String name, String otherwise, Function<String, T> reader) {
    String text = details.containsKey(name) ? details.remove(name) : otherwise;
    try {
      return reader.apply(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be a number, but was '" + text + "'", e);
    }
  }

  private static Duration time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "time must be a whole number with ms, s or m behind it, but was '" + text + "'");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      default -> Duration.ofMinutes(number);
    };
  }
}
