package io.github.subfleet.core.call;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * Passes a body on, piece by piece, and refuses to go on beyond a limit, or where it is not text. Keeps the start of it,
 * in case it has to be shown, and remembers what the network threw, so that it is not taken for malformed JSON.
 */
final class MeteredSource extends ForwardingSource {
  /** Room for what an exception shows, and for every error that the exchange answers. */
  private static final int KEPT = 8192;

  private final long limit;
  private final Buffer start = new Buffer();
  private long passed;
  private final TextCheck text = new TextCheck();
  private final Buffer.UnsafeCursor cursor = new Buffer.UnsafeCursor();
  private boolean tooLarge;
  private @Nullable IOException networkFailure;

  MeteredSource(Source source, long limit) {
    super(source);
    this.limit = limit;
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    long read;
    try {
      read = super.read(sink, byteCount);
    } catch (IOException e) {
      networkFailure = e;
      throw e;
    }
    if (read > 0) {
      keep(sink, read);
      passed += read;
      if (passed > limit) {
        tooLarge = true;
        throw new IOException("the body is larger than " + limit + " bytes");
      }
    }
    if (read > 0 ? !isText(sink, read) : !text.isComplete()) {
      throw new IOException("the body " + text.problem());
    }
    return read;
  }

  private boolean isText(Buffer sink, long read) {
    try (Buffer.UnsafeCursor piece = sink.readUnsafe(cursor)) {
      piece.seek(sink.size() - read);
      do {
        if (!text.accepts(piece.data, piece.start, piece.end)) {
          return false;
        }
      } while (piece.next() != -1);
    }
    return true;
  }

  private void keep(Buffer sink, long read) throws IOException {
    long room = KEPT - start.size();
    if (room > 0) {
      // Through a stream, which copies the bytes: from buffer to buffer they would be shared, and
      // what is shared cannot be used again.
      sink.copyTo(start.outputStream(), sink.size() - read, Math.min(read, room));
    }
  }

  /** The start of what has passed, as text. */
  String start() {
    return start.snapshot().utf8();
  }

  /** Gives the start up, so that its memory can be used again. */
  void forgetStart() {
    start.clear();
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  /** Why it is no text, null as far as it is. */
  @Nullable
  String malformation() {
    return text.problem();
  }

  @Nullable
  IOException networkFailure() {
    return networkFailure;
  }
}
