/** Settings that come from outside the program. Not exported. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.settings;
