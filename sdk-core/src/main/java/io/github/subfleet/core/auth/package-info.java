/** Who calls, and how requests are signed. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.auth;
