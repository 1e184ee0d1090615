/** Operations that need no account. */
@NullMarked
package io.github.subfleet.sandbox.operation.general;

import org.jspecify.annotations.NullMarked;
