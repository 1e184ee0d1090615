package io.github.subfleet.core.submit;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * A file that belongs to one process at a time, and whose bytes are on the disk when a write returns. A {@link
 * RandomAccessFile}, not a {@link FileChannel}: an interrupted thread closes a channel, and with it the journal of all
 * other threads.
 */
final class JournalFile implements AutoCloseable {
  private final RandomAccessFile file;
  private final FileLock lock;

  private JournalFile(RandomAccessFile file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  static JournalFile open(Path path) throws IOException {
    create(path);
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      FileLock lock = file.getChannel().tryLock();
      if (lock == null) {
        throw new IOException("another process has it open");
      }
      // Whoever made the file may have died before its name was on the disk.
      force(Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file is in a directory"));
      return new JournalFile(file, lock);
    } catch (OverlappingFileLockException e) {
      file.close();
      throw new IOException("this process has it open already", e);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The bytes from the start. The stream is not to be closed: that would close the file. */
  InputStream read() throws IOException {
    file.seek(0);
    return new BufferedInputStream(new FileInputStream(file.getFD()));
  }

  /**
   * Cuts off what is behind a position, and goes there. What is before it is on the disk then: whoever wrote it may have
   * died before it was, and what is read from it is believed.
   */
  void truncate(long length) throws IOException {
    if (file.length() > length) {
      file.setLength(length);
    }
    file.getFD().sync();
    file.seek(length);
  }

  /** Adds bytes at the end, and returns when they are on the disk; adds nothing, if it can be helped, when it fails. */
  void append(byte[] bytes) throws IOException {
    long end = file.getFilePointer();
    try {
      file.write(bytes);
      file.getFD().sync();
    } catch (IOException e) {
      takeBack(end, e);
      throw e;
    }
  }

  /** Whoever is told that a step could not be recorded must not find it recorded later. */
  private void takeBack(long end, IOException cause) {
    try {
      truncate(end);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (file) {
      lock.release();
    }
  }

  /** Makes the file, if there is none, so that only its owner can read it: it names accounts and amounts. */
  private static void create(Path path) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes = posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
    try {
      Files.createFile(path, attributes);
    } catch (FileAlreadyExistsException isThere) {
      // So it is opened as it is.
    }
  }

  /** Makes the file's name last, too. Where a directory cannot be opened, as on Windows, nothing has to be done. */
  private static void force(Path directory) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
