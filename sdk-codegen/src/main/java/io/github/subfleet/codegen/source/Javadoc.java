package io.github.subfleet.codegen.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a description of the document, one paragraph of simple Markdown, into Javadoc. */
final class Javadoc {
  private static final Pattern CODE = Pattern.compile("`([^`{}]+)`");

  private Javadoc() {}

  static String text(String description) {
    String line = description.strip().replaceAll("\\s+", " ");
    StringBuilder javadoc = new StringBuilder();
    Matcher code = CODE.matcher(line);
    int end = 0;
    while (code.find()) {
      javadoc.append(escape(line.substring(end, code.start())));
      javadoc.append("{@code ").append(code.group(1).replace("*/", "* /")).append('}');
      end = code.end();
    }
    return javadoc.append(escape(line.substring(end))).toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("{", "&#123;")
        .replace("}", "&#125;");
  }
}
