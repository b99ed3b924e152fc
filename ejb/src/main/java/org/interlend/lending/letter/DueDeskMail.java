package org.interlend.lending.letter;

import java.util.List;

/**
 * A mail that is due to the resource sharing desk of a library.
 *
 * @param library its code
 * @param daily whether it is the mail of the day
 */
record DueDeskMail(String library, boolean daily, List<Entry> entries) {

  /**
   * One request in it.
   *
   * @param request its key
   */
  record Entry(long request, DeskLetterKind kind) {}
}
