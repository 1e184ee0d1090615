package io.github.subfleet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The client of a document that is full of traps: generated, compiled and loaded once for all tests. */
final class Pitfalls {
  private static final Path DOCUMENT = Path.of("src/test/resources/documents/pitfalls.yaml");
  private static final Path FOLDER = folder();
  private static final ClassLoader CLASSES = generateAndCompile();
  private static final Moshi MOSHI = moshi();

  private Pitfalls() {}

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "pitfalls");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassLoader generateAndCompile() {
    GeneratorRun.generate(DOCUMENT, FOLDER);
    try {
      Path output = Files.createDirectories(FOLDER.resolve("classes"));
      assertThat(compile(GeneratorRun.sources(FOLDER), output)).isEmpty();
      return new URLClassLoader(
          new URL[] {output.toUri().toURL()}, Pitfalls.class.getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles with every lint of javac and returns what it complains of. */
  private static List<String> compile(Path sources, Path output) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null);
        Stream<Path> all = Files.walk(sources)) {
      List<Path> inputs = all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .toList();
      List<String> options = List.of(
          "--release",
          "17",
          "-proc:none",
          "-Xlint:all",
          "-Xdoclint:all/protected",
          "-d",
          output.toString(),
          "-classpath",
          System.getProperty("java.class.path"));
      compiler
          .getTask(
              null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(inputs))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        // About jars on the class path, which are none of ours.
        .filter(diagnostic -> diagnostic.getSource() != null)
        .map(Object::toString)
        .toList();
  }

  private static Moshi moshi() {
    try {
      return new Moshi.Builder()
          .add((JsonAdapter.Factory)
              model("PitfallJsonAdapterFactory").getConstructor().newInstance())
          .build();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  static Object builderOf(String request) throws Exception {
    return CLASSES
        .loadClass("example.pitfalls.request." + request)
        .getMethod("builder")
        .invoke(null);
  }

  static Object constant(String type, String name) throws Exception {
    return model(type).getField(name).get(null);
  }

  static void set(Object builder, String name, Class<?> type, Object value) throws Exception {
    builder.getClass().getMethod(name, type).invoke(builder, value);
  }

  static Object get(Object object, String name) throws Exception {
    try {
      return object.getClass().getMethod(name).invoke(object);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  static Class<?> model(String name) throws ClassNotFoundException {
    return CLASSES.loadClass("example.pitfalls.model." + name);
  }

  static JsonAdapter<Object> adapter(String name) throws ClassNotFoundException {
    return adapter((Type) model(name));
  }

  static JsonAdapter<Object> adapter(Type type) {
    return MOSHI.adapter(type);
  }

  static Path file(String name) {
    return GeneratorRun.sources(FOLDER).resolve("example/pitfalls/" + name);
  }

  /** A source on one line. */
  static String source(String name) throws IOException {
    return Files.readString(file(name)).replaceAll("\\s+", " ");
  }
}
