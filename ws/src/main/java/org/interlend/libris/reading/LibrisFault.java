package org.interlend.libris.reading;

import org.interlend.text.Fact;

/** Libris gives no usable answer. */
public final class LibrisFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fact why;
  private final boolean answered;

  /** Libris has answered something that cannot be used, or is not asked at all. */
  public LibrisFault(Fact why) {
    this(why, true);
  }

  private LibrisFault(Fact why, boolean answered) {
    super(why.kind());
    this.why = why;
    this.answered = answered;
  }

  /** Libris cannot be reached, or does not answer in time. */
  public static LibrisFault unanswered(Fact why) {
    return new LibrisFault(why, false);
  }

  /** Whether Libris can be reached; else another call at once would be of no use. */
  public boolean answered() {
    return answered;
  }

  public Fact why() {
    return why;
  }
}
