package org.interlend.console.patrons;

import java.io.Serializable;
import java.util.List;
import org.interlend.patrons.Patron;

/**
 * How a patron is reached, besides by e-mail, and the numbers in other systems.
 *
 * @param telephone may be null
 * @param address the lines of the postal address; empty for none
 */
public record ContactView(String externalIds, String telephone, List<String> address)
    implements Serializable {

  static ContactView of(Patron patron) {
    return new ContactView(
        String.join(", ", patron.externalIds()),
        patron.telephone(),
        patron.address() == null ? List.of() : patron.address().lines());
  }
}
