package io.github.subfleet.sandbox.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** The body of an answer, which always announces its whole length, whatever becomes of it on the way. */
final class ReplyEntity extends AbstractHttpEntity {
  private final byte[] body;
  private final Delivery delivery;

  ReplyEntity(Reply reply) {
    super(ContentType.create(reply.type(), StandardCharsets.UTF_8), null);
    this.body = reply.body().getBytes(StandardCharsets.UTF_8);
    this.delivery = reply.delivery();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    if (delivery instanceof Delivery.Cut) {
      out.write(body, 0, body.length / 2);
      out.flush();
      throw new IOException("cut");
    }
    if (delivery instanceof Delivery.Dripped dripped) {
      // The head is to be there at once.
      out.flush();
      for (int i = 0; i < body.length; i++) {
        dripped.pace().await(i, body.length);
        out.write(body[i]);
        out.flush();
      }
    } else {
      out.write(body);
    }
  }

  @Override
  public long getContentLength() {
    return body.length;
  }

  @Override
  public InputStream getContent() {
    return new ByteArrayInputStream(body);
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
