package org.interlend.circulation.terms;

import org.interlend.text.Labeled;

/** The letters about a loan, in the order in which a patron gets them. */
public enum LoanLetterKind implements Labeled {
  DUE_SOON,
  OVERDUE,
  SECOND_OVERDUE,
  THIRD_OVERDUE,
  /** The patron is asked to pay for the item. */
  BILL;

  /** Whether it is only a service, of which a patron may want none. */
  public boolean isCourtesy() {
    return this == DUE_SOON;
  }

  /** It has the label of the letter that tells it. */
  @Override
  public String labelKey() {
    return "LetterKind." + name();
  }
}
