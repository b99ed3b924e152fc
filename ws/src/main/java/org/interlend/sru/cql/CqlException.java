package org.interlend.sru.cql;

/** A query that is not valid CQL. */
public final class CqlException extends Exception {

  /** The kind of error. */
  public enum Kind {
    SYNTAX,
    PARENTHESES,
    QUOTES,
    TOO_LONG,
    TOO_MANY_BOOLEANS
  }

  private final Kind kind;

  CqlException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  static CqlException at(Kind kind, int position, String sentence) {
    return new CqlException(kind, "Character %d: %s".formatted(position, sentence));
  }

  public Kind kind() {
    return kind;
  }
}
