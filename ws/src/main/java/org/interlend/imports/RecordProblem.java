package org.interlend.imports;

/** One record cannot be read; the others can. The message says why, in words for staff. */
final class RecordProblem extends Exception {

  private static final long serialVersionUID = 1L;

  RecordProblem(String why) {
    super(why);
  }
}
