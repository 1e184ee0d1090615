package io.github.subfleet.subaccount.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Which operations the compiled tests of this package are marked with. Only methods that run as tests count. */
final class MarkedTests {
  private static final String SUFFIX = ".class";

  private MarkedTests() {}

  /** The operations that all tests of this package prove together. */
  static Set<String> operations() {
    try (Stream<Path> files = Files.list(directory())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX) && !name.contains("$"))
          .map(name -> load(name.substring(0, name.length() - SUFFIX.length())))
          .flatMap(type -> operations(type).stream())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The operations that the tests of a class prove. */
  static Set<String> operations(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Proves.class))
        .filter(MarkedTests::isRun)
        .map(method -> method.getAnnotation(Proves.class).value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isRun(Method method) {
    return AnnotationSupport.isAnnotated(method, Testable.class)
        && !AnnotationSupport.isAnnotated(method, Disabled.class)
        && !AnnotationSupport.isAnnotated(method.getDeclaringClass(), Disabled.class);
  }

  private static Path directory() {
    try {
      return Path.of(MarkedTests.class.getResource("MarkedTests.class").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(MarkedTests.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
