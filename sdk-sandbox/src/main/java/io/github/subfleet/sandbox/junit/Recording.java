package io.github.subfleet.sandbox.junit;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps a copy of what the process prints and logs, from when it is made until it is closed. */
final class Recording implements AutoCloseable {
  /** MockWebServer logs each request that it gets, as the other side of a test. */
  private static final String TEST_SERVER = "mockwebserver3.";

  private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Logger root = Logger.getLogger("");
  private final Level level = root.getLevel();
  private final Handler handler = new Recorder();

  Recording() {
    // Makes the console's handler now, on the stream as it is: what it prints is recorded as it is
    // logged.
    root.getHandlers();
    System.setOut(copied(out));
    System.setErr(copied(err));
    root.addHandler(handler);
    root.setLevel(Level.ALL);
  }

  /** Gives what was recorded since it was last asked. */
  String take() {
    synchronized (recorded) {
      String text = recorded.toString(StandardCharsets.UTF_8);
      recorded.reset();
      return text;
    }
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    root.setLevel(level);
    System.setOut(out);
    System.setErr(err);
  }

  private PrintStream copied(PrintStream stream) {
    return new PrintStream(new Copying(stream), true, Charset.defaultCharset());
  }

  private final class Copying extends FilterOutputStream {
    private Copying(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(int next) throws IOException {
      synchronized (recorded) {
        recorded.write(next);
      }
      out.write(next);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      synchronized (recorded) {
        recorded.write(bytes, offset, length);
      }
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private final class Recorder extends Handler {
    private final Formatter formatter = new SimpleFormatter();

    private Recorder() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
      if (String.valueOf(entry.getLoggerName()).startsWith(TEST_SERVER)) {
        return;
      }
      StringWriter line = new StringWriter();
      line.append(formatter.formatMessage(entry)).append('\n');
      if (entry.getThrown() != null) {
        entry.getThrown().printStackTrace(new PrintWriter(line, true));
      }
      synchronized (recorded) {
        recorded.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
