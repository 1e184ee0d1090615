package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.submit.JournalStep.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileJournalTest {
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123456789Z");

  @TempDir
  private Path directory;

  private Path file() {
    return directory.resolve("transfers.journal");
  }

  private static JournalStep step(int number, Kind kind) {
    return new JournalStep(
        "pay",
        "id" + number,
        kind,
        TIME.plusSeconds(number),
        Map.of("amount", "1.50", "note", "line\nbreak \" \\ \u2028 \u00e9 \u4e2d \ud83d\ude00"));
  }

  @Test
  void saysThatADirectoryIsMissing() {
    Path file = directory.resolve("missing").resolve("transfers.journal");

    assertThatThrownBy(() -> Journal.file(file))
        .isInstanceOf(JournalException.class)
        .hasMessage(
            "the journal " + file + " cannot be opened: there is no directory " + file.getParent());
  }

  private List<JournalStep> read() {
    try (Journal journal = Journal.file(file())) {
      return journal.start();
    }
  }

  /** A line as short as a step may be, for tests that look at every byte. */
  private static JournalStep shortStep(int number) {
    return new JournalStep("o", "i" + number, Kind.OPEN, TIME.plusSeconds(number), Map.of());
  }

  private List<JournalStep> writeShort(int count) {
    List<JournalStep> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(shortStep(i));
    }
    try (Journal journal = Journal.file(file())) {
      journal.start();
      journal.append(steps);
    }
    return steps;
  }

  private List<JournalStep> write(int count) {
    List<JournalStep> steps = new ArrayList<>();
    try (Journal journal = Journal.file(file())) {
      journal.start();
      for (int i = 0; i < count; i++) {
        JournalStep step = step(i, i % 2 == 0 ? Kind.INTENDED : Kind.OPEN);
        journal.append(List.of(step));
        steps.add(step);
      }
    }
    return steps;
  }

  @Test
  void readsWhatItWrote() {
    List<JournalStep> steps = write(7);

    assertThat(read()).isEqualTo(steps);
  }

  @Test
  void goesOnWhereItEnded() {
    List<JournalStep> steps = write(3);
    try (Journal journal = Journal.file(file())) {
      journal.start();
      journal.append(List.of(step(3, Kind.INTENDED), step(4, Kind.OPEN)));
    }

    assertThat(read()).hasSize(5).startsWith(steps.toArray(JournalStep[]::new));
  }

  @Test
  void writesALineForEachStep() throws IOException {
    write(4);

    assertThat(Files.readAllLines(file()))
        .hasSize(4)
        .allMatch(
            line -> line.matches("[0-9a-f]{8} \\{\"step\":\"[A-Z_]+\",\"clientId\":\"id\\d\",.*}"));
  }

  @Test
  void toleratesATornLastLineWhereverItIsTorn() throws IOException {
    List<JournalStep> steps = writeShort(4);
    byte[] bytes = Files.readAllBytes(file());

    for (int length = 0; length <= bytes.length; length++) {
      byte[] torn = Arrays.copyOf(bytes, length);
      Files.write(file(), torn);
      int complete = (int) new String(torn, StandardCharsets.ISO_8859_1)
          .chars()
          .filter(c -> c == '\n')
          .count();

      assertThat(read()).isEqualTo(steps.subList(0, complete));
    }
  }

  @Test
  void cutsATornLineOffBeforeItWritesMore() throws IOException {
    List<JournalStep> steps = write(3);
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 5));

    try (Journal journal = Journal.file(file())) {
      journal.start();
      journal.append(List.of(steps.get(2)));
    }

    assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
  }

  @Test
  void cutsOffATornLineThatIsLongerThanTheNextOne() throws IOException {
    writeShort(3);
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, 2 * bytes.length / 3));
    Files.writeString(file(), "x".repeat(500), StandardOpenOption.APPEND);

    try (Journal journal = Journal.file(file())) {
      journal.start();
      journal.append(List.of(shortStep(2)));
    }

    assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
  }

  @Test
  void refusesAZeroInTheMiddle() throws IOException {
    writeShort(3);
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 2] = 0;
    Files.write(file(), bytes);

    assertThatThrownBy(this::read).hasMessageContaining("damaged in line 2:");
  }

  @Test
  void toleratesATailOfZeros() throws IOException {
    List<JournalStep> steps = write(3);
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length + 512));

    assertThat(read()).isEqualTo(steps);
  }

  @Test
  void refusesAnyOtherDamageAndNamesTheLine() throws IOException {
    writeShort(3);
    byte[] bytes = Files.readAllBytes(file());
    int line = 1;

    // Without the last end of a line, what is before it is torn.
    for (int i = 0; i < bytes.length - 1; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x01;
      Files.write(file(), damaged);

      assertThatThrownBy(this::read)
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("damaged in line " + line + ":")
          .hasMessageContaining(file().toString());
      if (bytes[i] == '\n') {
        line++;
      }
    }
  }

  @Test
  void refusesALostLine() throws IOException {
    write(4);
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    lines.remove(1);
    Files.write(file(), lines);

    assertThatThrownBy(this::read).hasMessageContaining("damaged in line 2:");
  }

  @Test
  void refusesARepeatedLine() throws IOException {
    write(4);
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    lines.add(2, lines.get(1));
    Files.write(file(), lines);

    assertThatThrownBy(this::read).hasMessageContaining("damaged in line 3:");
  }

  @Test
  void refusesAFileThatIsNoJournal() throws IOException {
    Files.writeString(file(), "some other file\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("damaged in line 1:");
    assertThat(Files.readString(file())).isEqualTo("some other file\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "some other file", "{\"key\":1}", "0123456789", "01234567 [1]"})
  void doesNotTakeAFileOfOneLineWithoutAnEndForATornJournal(String content) throws IOException {
    Files.writeString(file(), content);

    assertThatThrownBy(this::read)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("damaged in line 1:");
    assertThat(Files.readString(file())).isEqualTo(content);
  }

  @Test
  void takesAFileOfZerosForAJournalThatWasTornAtItsStart() throws IOException {
    Files.write(file(), new byte[512]);

    assertThat(read()).isEmpty();
  }

  @Test
  void refusesAFileThatCannotBeMade() {
    assertThatThrownBy(() -> Journal.file(directory.resolve("nowhere").resolve("journal")))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void refusesAFileThatIsOpenAlready() {
    try (Journal journal = Journal.file(file())) {
      assertThatThrownBy(() -> Journal.file(file()))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("already");
      journal.start();
    }
    assertThat(read()).isEmpty();
  }

  @Test
  void servesOneSubmitter() {
    World world = World.unforgiving();
    try (Journal journal = Journal.file(file())) {
      var unused = world.submitter().withJournal(journal);

      assertThatThrownBy(() -> world.submitter().withJournal(journal))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void takesNothingOnceItIsClosed() {
    Journal journal = Journal.file(file());
    journal.close();
    journal.close();

    assertThatThrownBy(() -> journal.append(List.of(step(1, Kind.INTENDED))))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("closed");
  }

  /** Otherwise what its caller was told is not sent would be sent by whoever resumes. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsNothingOfStepsThatDidNotFitOnTheDisk() throws Exception {
    // The shell limits the size of a file, in blocks of 512 or 1024 bytes.
    Process process = new ProcessBuilder(
            "sh",
            "-c",
            "ulimit -f 16 && exec \"$@\"",
            "sh",
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            FullDisk.class.getName(),
            file().toString())
        .inheritIO()
        .start();

    int appended = process.waitFor();

    assertThat(appended).isGreaterThan(1);
    assertThat(read()).hasSize(appended * FullDisk.STEPS);
  }

  @Test
  void isNotClosedByAnInterruptedThread() {
    try (Journal journal = Journal.file(file())) {
      journal.start();
      Thread.currentThread().interrupt();
      journal.append(List.of(step(0, Kind.INTENDED)));
      assertThat(Thread.interrupted()).isTrue();
      journal.append(List.of(step(1, Kind.SENDING)));
    }

    assertThat(read()).hasSize(2);
  }

  @Test
  void takesStepsFromManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Journal journal = Journal.file(file())) {
      journal.start();
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        JournalStep step = step(i, Kind.INTENDED);
        done.add(threads.submit(() -> journal.append(List.of(step, step))));
      }
      for (Future<?> one : done) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }

    List<JournalStep> steps = read();
    assertThat(steps).hasSize(200);
    for (int i = 0; i < 200; i += 2) {
      assertThat(steps.get(i)).isEqualTo(steps.get(i + 1));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void canBeReadByItsOwnerOnly() throws IOException {
    write(1);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void holdsNothingButTheParameters() throws IOException {
    World world = World.unforgiving();
    try (Journal journal = Journal.file(file())) {
      world.submitter().withJournal(journal).submit(Payment.of("a", "b", "1").withId("x"));
    }

    assertThat(Files.readAllLines(file()).get(0))
        .endsWith("{\"step\":\"INTENDED\",\"clientId\":\"x\",\"time\":\"2026-03-01T11:59:59.980Z\","
            + "\"operation\":\"pay\","
            + "\"details\":{\"from\":\"a\",\"to\":\"b\",\"amount\":\"1\",\"id\":\"x\"}}");
  }
}
