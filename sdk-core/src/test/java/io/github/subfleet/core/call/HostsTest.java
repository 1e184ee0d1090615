package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class HostsTest {
  private final AtomicLong ticks = new AtomicLong(7);
  private final Hosts hosts =
      hosts("https://a.example", "https://b.example:444", "http://c.example");

  @Test
  void prefersTheFirstHost() {
    assertThat(hosts.preferred()).isZero();
  }

  @Test
  void prefersTheNextHostOnceOneHasFailed() {
    assertThat(hosts.after(0)).isEqualTo(1);

    assertThat(hosts.preferred()).isEqualTo(1);
  }

  @Test
  void comesRoundToTheFirstHost() {
    hosts.after(0);
    hosts.after(1);

    assertThat(hosts.after(2)).isZero();
    assertThat(hosts.preferred()).isZero();
  }

  @Test
  void takesNoNoticeOfAFailureOfAHostThatIsNotPreferredAnyMore() {
    hosts.after(0);
    hosts.after(1);

    assertThat(hosts.after(0)).isEqualTo(1);
    assertThat(hosts.preferred()).isEqualTo(2);
  }

  @Test
  void staysAtTheOtherHostForAMinute() {
    hosts.after(0);
    ticks.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(hosts.preferred()).isEqualTo(1);

    ticks.incrementAndGet();
    assertThat(hosts.preferred()).isZero();
  }

  @Test
  void staysAtTheOnlyHost() {
    Hosts one = hosts("https://a.example");

    assertThat(one.after(0)).isZero();
    assertThat(one.preferred()).isZero();
  }

  @Test
  void sendsARequestToTheFirstHostAsItIs() {
    Request request = request();

    assertThat(hosts.directed(request, 0)).isSameAs(request);
  }

  @Test
  void changesSchemeHostAndPortOfARequestToAnotherHost() {
    assertThat(hosts.directed(request(), 1).url())
        .hasToString("https://b.example:444/sapi/v1/widgets?name=a%20b");
    assertThat(hosts.directed(request(), 2).url())
        .hasToString("http://c.example/sapi/v1/widgets?name=a%20b");
  }

  private Hosts hosts(String... urls) {
    return new Hosts(List.of(urls).stream().map(HttpUrl::get).toList(), ticks::get);
  }

  private static Request request() {
    return new Request.Builder()
        .url("https://a.example/sapi/v1/widgets?name=a%20b")
        .build();
  }
}
