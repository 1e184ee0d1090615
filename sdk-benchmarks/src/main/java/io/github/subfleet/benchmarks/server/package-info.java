/** The server that all peers talk to, in a process of its own. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.benchmarks.server;
