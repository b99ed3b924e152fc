package org.interlend.imports;

/** A file, or the rest of it, cannot be read. The message says why, in words for staff. */
final class FileProblem extends Exception {

  private static final long serialVersionUID = 1L;

  FileProblem(String why) {
    super(why);
  }
}
