/** Operations on what accounts hold, and on moving it. */
@NullMarked
package io.github.subfleet.sandbox.operation.assets;

import org.jspecify.annotations.NullMarked;
