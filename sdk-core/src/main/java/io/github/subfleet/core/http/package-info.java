/** How requests are sent: an OkHttp that does nothing behind our back. Not exported. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.http;
