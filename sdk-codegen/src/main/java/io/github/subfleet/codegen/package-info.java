/** Generates a client from an OpenAPI document. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.codegen;
