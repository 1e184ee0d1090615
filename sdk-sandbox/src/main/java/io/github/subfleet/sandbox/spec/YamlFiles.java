package io.github.subfleet.sandbox.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The document's files, which lie beside this class in the jar. Each is read once. Not thread-safe. */
final class YamlFiles {
  private final Map<String, Object> loaded = new HashMap<>();

  /** The path that a relative path leads to, seen from a file. */
  static String resolve(String fromFile, String path) {
    return URI.create(fromFile).resolve(path).toString();
  }

  /** The content of a file. */
  Object load(String file) {
    Object content = loaded.get(file);
    if (content == null) {
      content = read(file);
      loaded.put(file, content);
    }
    return content;
  }

  private static Object read(String file) {
    try (InputStream bytes = YamlFiles.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("the document lacks the file " + file);
      }
      return new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("the document's file " + file + " cannot be read", e);
    }
  }
}
