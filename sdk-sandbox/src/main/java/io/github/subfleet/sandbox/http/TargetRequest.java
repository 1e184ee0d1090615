package io.github.subfleet.sandbox.http;

import java.net.URI;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpRequestFactory;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** A request that remembers its target as it was received; the library itself keeps it only taken apart. */
final class TargetRequest extends BasicClassicHttpRequest {
  private static final long serialVersionUID = 1;

  private final String target;

  private TargetRequest(String verb, String target) {
    super(verb, target);
    this.target = target;
  }

  /** The request target, one character for each byte. */
  String target() {
    return target;
  }

  /** Makes such requests for the library's parser. */
  static final class Factory implements HttpRequestFactory<ClassicHttpRequest> {
    @Override
    public ClassicHttpRequest newHttpRequest(String verb, String target) {
      return new TargetRequest(verb, target);
    }

    @Override
    public ClassicHttpRequest newHttpRequest(String verb, URI target) {
      return new TargetRequest(verb, target.toString());
    }
  }
}
