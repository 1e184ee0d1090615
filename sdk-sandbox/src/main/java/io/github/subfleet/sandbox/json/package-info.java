/** Answers as JSON. */
@NullMarked
package io.github.subfleet.sandbox.json;

import org.jspecify.annotations.NullMarked;
