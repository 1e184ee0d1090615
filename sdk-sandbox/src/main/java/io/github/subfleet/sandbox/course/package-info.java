/** The course of a request with which nothing goes wrong: in through the gate, and on to its operation. */
@NullMarked
package io.github.subfleet.sandbox.course;

import org.jspecify.annotations.NullMarked;
