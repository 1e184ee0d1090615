/**
 * An embedded exchange for tests. {@link io.github.subfleet.sandbox.Sandbox} starts one inside a test, {@link
 * io.github.subfleet.sandbox.Main} as a process of its own.
 */
@NullMarked
package io.github.subfleet.sandbox;

import org.jspecify.annotations.NullMarked;
