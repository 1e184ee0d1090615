package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.clock.Stamp;
import io.github.subfleet.core.error.UnavailableException;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
  private static final int MAX_ERROR_BYTES = 65_536;

  @Test
  void readsNoMoreOfAnErrorThanAnErrorTakesWhateverItsPieces() {
    Unclosed endless = new Unclosed(new Buffer().write(new byte[1_000_000]));

    assertThatThrownBy(() -> read(endless)).isInstanceOf(UnavailableException.class);

    assertThat(endless.unread()).isEqualTo(1_000_000 - MAX_ERROR_BYTES);
  }

  @Test
  void readsAnErrorOfTheLargestSizeToItsEnd() {
    Buffer bytes = new Buffer()
        .writeUtf8("{\"code\":-1001,\"msg\":\"m\",\"x\":\"")
        .writeUtf8("x".repeat(MAX_ERROR_BYTES - 31))
        .writeUtf8("\"}");
    assertThat(bytes.size()).isEqualTo(MAX_ERROR_BYTES);
    Unclosed body = new Unclosed(bytes);

    assertThatThrownBy(() -> read(body)).hasMessageContaining("-1001");

    assertThat(body.unread()).isZero();
  }

  private static Object read(ResponseBody body) {
    Response response = new Response.Builder()
        .request(new Request.Builder().url("https://api.example.com/").build())
        .protocol(Protocol.HTTP_1_1)
        .code(503)
        .message("")
        .body(body)
        .build();
    Operation operation = new Operation("list", "GET", "/list", 1, 0, SecurityType.NONE, false);
    Transmission transmission = new Transmission(operation, 1, 0, () -> new Stamp(0, 0));
    return new AnswerReader(1_000_000, null).read(response, transmission, ResponseBody::string);
  }

  /** A body that comes in pieces, and keeps what is not read of it when it is closed. */
  private static final class Unclosed extends ResponseBody {
    private static final int PIECE = 5000;

    private final Buffer bytes;
    private final BufferedSource source;

    private Unclosed(Buffer bytes) {
      this.bytes = bytes;
      this.source = Okio.buffer(new ForwardingSource(bytes) {
        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
          return super.read(sink, Math.min(byteCount, PIECE));
        }
      });
    }

    long unread() {
      return source.getBuffer().size() + bytes.size();
    }

    @Override
    public @Nullable MediaType contentType() {
      return null;
    }

    @Override
    public long contentLength() {
      return -1;
    }

    @Override
    public BufferedSource source() {
      return source;
    }

    @Override
    public void close() {}
  }
}
