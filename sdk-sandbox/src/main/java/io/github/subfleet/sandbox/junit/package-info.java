/** The sandbox as an extension of JUnit Jupiter. */
@NullMarked
package io.github.subfleet.sandbox.junit;

import org.jspecify.annotations.NullMarked;
