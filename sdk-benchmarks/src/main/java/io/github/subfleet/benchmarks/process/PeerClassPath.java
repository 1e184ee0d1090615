package io.github.subfleet.benchmarks.process;

import io.github.subfleet.benchmarks.peer.Peer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The class path that a user of a peer has, cut out of this JVM's own.
 *
 * @param program the jar with the program
 * @param own the jars of the peer itself, other than the libraries that it stands on
 * @param libraries the jars of the libraries
 */
record PeerClassPath(Path program, List<Path> own, List<Path> libraries) {
  private static final List<String> OKHTTP =
      List.of("okhttp-jvm-", "okio-jvm-", "kotlin-stdlib-", "annotations-13", "jspecify-");
  private static final List<String> RETROFIT = List.of("retrofit-", "converter-moshi-", "moshi-");

  /** Finds a peer's jars; directories of classes are packed into jars first, as users get them. */
  static PeerClassPath of(Peer peer, Path directory) throws IOException {
    List<String> libraries = new ArrayList<>(OKHTTP);
    libraries.addAll(
        switch (peer) {
          case LIMIT -> List.of("moshi-");
          case PLAIN, SUBFLEET -> RETROFIT;
          case CONNECTOR ->
            List.of("binance-connector", "json-", "commons-codec-", "slf4j-", "bcprov-");
          case OFFICIAL, OFFICIAL_UNVALIDATED ->
            List.of(
                "binance-common",
                "logging-interceptor-",
                "gson",
                "commons-lang3-",
                "commons-codec-",
                "hibernate-validator-",
                "jakarta.validation-",
                "jboss-logging-",
                "classmate-",
                "bcp",
                "bcutil",
                "slf4j-");
          case XCHANGE -> throw new IllegalArgumentException("XChange cannot make the call");
        });
    List<Path> own = new ArrayList<>();
    List<Path> found = new ArrayList<>();
    Path program = null;
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(element);
      String name = String.valueOf(path.getFileName());
      if (Files.isDirectory(path)) {
        Path jar = pack(path, directory);
        if (Files.exists(path.resolve("io/github/subfleet/benchmarks"))) {
          program = jar;
        } else if (peer == Peer.SUBFLEET) {
          own.add(jar);
        }
      } else if (name.startsWith("sdk-core") || name.startsWith("sdk-generated")) {
        if (peer == Peer.SUBFLEET) {
          own.add(path);
        }
      } else if (name.startsWith("sdk-benchmarks")) {
        program = path;
      } else if (libraries.stream().anyMatch(name::startsWith)) {
        found.add(path);
      }
    }
    if (program == null) {
      throw new IOException("the benchmarks are not on the class path");
    }
    return new PeerClassPath(program, own, found);
  }

  /** As {@code java -cp} takes it. */
  String text() {
    return Stream.of(List.of(program), own, libraries)
        .flatMap(List::stream)
        .map(Path::toString)
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }

  private static Path pack(Path classes, Path directory) throws IOException {
    Path jar = directory.resolve(Integer.toHexString(classes.hashCode()) + ".jar");
    if (Files.exists(jar)) {
      return jar;
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      files.filter(Files::isRegularFile).forEach(file -> {
        try {
          entries.putNextEntry(
              new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
          Files.copy(file, entries);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    return jar;
  }
}
