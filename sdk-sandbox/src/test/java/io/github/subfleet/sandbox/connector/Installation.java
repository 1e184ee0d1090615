package io.github.subfleet.sandbox.connector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client {@code @binance/connector} in {@code target/}, installed by npm at the version and with the checksums of
 * the lock file. Nothing else is ever fetched, and only if it is not there already.
 *
 * @param directory where it is installed
 * @param obstacle why it is not, on a machine that has no Node.js or does not reach a registry; null if it is
 */
record Installation(Path directory, @Nullable String obstacle) {
  private static final Path SOURCE = Path.of("src", "test", "node");
  private static final Path DIRECTORY = Path.of("target", "node");
  private static final List<String> FILES =
      List.of(".npmrc", "package.json", "package-lock.json", "connector.js");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OLDEST_NODE = 14;

  /** Installs what is missing, or prints why that is not possible: a build must not skip tests unnoticed. */
  static Installation make() {
    try {
      Files.createDirectories(DIRECTORY);
      for (String file : FILES) {
        Files.copy(
            SOURCE.resolve(file), DIRECTORY.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      String obstacle = findObstacle();
      if (obstacle == null) {
        return new Installation(DIRECTORY, null);
      }
      String message = "@binance/connector does not drive the sandbox: " + obstacle;
      System.out.println("Skipped: " + message);
      return new Installation(DIRECTORY, message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String findObstacle() throws IOException {
    String missing = missingNode();
    return missing != null || isComplete() ? missing : install();
  }

  private static @Nullable String missingNode() {
    try (ChildProcess node = start("node", "--version")) {
      String version = String.join("", node.finish(PATIENCE));
      boolean recent = Integer.parseInt(version.replaceFirst("v(\\d+)\\..*", "$1")) >= OLDEST_NODE;
      return recent ? null : "Node.js is older than " + OLDEST_NODE + ": " + version;
    } catch (IOException e) {
      return "there is no Node.js: " + e.getMessage();
    }
  }

  private static @Nullable String install() throws IOException {
    try (ChildProcess npm =
        start("npm", "ci", "--prefer-offline", "--fetch-retries=0", "--fetch-timeout=20000")) {
      npm.finish(PATIENCE);
      if (npm.exitCode() != 0) {
        return "npm could not install it; what it said is in " + complaints();
      }
    } catch (IOException e) {
      return "there is no npm: " + e.getMessage();
    } catch (IllegalStateException e) {
      return "npm could not install it: " + e.getMessage();
    }
    Files.copy(lock(), installedLock(), StandardCopyOption.REPLACE_EXISTING);
    return null;
  }

  private static ChildProcess start(String... command) throws IOException {
    return new ChildProcess(DIRECTORY, complaints(), List.of(command));
  }

  private static Path complaints() {
    return DIRECTORY.resolve("complaints.txt");
  }

  private static Path lock() {
    return DIRECTORY.resolve("package-lock.json");
  }

  /** A copy of the lock file that tells what is installed; written last. */
  private static Path installedLock() {
    return DIRECTORY.resolve("node_modules").resolve("installed.json");
  }

  private static boolean isComplete() throws IOException {
    return Files.exists(installedLock()) && Files.mismatch(lock(), installedLock()) == -1;
  }
}
