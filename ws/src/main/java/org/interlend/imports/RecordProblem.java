package org.interlend.imports;

/** One record is not readable; the next ones may be. The message tells staff why. */
final class RecordProblem extends Exception {

  private static final long serialVersionUID = 1L;

  RecordProblem(String why) {
    super(why);
  }
}
