/** Reads a parsed OpenAPI document, and refuses what no good code can be made from. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.codegen.reader;
