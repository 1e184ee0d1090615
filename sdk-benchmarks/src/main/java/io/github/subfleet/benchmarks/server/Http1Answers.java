package io.github.subfleet.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Writes answers, at once or after a latency. */
final class Http1Answers {
  private final ByteBuffer[] answers;
  private final Counters counters;
  private final long latencyNanos;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "latency");
        thread.setDaemon(true);
        return thread;
      });

  Http1Answers(CannedAnswers pages, Counters counters, long latencyNanos) {
    this.counters = counters;
    this.latencyNanos = latencyNanos;
    answers = new ByteBuffer[pages.count()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = answer(pages.page(i + 1));
    }
  }

  void answer(String target, SocketChannel channel) throws IOException {
    if (target.startsWith(Counters.PATH)) {
      write(answer(counters.tell().line().getBytes(StandardCharsets.US_ASCII)), channel);
      return;
    }
    int page = Math.min(Math.max(CannedAnswers.pageOf(target), 1), answers.length);
    ByteBuffer answer = answers[page - 1];
    if (latencyNanos == 0) {
      write(answer, channel);
    } else {
      var unused =
          timer.schedule(() -> writeLate(answer, channel), latencyNanos, TimeUnit.NANOSECONDS);
    }
  }

  private static void writeLate(ByteBuffer answer, SocketChannel channel) {
    try {
      write(answer, channel);
    } catch (IOException clientIsGone) {
      // Then nobody waits for it either.
    }
  }

  private static void write(ByteBuffer answer, SocketChannel channel) throws IOException {
    ByteBuffer copy = answer.duplicate();
    while (copy.hasRemaining()) {
      // Answers are far smaller than the socket's buffer, so this writes once.
      channel.write(copy);
    }
  }

  private static ByteBuffer answer(byte[] body) {
    byte[] head = ("HTTP/1.1 200 OK\r\n" + CannedHeaders.http1() + "Content-Length: " + body.length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocateDirect(head.length + body.length)
        .put(head)
        .put(body)
        .flip();
  }
}
