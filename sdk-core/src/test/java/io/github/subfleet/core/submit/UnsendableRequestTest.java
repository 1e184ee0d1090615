package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.WidgetsClient;
import io.github.subfleet.core.widgets.Receipt;
import io.github.subfleet.core.widgets.WidgetPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request that cannot be put into a URL, and therefore never be sent. */
class UnsendableRequestTest {
  private final WidgetsClient client = WidgetsClient.bare().build();
  private final MemoryJournal journal = new MemoryJournal();

  @Test
  void isRefusedBeforeAnythingIsRecorded() {
    assertThatThrownBy(() -> submitter().submit("half a pair \ud800"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name must be well-formed text");
    assertThat(journal.steps).isEmpty();
  }

  @Test
  void isRefusedWithAllOfItsBatch() {
    Batch<String, Receipt, String> batch =
        submitter().batch(List.of("sound", "half a pair \udc00"));

    assertThatThrownBy(batch::run).isInstanceOf(IllegalArgumentException.class);
    assertThat(journal.steps).isEmpty();
  }

  private Submitter<String, StringBuilder, Receipt, String> submitter() {
    Lookup<String, String> lookup = Lookup.of(
        (name, window) -> client.api().list(name, null, null),
        WidgetPage::widgets,
        widget -> widget,
        widget -> widget,
        widget -> Progress.EXECUTED,
        String::equals);
    return Submitter.of(
            new IdentifiedWrite<>(
                "make",
                StringBuilder::new,
                StringBuilder::toString,
                name -> name,
                (name, id) -> id,
                new RequestCodec<>(name -> Map.of("name", name), map -> map.get("name")),
                name -> client.api().make(name, null, null),
                Receipt::id,
                lookup),
            client.rest().clock())
        .withJournal(journal);
  }
}
