package org.interlend.console.desk;

import java.io.Serializable;
import org.interlend.patrons.Patron;

/** A patron who was found by name, before the card is opened. */
public record PatronCandidate(String primaryId, String name, String card, String group)
    implements Serializable {

  static PatronCandidate of(Patron patron) {
    return new PatronCandidate(
        patron.primaryId(), patron.shelfName(), patron.cardNumber(), patron.group());
  }
}
