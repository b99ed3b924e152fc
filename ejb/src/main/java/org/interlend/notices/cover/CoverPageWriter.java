package org.interlend.notices.cover;

import org.interlend.lending.file.CoverPageStatus;

/** Adds a cover page to a PDF. It is implemented by the module that has the library for it. */
public interface CoverPageWriter {

  /**
   * A file with its cover page.
   *
   * @param status why it has none, or ADDED
   * @param pdf the file as it was unless the status is ADDED
   */
  record Covered(CoverPageStatus status, byte[] pdf) {}

  /**
   * Adds the page in front of all others; everything else in the file stays.
   *
   * @param pdf any bytes: what cannot be read within limits of memory and time is returned as it is
   */
  Covered write(byte[] pdf, CoverPage page);
}
