/** What every call, page and client of a generated API is made of. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core;
