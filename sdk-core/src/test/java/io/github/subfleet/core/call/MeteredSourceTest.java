package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeteredSourceTest {
  private static final int KEPT = 8192;

  @Test
  void passesABodyOnUpToTheLimit() throws IOException {
    MeteredSource source = metered(text("0123456789"), 10);

    assertThat(read(source)).isEqualTo("0123456789");
    assertThat(source.isTooLarge()).isFalse();
    assertThat(source.malformation()).isNull();
    assertThat(source.networkFailure()).isNull();
  }

  @Test
  void refusesWhatIsLargerThanTheLimit() {
    MeteredSource source = metered(text("0123456789"), 9);

    assertThatThrownBy(() -> read(source)).hasMessage("the body is larger than 9 bytes");
    assertThat(source.isTooLarge()).isTrue();
    assertThat(source.malformation()).isNull();
    assertThat(source.networkFailure()).isNull();
  }

  @Test
  void countsAllPiecesTogether() {
    MeteredSource source = metered(inPieces(text("0123456789"), 4), 9);

    assertThatThrownBy(() -> read(source)).hasMessage("the body is larger than 9 bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 100})
  void keepsTheStartWhateverItsPieces(int size) throws IOException {
    MeteredSource source = metered(inPieces(text("aäöü€😀z"), size), 100);

    assertThat(read(source)).isEqualTo("aäöü€😀z");
    assertThat(source.start()).isEqualTo("aäöü€😀z");
  }

  @Test
  void keepsNoMoreThanTheStart() throws IOException {
    String body = "0123456789".repeat(KEPT / 5);
    MeteredSource source = metered(inPieces(text(body), 3000), 1_000_000);

    assertThat(read(source)).isEqualTo(body);
    assertThat(source.start()).isEqualTo(body.substring(0, KEPT));
  }

  @Test
  void keepsWhatItRefuses() {
    MeteredSource source = metered(text("0123456789"), 9);

    assertThatThrownBy(() -> read(source)).isInstanceOf(IOException.class);
    assertThat(source.start()).isEqualTo("0123456789");
  }

  @Test
  void givesTheStartUp() throws IOException {
    MeteredSource source = metered(text("abc"), 10);
    read(source);

    source.forgetStart();

    assertThat(source.start()).isEmpty();
  }

  @Test
  void checksOnlyWhatIsNewInABufferThatHoldsSomethingAlready() throws IOException {
    Buffer sink = new Buffer().writeByte(0xFF);
    MeteredSource source = metered(text("abc"), 3);

    assertThat(source.read(sink, 100)).isEqualTo(3);
    assertThat(source.start()).isEqualTo("abc");
  }

  static List<byte[]> malformed() {
    return List.of(new byte[] {'a', (byte) 0xFF, 'b'}, new byte[] {'a', (byte) 0xE2, (byte) 0x82});
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void refusesWhatIsNotUtf8(byte[] bytes) {
    MeteredSource source = metered(new Buffer().write(bytes), 100);

    assertThatThrownBy(() -> read(source)).hasMessage("the body is not UTF-8");
    assertThat(source.malformation()).isEqualTo("is not UTF-8");
    assertThat(source.isTooLarge()).isFalse();
    assertThat(source.networkFailure()).isNull();
  }

  @Test
  void findsMalformedBytesInEveryPieceOfALongRead() {
    Buffer body = text("x".repeat(20_000)).writeByte(0xFF).writeUtf8("x".repeat(20_000));

    MeteredSource source = metered(body, 100_000);

    assertThatThrownBy(() -> source.read(new Buffer(), 100_000))
        .hasMessage("the body is not UTF-8");
  }

  @Test
  void remembersWhatTheNetworkThrew() {
    IOException reset = new IOException("reset");
    MeteredSource source = metered(
        new ForwardingSource(new Buffer()) {
          @Override
          public long read(Buffer sink, long byteCount) throws IOException {
            throw reset;
          }
        },
        100);

    assertThatThrownBy(() -> read(source)).isSameAs(reset);
    assertThat(source.networkFailure()).isSameAs(reset);
    assertThat(source.malformation()).isNull();
  }

  private static MeteredSource metered(Source body, long limit) {
    return new MeteredSource(body, limit);
  }

  private static Buffer text(String text) {
    return new Buffer().writeUtf8(text);
  }

  private static Source inPieces(Buffer body, int size) {
    return new ForwardingSource(body) {
      @Override
      public long read(Buffer sink, long byteCount) throws IOException {
        return super.read(sink, Math.min(byteCount, size));
      }
    };
  }

  private static String read(Source source) throws IOException {
    return Okio.buffer(source).readUtf8();
  }
}
