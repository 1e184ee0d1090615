package io.github.subfleet.sandbox.connector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that is given so much time for all it is asked, and killed when that is over. Not thread-safe. */
final class ChildProcess implements AutoCloseable {
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final String name;
  private final Process process;
  private final BufferedReader output;

  /**
   * Starts a program; what it complains of goes to a file.
   *
   * @throws IOException if there is no such program
   */
  ChildProcess(Path directory, Path complaints, List<String> command) throws IOException {
    name = String.join(" ", command);
    process = new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectError(complaints.toFile())
        .start();
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** The next line that the program prints for a line that it is given. */
  String ask(String line, Duration patience) {
    try {
      process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " takes no more input", e);
    }
    String printed = within(patience, output::readLine);
    if (printed == null) {
      throw new IllegalStateException(name + " has ended before it answered");
    }
    return printed;
  }

  /** All that the program prints until it ends by itself. */
  List<String> finish(Duration patience) {
    return within(patience, () -> {
      List<String> lines = output.lines().toList();
      process.waitFor();
      return lines;
    });
  }

  /** The number that the program has ended with; to be asked when it is finished. */
  int exitCode() {
    return process.exitValue();
  }

  private <T> T within(Duration patience, Reading<T> reading) {
    CompletableFuture<T> read = new CompletableFuture<>();
    Thread reader = new Thread(() -> {
      try {
        read.complete(reading.read());
      } catch (IOException | InterruptedException | RuntimeException e) {
        read.completeExceptionally(e);
      }
    });
    reader.setDaemon(true);
    reader.start();
    try {
      return read.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      kill();
      throw new IllegalStateException(name + " took more than " + patience, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    } catch (InterruptedException e) {
      kill();
      throw new IllegalStateException(e);
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Ends the input, which lets the program end, and kills it if it does not. */
  @Override
  public void close() {
    try {
      process.outputWriter(StandardCharsets.UTF_8).close();
      if (!process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      throw new IllegalStateException(e);
    }
  }

  private interface Reading<T> {
    T read() throws IOException, InterruptedException;
  }
}
