package io.github.subfleet.codegen.reader;

/** The document is valid OpenAPI perhaps, but lacks what the generator needs. */
public final class RefusedDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RefusedDocumentException(String refusals) {
    super("The document is refused:\n  " + refusals);
  }
}
