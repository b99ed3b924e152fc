package org.interlend.console.desk;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.interlend.circulation.Hold;
import org.interlend.circulation.Loan;
import org.interlend.patrons.Patron;

/**
 * The patron at the desk.
 *
 * @param obstacle why nothing may be lent, or null
 */
public record PatronCard(
    String primaryId,
    String name,
    String card,
    String group,
    String email,
    LocalDate expiresOn,
    String obstacle,
    List<LoanRow> loans,
    List<HoldRow> holds)
    implements Serializable {

  public static PatronCard of(Patron patron, LocalDate today, List<Loan> loans, List<Hold> holds) {
    return new PatronCard(
        patron.primaryId(),
        patron.fullName(),
        patron.cardNumber(),
        patron.group(),
        patron.email(),
        patron.expiresOn(),
        patron.obstacle(today).orElse(null),
        loans.stream().map(LoanRow::of).toList(),
        holds.stream().map(HoldRow::of).toList());
  }

  /** The first letters of the name. */
  public String initials() {
    StringBuilder result = new StringBuilder();
    for (String word : name.split("\\s+")) {
      if (!word.isEmpty() && result.length() < 2) {
        result.appendCodePoint(word.codePointAt(0));
      }
    }
    return result.toString();
  }
}
