package org.interlend.console.patrons;

import java.io.Serializable;
import java.time.LocalDate;
import org.interlend.patrons.Patron;

/**
 * A patron as the list shows it.
 *
 * @param obstacle in short why nothing may be lent, or null
 */
public record PatronRow(
    String primaryId, String name, String card, String group, String email, String obstacle)
    implements Serializable {

  static PatronRow of(Patron patron, boolean blocked, LocalDate today) {
    return new PatronRow(
        patron.primaryId(),
        patron.firstName() == null
            ? patron.lastName()
            : patron.lastName() + ", " + patron.firstName(),
        patron.cardNumber(),
        patron.group(),
        patron.email(),
        obstacle(patron.expiresOn(), blocked, today));
  }

  private static String obstacle(LocalDate expiresOn, boolean blocked, LocalDate today) {
    if (blocked) {
      return "Blocked";
    }
    return expiresOn != null && today.isAfter(expiresOn) ? "Card expired" : null;
  }
}
