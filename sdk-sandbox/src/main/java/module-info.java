/** An embedded exchange for tests: real HTTP, real signatures, a real ledger. */
@org.jspecify.annotations.NullMarked
module io.github.subfleet.sandbox {
  requires com.squareup.moshi;
  requires info.picocli;
  requires java.logging;
  requires okio;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires org.snakeyaml.engine;

  // HttpCore needs the first and Okio the second, and neither has a descriptor to say so.
  requires jdk.net;
  requires kotlin.stdlib;
  requires static transitive org.jspecify;
  requires static transitive org.junit.jupiter.api;

  exports io.github.subfleet.sandbox;
  exports io.github.subfleet.sandbox.junit;

  opens io.github.subfleet.sandbox to
      info.picocli;
}
