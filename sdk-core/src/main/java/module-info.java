/** Signing, clock, paging, errors and HTTP for generated Binance clients. */
@org.jspecify.annotations.NullMarked
module io.github.subfleet.core {
  requires transitive okhttp3;
  requires transitive retrofit2;
  requires transitive com.squareup.moshi;
  requires static transitive org.jspecify;
  requires kotlin.stdlib;
  requires okio;
  requires retrofit2.converter.moshi;

  exports io.github.subfleet.core.auth;
  exports io.github.subfleet.core.error;
  exports io.github.subfleet.core.event;
  exports io.github.subfleet.core.json;
  exports io.github.subfleet.core.limit;
  exports io.github.subfleet.core.log;
  exports io.github.subfleet.core.operation;
  exports io.github.subfleet.core.paging;
  exports io.github.subfleet.core.request;
  exports io.github.subfleet.core.scan;
  exports io.github.subfleet.core.submit;
  exports io.github.subfleet.core;
}
