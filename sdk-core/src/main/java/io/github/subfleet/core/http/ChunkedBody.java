package io.github.subfleet.core.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * A body in chunks that is left alone once reading it has failed. OkHttp has given its connection up by then; to close the
 * body would only have it look for the rest of a chunk in all that had come, which can take it minutes if that is much.
 */
final class ChunkedBody extends ResponseBody {
  private final ResponseBody body;
  private final BufferedSource source;

  private ChunkedBody(ResponseBody body) {
    this.body = body;
    source = Okio.buffer(new LeftAlone(body.source()));
  }

  /** Gives an answer as it is, or with such a body if it comes in chunks. */
  static Response of(Response response) {
    return "chunked".equalsIgnoreCase(response.header("Transfer-Encoding"))
        ? response.newBuilder().body(new ChunkedBody(response.body())).build()
        : response;
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }

  private static final class LeftAlone extends ForwardingSource {
    private boolean failed;

    private LeftAlone(Source source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      try {
        return super.read(sink, byteCount);
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      if (!failed) {
        super.close();
      }
    }
  }
}
