package org.interlend.console;

import java.util.Set;
import org.interlend.staff.StaffAccount;
import org.interlend.text.Language;

/**
 * The person who is signed in, and where they work.
 *
 * @param libraries codes of the libraries at whose desks they work; empty for all
 * @param defaultDesk code of the desk at which a session begins, or null
 * @param language of the console for them; null for the browser's
 */
record StaffAccountView(
    String displayName, Set<String> libraries, String defaultDesk, Language language) {

  static StaffAccountView of(StaffAccount account) {
    return new StaffAccountView(
        account.displayName(),
        account.libraries(),
        account.defaultDesk(),
        account.language().orElse(null));
  }

  boolean isAt(String library) {
    return libraries.isEmpty() || libraries.contains(library);
  }
}
