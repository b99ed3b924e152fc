package org.interlend.console.patrons;

import java.io.Serializable;
import java.time.LocalDate;
import org.interlend.patrons.Patron;

/**
 * A patron in the list.
 *
 * @param obstacle why the patron may not borrow, or null
 */
public record PatronRow(
    String primaryId, String name, String card, String group, String email, String obstacle)
    implements Serializable {

  static PatronRow of(Patron patron, LocalDate today) {
    return new PatronRow(
        patron.primaryId(),
        patron.shelfName(),
        patron.cardNumber(),
        patron.group(),
        patron.email(),
        patron.obstacle(today).orElse(null));
  }
}
