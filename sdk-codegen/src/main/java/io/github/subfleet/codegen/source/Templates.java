package io.github.subfleet.codegen.source;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The Mustache templates in {@code subfleet-java/}. A name that the data lack is an error here, whereas OpenAPI
 * Generator's own engine would write nothing in its place.
 */
final class Templates {
  private final Mustache.Compiler compiler = Mustache.compiler()
      .escapeHTML(false)
      .strictSections(true)
      .withLoader(name -> open(name + ".mustache"));

  private final Map<String, Template> compiled = new HashMap<>();

  /** Fills in a template, which can use {@code javadoc} and {@code quoted} as lambdas besides the data. */
  String render(String name, Map<String, ?> data) {
    Map<String, Object> context = new HashMap<>(data);
    context.put("javadoc", (Mustache.Lambda)
        (fragment, out) -> out.write(Javadoc.text(fragment.execute())));
    context.put("quoted", (Mustache.Lambda)
        (fragment, out) -> out.write(JavaLiterals.string(fragment.execute())));
    return compiled.computeIfAbsent(name, this::compile).execute(context);
  }

  private Template compile(String name) {
    try (Reader template = open(name + ".mustache")) {
      return compiler.compile(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String file) {
    InputStream template = Templates.class.getResourceAsStream("/subfleet-java/" + file);
    if (template == null) {
      throw new IllegalArgumentException("there is no template " + file);
    }
    return new InputStreamReader(template, StandardCharsets.UTF_8);
  }
}
