package io.github.subfleet.core.submit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a file: text, one line for each step, only ever added to. A step is on the disk when {@link #append}
 * returns. Thread-safe.
 *
 * <p>The file belongs to one process at a time, as a lock on it ensures; on file systems whose locks or whose writes do
 * not hold what they promise, as on some network drives, it does not belong. The process must not open the file by other
 * means while the journal is open: on some systems to close it would undo the lock. On systems that know file permissions it is
 * made so that only its owner can read it: it holds no secrets, but the accounts and amounts of every request.
 *
 * <p>What is read is checked. A last line without an end is what remains if the process or the machine died while it was
 * written; since nothing is sent before its line is complete, it is cut off. Any other damage is refused, with the number
 * of the line. The file grows with every write; when nothing is open, another can be used from then on.
 */
public final class FileJournal implements Journal {
  private final Path path;
  private final JournalFile file;
  private @Nullable List<JournalStep> recalled;
  private String lastLine = JournalLine.BEFORE_FIRST;
  private @Nullable IOException broken;
  private boolean closed;

  private FileJournal(Path path, JournalFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Opens a journal, and makes its file if there is none.
   *
   * @param path the file
   * @return the journal, to be closed at the end of its use
   * @throws JournalException if the file cannot be opened, is damaged, or is in use
   */
  public static FileJournal open(Path path) {
    try {
      JournalFile file = JournalFile.open(path);
      try {
        FileJournal journal = new FileJournal(path, file);
        journal.recall();
        return journal;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw new JournalException(
          "the journal " + path + " cannot be opened: there is no directory "
              + path.toAbsolutePath().getParent(),
          e);
    } catch (IOException e) {
      throw new JournalException("the journal " + path + " cannot be opened: " + e.getMessage(), e);
    }
  }

  private synchronized void recall() throws IOException {
    List<JournalStep> steps = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    InputStream bytes = file.read();
    long complete = 0;
    for (int b = bytes.read(); b >= 0; b = bytes.read()) {
      if (b == '\n') {
        steps.add(step(line.toByteArray(), steps.size() + 1));
        complete += line.size() + 1;
        line.reset();
      } else {
        line.write(b);
      }
    }
    if (steps.isEmpty() && !JournalLine.mayStartWith(line.toByteArray())) {
      // Somebody else's file: cutting its only line off would empty it.
      throw damage(1, new IllegalArgumentException("it does not start with a checksum"));
    }
    file.truncate(complete);
    recalled = steps;
  }

  private JournalStep step(byte[] bytes, int number) {
    try {
      String line =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JournalStep step = JournalLine.read(line, lastLine);
      lastLine = line;
      return step;
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw damage(number, e);
    }
  }

  private JournalException damage(int line, Exception what) {
    return new JournalException(
        "the journal " + path + " is damaged in line " + line + ": " + what.getMessage()
            + ". Nothing is sent before that is mended",
        what);
  }

  @Override
  public synchronized List<JournalStep> start() {
    List<JournalStep> steps = recalled;
    if (steps == null) {
      throw new IllegalStateException("the journal " + path + " is in use already");
    }
    recalled = null;
    return steps;
  }

  @Override
  public synchronized void append(List<JournalStep> steps) {
    if (closed) {
      throw new JournalException("the journal " + path + " is closed", null);
    }
    if (broken != null) {
      throw new JournalException(
          "the journal " + path + " could not be written before, and takes nothing more", broken);
    }
    StringBuilder lines = new StringBuilder();
    String last = lastLine;
    for (JournalStep step : steps) {
      last = JournalLine.write(step, last);
      lines.append(last).append('\n');
    }
    try {
      file.append(lines.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Nobody knows what is on the disk now: only reading it again tells.
      broken = e;
      throw new JournalException("the journal " + path + " cannot be written", e);
    }
    lastLine = last;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        file.close();
      } catch (IOException e) {
        throw new JournalException("the journal " + path + " cannot be closed", e);
      }
    }
  }
}
