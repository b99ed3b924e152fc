package org.interlend.libris.reading;

import org.interlend.text.Fact;

/** Libris gives no usable answer. */
public final class LibrisFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fact why;

  public LibrisFault(Fact why) {
    super(why.kind());
    this.why = why;
  }

  public Fact why() {
    return why;
  }
}
