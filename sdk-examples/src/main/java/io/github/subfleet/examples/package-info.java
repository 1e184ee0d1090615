/** One short program an example, and the launcher that runs them by name. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.examples;
