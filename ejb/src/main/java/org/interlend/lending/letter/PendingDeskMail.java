package org.interlend.lending.letter;

import java.util.List;
import org.interlend.institution.Library;

/** A mail that is due to the resource sharing desk of a library. */
record PendingDeskMail(Desk desk, List<Entry> entries) {

  /**
   * Where it goes.
   *
   * @param library code of the library
   * @param daily whether it is the mail of the day
   */
  record Desk(String library, boolean daily) {

    static Desk of(Library library) {
      return new Desk(library.code(), library.deskMail().daily());
    }
  }

  /**
   * One request in it.
   *
   * @param request its key
   */
  record Entry(long request, DeskLetterKind kind) {}
}
