/** Writes the sources of a client: templates, formatting, files. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.codegen.source;
