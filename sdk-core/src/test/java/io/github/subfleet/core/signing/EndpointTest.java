package io.github.subfleet.core.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class EndpointTest {
  private static final HttpUrl FIRST = HttpUrl.get("https://api.example.com/sapi/v1/list?page=1");

  private final Endpoint endpoint = new Endpoint(FIRST);

  @Test
  void replacesTheQueryEachTime() {
    assertThat(endpoint.replaceQuery(FIRST, "page=1&signature=a"))
        .hasToString("https://api.example.com/sapi/v1/list?page=1&signature=a");
    assertThat(endpoint.replaceQuery(FIRST, "page=2&signature=b"))
        .hasToString("https://api.example.com/sapi/v1/list?page=2&signature=b");
  }

  @Test
  void addsAQueryWhereThereIsNone() {
    HttpUrl bare = HttpUrl.get("https://api.example.com/sapi/v1/list");

    assertThat(endpoint.replaceQuery(bare, "signature=a"))
        .hasToString("https://api.example.com/sapi/v1/list?signature=a");
  }

  @Test
  void keepsTheHostThatARequestIsSentTo() {
    HttpUrl elsewhere = HttpUrl.get("https://api1.example.com/sapi/v1/list?page=1");

    assertThat(endpoint.replaceQuery(elsewhere, "page=1&signature=a"))
        .hasToString("https://api1.example.com/sapi/v1/list?page=1&signature=a");
  }

  @Test
  void keepsALongerPath() {
    HttpUrl longer = HttpUrl.get("https://api.example.com/sapi/v1/list/7?page=1");

    assertThat(endpoint.replaceQuery(longer, "page=1&signature=a"))
        .hasToString("https://api.example.com/sapi/v1/list/7?page=1&signature=a");
  }

  @Test
  void keepsEncodedBytesAsTheyAreSigned() {
    assertThat(endpoint
            .replaceQuery(FIRST, "email=a%2Bb%40c.com&signature=x%2By%3D")
            .encodedQuery())
        .isEqualTo("email=a%2Bb%40c.com&signature=x%2By%3D");
  }

  @Test
  void servesThreadsSideBySide() {
    List<String> expected = IntStream.range(0, 2000)
        .mapToObj(i -> "https://api.example.com/sapi/v1/list?page=" + i)
        .toList();

    assertThat(IntStream.range(0, 2000)
            .parallel()
            .mapToObj(i -> endpoint.replaceQuery(FIRST, "page=" + i).toString())
            .toList())
        .isEqualTo(expected);
  }
}
