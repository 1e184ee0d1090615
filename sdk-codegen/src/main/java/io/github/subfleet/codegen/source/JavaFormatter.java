package io.github.subfleet.codegen.source;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;

/** Lays sources out as the build's format check wants them, and removes the imports that a template had in excess. */
final class JavaFormatter {
  private final Formatter formatter = Formatter.createFormatter(
      JavaFormatterOptions.builder().style(Style.GOOGLE).formatJavadoc(true).build());

  String format(String file, String source) {
    try {
      return formatter.formatSourceAndFixImports(source);
    } catch (FormatterException e) {
      throw new IllegalStateException(
          "The template of " + file + " gives no valid Java:\n" + source, e);
    }
  }
}
