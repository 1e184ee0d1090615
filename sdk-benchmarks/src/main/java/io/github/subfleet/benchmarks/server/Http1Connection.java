package io.github.subfleet.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection: finds requests, which have no bodies here, and has them answered. */
final class Http1Connection {
  private static final int END = ('\r' << 24) | ('\n' << 16) | ('\r' << 8) | '\n';

  private final SocketChannel channel;
  private final Http1Answers answers;
  private final Counters counters;
  private final ByteBuffer input = ByteBuffer.allocate(64 * 1024);

  /** How far the input was searched for the end of a request. */
  private int searched;

  Http1Connection(SocketChannel channel, Http1Answers answers, Counters counters) {
    this.channel = channel;
    this.answers = answers;
    this.counters = counters;
  }

  /** Reads what there is, and tells whether there may be more. */
  boolean read() {
    try {
      if (channel.read(input) < 0) {
        return false;
      }
      int start = 0;
      int last4 = searched == 0 ? 0 : lastFour(searched);
      for (int i = searched; i < input.position(); i++) {
        last4 = (last4 << 8) | (input.get(i) & 0xFF);
        if (last4 == END) {
          counters.request();
          answers.answer(target(start), channel);
          start = i + 1;
          last4 = 0;
        }
      }
      int rest = input.position() - start;
      input.flip().position(start);
      input.compact();
      searched = rest;
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private int lastFour(int end) {
    int last4 = 0;
    for (int i = Math.max(0, end - 4); i < end; i++) {
      last4 = (last4 << 8) | (input.get(i) & 0xFF);
    }
    return last4;
  }

  /** What stands between the two spaces of the first line. */
  private String target(int start) {
    byte[] bytes = input.array();
    int from = start;
    while (bytes[from] != ' ') {
      from++;
    }
    int to = from + 1;
    while (bytes[to] != ' ') {
      to++;
    }
    return new String(bytes, from + 1, to - from - 1, StandardCharsets.ISO_8859_1);
  }
}
