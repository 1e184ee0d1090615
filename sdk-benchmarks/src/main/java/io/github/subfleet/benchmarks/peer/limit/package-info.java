/** The practical limit: OkHttp, Mac and a hand-written reader, and nothing else. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.peer.limit;
