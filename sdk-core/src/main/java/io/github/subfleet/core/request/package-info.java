/** What generated requests check before anything is sent. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.request;
