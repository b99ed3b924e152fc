package org.interlend.console.patrons;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.interlend.patrons.Patron;

/**
 * A patron in the list.
 *
 * @param key key of the patron
 * @param obstacle why the patron may not borrow, or null
 */
public record PatronRow(
    long key,
    String primaryId,
    String name,
    String card,
    String group,
    String email,
    String obstacle)
    implements Serializable {

  static PatronRow of(Patron patron, LocalDate today, Locale locale) {
    return new PatronRow(
        patron.id(),
        patron.primaryId(),
        patron.shelfName(),
        patron.cardNumber(),
        patron.group(),
        patron.email(),
        patron.obstacle(today, locale).orElse(null));
  }
}
