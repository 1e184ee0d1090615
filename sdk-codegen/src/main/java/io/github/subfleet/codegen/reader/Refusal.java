package io.github.subfleet.codegen.reader;

/** Thrown where something cannot be read; {@link Refusals} adds where that is. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String what) {
    super(what);
  }
}
