package org.interlend.libris.reading;

import org.interlend.text.Fact;

/** Libris gives no usable answer. */
public final class LibrisException extends Exception {

  private final Fact why;
  private final Extent extent;

  /** Which other calls would fail as well. */
  public enum Extent {
    /** None: the answer to this call cannot be used. */
    CALL,
    /** Perhaps all: Libris cannot be reached, answers too late, or with an error. */
    SERVER,
    /** Those for the same Sigel: its key is refused. */
    SIGEL,
    /** All of the partner: the record is incomplete, or Libris takes no more calls. */
    PARTNER
  }

  /** Libris has answered something that cannot be used. */
  public LibrisException(Fact why) {
    this(why, Extent.CALL);
  }

  public LibrisException(Fact why, Extent extent) {
    super(why.kind());
    this.why = why;
    this.extent = extent;
  }

  public Extent extent() {
    return extent;
  }

  public Fact why() {
    return why;
  }
}
