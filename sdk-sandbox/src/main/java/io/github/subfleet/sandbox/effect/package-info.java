/** What faults do to the requests that they strike. Each is a detour around, before or after the usual course. */
@NullMarked
package io.github.subfleet.sandbox.effect;

import org.jspecify.annotations.NullMarked;
