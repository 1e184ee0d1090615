package io.github.subfleet.benchmarks.server;

import java.io.IOException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.DiscardingEntityConsumer;
import org.apache.hc.core5.http.nio.support.AsyncResponseBuilder;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Answers HTTP/2 with the same pages. */
final class Http2Answers implements AsyncServerRequestHandler<Message<HttpRequest, Void>> {
  private final CannedAnswers pages;
  private final Counters counters;

  Http2Answers(CannedAnswers pages, Counters counters) {
    this.pages = pages;
    this.counters = counters;
  }

  @Override
  public AsyncRequestConsumer<Message<HttpRequest, Void>> prepare(
      HttpRequest request, EntityDetails entityDetails, HttpContext context) {
    return new BasicRequestConsumer<>(new DiscardingEntityConsumer<>());
  }

  @Override
  public void handle(
      Message<HttpRequest, Void> message, ResponseTrigger responses, HttpContext context)
      throws HttpException, IOException {
    counters.request();
    AsyncResponseBuilder response = AsyncResponseBuilder.create(200);
    CannedHeaders.all().forEach((name, value) -> {
      if (!name.equals("Content-Type")) {
        response.addHeader(name, value);
      }
    });
    byte[] page = pages.page(CannedAnswers.pageOf(message.getHead().getPath()));
    responses.submitResponse(
        response.setEntity(page, ContentType.APPLICATION_JSON).build(), context);
  }
}
