package org.interlend.lending.file;

import org.interlend.text.Labeled;

/** Whether a scan begins with a page that has the copyright statement, and if not, why. */
public enum CoverPageStatus implements Labeled {
  /** The first page of the file has the statement. */
  ADDED,
  /** The file is encrypted: its author decides who may change it. */
  ENCRYPTED,
  /** The file is signed; another page would make the signature invalid. */
  SIGNED,
  /** The file does not follow the format, so that it cannot be changed safely. */
  DAMAGED,
  /**
   * Reading its structure would need too much memory or time, or it would exceed the size limit.
   */
  TOO_LARGE
}
