/** What a call can fail with. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.error;
