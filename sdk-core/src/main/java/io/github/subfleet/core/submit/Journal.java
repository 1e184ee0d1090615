package io.github.subfleet.core.submit;

import java.nio.file.Path;
import java.util.List;

/**
 * Remembers what is about to happen before it happens, so that a process that died in the middle can be taken up by
 * another. A journal serves one {@link Submitter} at a time.
 *
 * <p>Implementations are thread-safe. What {@link #append} has returned from survives the process, and should survive the
 * machine. They keep steps in order, and as they are: a step that was changed, lost or repeated must be noticed.
 */
public interface Journal extends AutoCloseable {
  /**
   * Gives everything that was recorded so far, and takes the journal into use.
   *
   * @return the steps, in the order in which they were appended
   * @throws JournalException if they cannot be read, or are damaged
   * @throws IllegalStateException if the journal is in use already
   */
  List<JournalStep> start();

  /**
   * Records steps. If the process dies meanwhile, the first of them may be kept without the others.
   *
   * @param steps what comes next, in order
   * @throws JournalException if that failed, or has failed before: then no further step is taken until it is opened anew
   */
  void append(List<JournalStep> steps);

  /**
   * Gives the journal up, which must not be done while something is being submitted: another process may take it up. To
   * close again does nothing.
   *
   * @throws JournalException if that fails
   */
  @Override
  void close();

  /**
   * Opens a journal in a file, and makes the file if there is none: see {@link FileJournal}.
   *
   * @param file the file
   * @return the journal, to be closed at the end of its use
   * @throws JournalException if the file cannot be opened, is damaged, or is in use
   */
  static Journal file(Path file) {
    return FileJournal.open(file);
  }
}
