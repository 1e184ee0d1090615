package io.github.subfleet.core.call;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * Passes a body on, piece by piece, and refuses to go on beyond a limit. Keeps the start of it, in case it has to be
 * shown, and remembers what the network threw, so that it is not taken for malformed JSON.
 */
final class MeteredSource extends ForwardingSource {
  /** Room for what an exception shows, and for every error that the exchange answers. */
  private static final int KEPT = 8192;

  private final long limit;
  private final ByteArrayOutputStream start = new ByteArrayOutputStream();
  private long passed;
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
    return read;
  }

  private void keep(Buffer sink, long read) throws IOException {
    int room = KEPT - start.size();
    if (room > 0) {
      sink.copyTo(start, sink.size() - read, Math.min(read, room));
    }
  }

  /** The start of what has passed, as text. */
  String start() {
    return start.toString(StandardCharsets.UTF_8);
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  @Nullable
  IOException networkFailure() {
    return networkFailure;
  }
}
