package org.interlend.sru;

/** A request that is answered with a diagnostic. */
final class SruException extends Exception {

  private final transient Diagnostic diagnostic;

  SruException(Diagnostic.Kind kind, String details) {
    super(kind.message() + ": " + details);
    diagnostic = new Diagnostic(kind, details);
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
