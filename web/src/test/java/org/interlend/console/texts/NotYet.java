package org.interlend.console.texts;

import java.util.Set;

/** What still has English texts of its own. */
final class NotYet {

  static final Set<String> PAGES = Set.of();

  static final Set<String> CODE = Set.of("my/PatronSessions.java", "slips/Barcode.java");

  private NotYet() {}
}
