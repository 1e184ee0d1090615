package io.github.subfleet.core.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  private static final String LIST = "https://api.example.com/sapi/v1/list";
  private static final String ADDED = "recvWindow=5000&timestamp=7&signature=x%2By%3D";
  private static final String SIGNATURE = "x%2By%3D";

  private final Endpoint endpoint = new Endpoint(HttpUrl.get(LIST + "?page=1"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=1",
        "page=1&size=20",
        "email=a%2Bb%40c.com&page=1",
        "text=a%20b",
        "text=a+b",
        "text=%E2%82%AC",
        "text=%7Ea~",
        "a%26b=c%3Dd&e=",
        "flag&page=1",
        "page=1&flag",
        "a=b=c",
        "page=1&page=2",
        "page=1&",
        "page=1&&size=20",
        "&page=1",
        "=1",
        ""
      })
  void keepsTheQueryAsItIsAndAppends(String query) {
    assertThat(append(LIST + "?" + query)).isEqualTo(LIST + "?" + query + "&" + ADDED);
  }

  @Test
  void keepsNothingOfTheRequestBefore() {
    append(LIST + "?page=1&size=20");

    assertThat(append(LIST + "?page=2")).isEqualTo(LIST + "?page=2&" + ADDED);
  }

  @Test
  void addsAQueryWhereThereIsNone() {
    append(LIST + "?page=1");

    assertThat(append(LIST)).isEqualTo(LIST + "?" + ADDED);
  }

  @Test
  void addsNoWindowWhereThereIsNone() {
    HttpUrl whole = endpoint.append(HttpUrl.get(LIST + "?page=1"), null, "7", SIGNATURE);

    assertThat(whole).hasToString(LIST + "?page=1&timestamp=7&signature=x%2By%3D");
  }

  @Test
  void tellsNamesAndValuesApart() {
    HttpUrl whole =
        endpoint.append(HttpUrl.get(LIST + "?email=a%2Bb%40c.com"), "5000", "7", SIGNATURE);

    assertThat(whole.queryParameter("email")).isEqualTo("a+b@c.com");
    assertThat(whole.queryParameter("signature")).isEqualTo("x+y=");
  }

  @Test
  void keepsTheHostThatARequestIsSentTo() {
    String elsewhere = "https://api1.example.com/sapi/v1/list?page=1";

    assertThat(append(elsewhere)).isEqualTo(elsewhere + "&" + ADDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/7?page=1", "s?page=1"})
  void keepsALongerPath(String rest) {
    assertThat(append(LIST + rest)).isEqualTo(LIST + rest + "&" + ADDED);
  }

  @Test
  void keepsAFragmentApart() {
    assertThat(append(LIST + "?page=1#top")).isEqualTo(LIST + "?page=1&" + ADDED + "#top");
  }

  @Test
  void servesThreadsSideBySide() {
    List<String> expected = IntStream.range(0, 2000)
        .mapToObj(i -> LIST + "?page=" + i + "&" + ADDED)
        .toList();

    assertThat(IntStream.range(0, 2000)
            .parallel()
            .mapToObj(i -> append(LIST + "?page=" + i))
            .toList())
        .isEqualTo(expected);
  }

  private String append(String url) {
    return endpoint.append(HttpUrl.get(url), "5000", "7", SIGNATURE).toString();
  }
}
