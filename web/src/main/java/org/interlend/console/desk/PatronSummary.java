package org.interlend.console.desk;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The patron at the desk, for staff who may read patrons.
 *
 * @param obstacle why the patron may not borrow, or null
 * @param owed open amounts, such as {@code 3.20 EUR}; empty for none
 * @param loans the first rows of all loans
 * @param holds the first rows of all holds
 */
public record PatronSummary(
    String primaryId,
    String name,
    String card,
    String group,
    String email,
    LocalDate expiresOn,
    String obstacle,
    String owed,
    List<LoanRow> loans,
    long allLoans,
    List<HoldRow> holds,
    long allHolds)
    implements Serializable {

  /**
   * Whether an entry of staff for the other card, such as another due date, counts for this one.
   *
   * @param other null if none was open
   */
  boolean hasSameOptions(PatronSummary other) {
    return other != null
        && primaryId.equals(other.primaryId)
        && (obstacle == null) == (other.obstacle == null);
  }

  /** The initials of the name. */
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
