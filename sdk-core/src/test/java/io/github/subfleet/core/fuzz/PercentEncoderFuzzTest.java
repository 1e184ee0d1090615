package io.github.subfleet.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.subfleet.core.signing.PercentEncoder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Whatever a parameter holds, what is sent of it is plain ASCII, is left as it is by OkHttp, and decodes to it again. */
class PercentEncoderFuzzTest {
  private static final Pattern ENCODED = Pattern.compile("(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*+");

  /** The bytes are UTF-16, so that half a surrogate pair can come up. */
  @FuzzTest(maxDuration = "5m")
  void encodesAnyText(byte[] utf16) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i + 1 < utf16.length; i += 2) {
      text.append((char) ((utf16[i] & 0xFF) << 8 | (utf16[i + 1] & 0xFF)));
    }
    encode(text.toString());
  }

  /** The bytes are UTF-8. */
  @FuzzTest(maxDuration = "5m")
  void encodesAnyWellFormedText(byte[] utf8) {
    encode(new String(utf8, StandardCharsets.UTF_8));
  }

  private static void encode(String text) {
    if (!StandardCharsets.UTF_16.newEncoder().canEncode(text)) {
      assertThatThrownBy(() -> PercentEncoder.encode(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("half a surrogate pair");
      return;
    }
    String encoded = PercentEncoder.encode(text);
    assertThat(encoded).matches(ENCODED);
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(text);
    HttpUrl url = HttpUrl.get("https://api.example.com/")
        .newBuilder()
        .encodedQuery("a=" + encoded)
        .build();
    assertThat(url.encodedQuery()).isEqualTo("a=" + encoded);
  }
}
