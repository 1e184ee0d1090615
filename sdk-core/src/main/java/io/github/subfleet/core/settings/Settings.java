package io.github.subfleet.core.settings;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Settings that the user of a program makes without changing it: a system property {@code subfleet.readTimeout}, or else
 * an environment variable {@code SUBFLEET_READ_TIMEOUT}. What is blank counts as not set.
 */
public final class Settings {
  private static final Settings NONE = new Settings(name -> null, name -> null);

  private final UnaryOperator<@Nullable String> properties;
  private final UnaryOperator<@Nullable String> variables;

  private Settings(
      UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> variables) {
    this.properties = properties;
    this.variables = variables;
  }

  /** The settings of this process. */
  public static Settings ofProcess() {
    return new Settings(System::getProperty, System::getenv);
  }

  /** No settings at all. */
  public static Settings none() {
    return NONE;
  }

  /** Settings from given environment variables alone. */
  public static Settings ofVariables(Map<String, String> variables) {
    return of(Map.of(), variables);
  }

  /** Settings from given system properties and environment variables. */
  public static Settings of(Map<String, String> properties, Map<String, String> variables) {
    Map<String, String> givenProperties = Map.copyOf(properties);
    Map<String, String> givenVariables = Map.copyOf(variables);
    return new Settings(givenProperties::get, givenVariables::get);
  }

  /** Finds a setting by its name in camel case, such as {@code readTimeout}. */
  public @Nullable Setting find(String name) {
    String property = "subfleet." + name;
    String value = properties.apply(property);
    if (value != null && !value.isBlank()) {
      return new Setting("system property " + property, value.strip());
    }
    String variable = variableName(name);
    value = variables.apply(variable);
    if (value != null && !value.isBlank()) {
      return new Setting("environment variable " + variable, value.strip());
    }
    return null;
  }

  /** The environment variable that holds a setting. */
  public static String variableName(String name) {
    StringBuilder variable = new StringBuilder("SUBFLEET_");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        variable.append('_');
      }
      variable.append(c);
    }
    return variable.toString().toUpperCase(Locale.ROOT);
  }
}
