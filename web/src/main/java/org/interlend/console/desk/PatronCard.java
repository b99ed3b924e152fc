package org.interlend.console.desk;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.interlend.Money;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.loan.Loan;
import org.interlend.console.ConsoleTexts;
import org.interlend.patrons.Patron;
import org.interlend.staff.PatronView;

/**
 * The patron at the desk, for staff who may read patrons.
 *
 * @param obstacle why the patron may not borrow, or null
 * @param owed open amount, such as {@code 3.20 EUR}, or null
 */
public record PatronCard(
    String primaryId,
    String name,
    String card,
    String group,
    String email,
    LocalDate expiresOn,
    String obstacle,
    String owed,
    List<LoanRow> loans,
    List<HoldRow> holds)
    implements Serializable {

  /**
   * Whether an entry of staff for the other card, such as another due date, counts for this one.
   */
  boolean hasSameOptions(PatronCard other) {
    return primaryId.equals(other.primaryId) && (obstacle == null) == (other.obstacle == null);
  }

  /**
   * @param owed open amounts, one for each currency
   * @param soFar what running loans would cost if they ended today
   */
  public static PatronCard of(
      Patron patron,
      LocalDate today,
      List<Loan> loans,
      List<Hold> holds,
      List<Money> owed,
      Map<Loan, Money> soFar,
      ConsoleTexts texts) {
    return new PatronCard(
        patron.primaryId(),
        patron.fullName(),
        patron.cardNumber(),
        patron.group(),
        patron.email(),
        patron.expiresOn(),
        patron.obstacle(today, texts.locale()).orElse(null),
        inWords(owed, texts),
        loans.stream()
            .map(loan -> LoanRow.of(loan, soFar.get(loan), PatronView.WHOLE, texts.locale()))
            .toList(),
        holds.stream().map(hold -> HoldRow.of(hold, PatronView.WHOLE)).toList());
  }

  private static String inWords(List<Money> owed, ConsoleTexts texts) {
    return owed.stream()
        .filter(money -> !money.isNothing())
        .map(texts::money)
        .reduce((one, other) -> texts.desk("services.and", one, other))
        .orElse(null);
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
