package org.interlend.console;

import java.io.Serializable;
import java.util.Set;
import org.interlend.staff.StaffAccount;

/**
 * The person who is signed in, and where they work.
 *
 * @param libraries codes of the libraries at whose desks they work; empty for all
 * @param defaultDesk code of the desk at which a session begins, or null
 */
record Workplace(String displayName, Set<String> libraries, String defaultDesk)
    implements Serializable {

  static Workplace of(StaffAccount account) {
    return new Workplace(account.displayName(), account.libraries(), account.defaultDesk());
  }

  boolean isAt(String library) {
    return libraries.isEmpty() || libraries.contains(library);
  }
}
