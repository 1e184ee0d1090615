package io.github.subfleet.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.PagedCall;
import io.github.subfleet.core.RawServer;
import io.github.subfleet.core.WidgetsClient;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.widgets.WidgetPage;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadAheadOverHttpTest {
  private static final int SIZE = 10;
  private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d+)&size=" + SIZE + "&");

  /** What a generated request is: which page, and how large. */
  private record WidgetsRequest(
      @Nullable Integer page, @Nullable Integer size) {}

  private static final PageNumbering<WidgetsRequest, WidgetPage, String> PAGES =
      new PageNumbering<>(
          1,
          SIZE,
          WidgetsRequest::page,
          (request, page) -> new WidgetsRequest(page, request.size()),
          WidgetsRequest::size,
          (request, size) -> new WidgetsRequest(request.page(), size),
          WidgetPage::widgets,
          WidgetPage::total);

  @Test
  void asksForPagesSideBySideAndGivesThemInOrder() throws Exception {
    // The eight pages after the first are answered only when all of them have arrived.
    CountDownLatch eight = new CountDownLatch(8);
    try (RawServer server = RawServer.start((request, out) -> {
          int page = page(request);
          if (page > 1) {
            eight.countDown();
            eight.await();
          }
          out.write(RawServer.answer(200, "", page(page, 410)));
          return true;
        });
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      List<String> widgets = widgets(client).prefetch(8).stream().toList();

      assertThat(widgets).isEqualTo(names(0, 410));
      assertThat(server.requests()).hasSize(41);
    }
  }

  @Test
  void throwsTheExchangesRefusalAtItsPage() throws Exception {
    try (RawServer server = RawServer.start((request, out) -> {
          int page = page(request);
          out.write(
              page == 3
                  ? RawServer.answer(400, "", "{\"code\":-1102,\"msg\":\"no third page\"}")
                  : RawServer.answer(200, "", page(page, 100)));
          return true;
        });
        WidgetsClient client = WidgetsClient.of(server.url()).build()) {
      Iterator<String> widgets = widgets(client).prefetch(4).items().iterator();
      for (int i = 0; i < 2 * SIZE; i++) {
        assertThat(widgets.next()).isEqualTo("widget " + i);
      }

      assertThatThrownBy(widgets::next)
          .isInstanceOf(BadRequestException.class)
          .hasMessageContaining("no third page");
    }
  }

  @Test
  void cancelsTheHttpCallsUnderWayWhenTheStreamIsClosed() throws Exception {
    CountDownLatch arrived = new CountDownLatch(3);
    CountDownLatch cancelled = new CountDownLatch(3);
    OkHttpClient http = new OkHttpClient.Builder()
        .eventListener(new EventListener() {
          @Override
          public void canceled(Call call) {
            cancelled.countDown();
          }
        })
        .build();
    try (RawServer server = RawServer.start((request, out) -> {
          int page = page(request);
          if (page == 1) {
            out.write(RawServer.answer(200, "", page(1, 100)));
            return true;
          }
          arrived.countDown();
          // No answer: only to be cancelled ends this request.
          return cancelled.await(20, TimeUnit.SECONDS);
        });
        WidgetsClient client = WidgetsClient.of(server.url()).httpClient(http).build()) {
      try (Stream<WidgetPage> pages = widgets(client).prefetch(3).pageStream()) {
        assertThat(pages.iterator().next().widgets()).isEqualTo(names(0, SIZE));
        arrived.await();
      }

      cancelled.await();
    }
  }

  private static PagedCall<WidgetPage, String> widgets(WidgetsClient client) {
    return PAGES.call(
        new WidgetsRequest(null, null),
        request -> client.api().list(null, request.page(), request.size()));
  }

  private static int page(String request) {
    Matcher page = PAGE.matcher(request);
    assertThat(page.find()).as(request).isTrue();
    return Integer.parseInt(page.group(1));
  }

  private static String page(int number, int total) {
    String widgets = names((number - 1) * SIZE, Math.min(number * SIZE, total)).stream()
        .map(name -> '"' + name + '"')
        .collect(Collectors.joining(","));
    return "{\"widgets\":[" + widgets + "],\"total\":" + total + "}";
  }

  private static List<String> names(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "widget " + i).toList();
  }
}
