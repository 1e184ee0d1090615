package io.github.subfleet.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestClientTest {
  private final WidgetsClient client =
      WidgetsClient.of(HttpUrl.get("http://localhost/")).build();
  private final AtomicInteger made = new AtomicInteger();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void makesAPartWhenItIsFirstAskedFor() {
    assertThat(client.rest().part("gears", this::gears)).isEqualTo("gears 1");
    assertThat(client.rest().part("gears", this::gears)).isEqualTo("gears 1");
  }

  @Test
  void tellsPartsApartByName() {
    assertThat(client.rest().part("gears", this::gears)).isEqualTo("gears 1");
    assertThat(client.rest().part("more gears", this::gears)).isEqualTo("gears 2");
  }

  @Test
  void makesAPartOfOthers() {
    String both = client.rest().part("both", () -> client.rest().part("gears", this::gears) + "!");

    assertThat(both).isEqualTo("gears 1!");
  }

  @Test
  void makesAPartOnceForManyThreads() {
    List<String> parts = IntStream.range(0, 1000)
        .parallel()
        .mapToObj(i -> client.rest().part("gears", this::gears))
        .toList();

    assertThat(parts).containsOnly("gears 1");
  }

  @Test
  void makesAPartAgainThatCouldNotBeMade() {
    assertThatThrownBy(() -> client.rest().part("gears", () -> {
          throw new IllegalStateException("no steel");
        }))
        .hasMessage("no steel");

    assertThat(client.rest().part("gears", this::gears)).isEqualTo("gears 1");
  }

  private String gears() {
    return "gears " + made.incrementAndGet();
  }
}
