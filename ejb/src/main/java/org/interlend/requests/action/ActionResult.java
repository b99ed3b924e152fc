package org.interlend.requests.action;

import java.time.Instant;
import java.util.Locale;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.circulation.terms.DueDateSentence;
import org.interlend.text.Facts;

/**
 * What an action did with one item.
 *
 * @param next what staff do with it next, or null
 * @param dueAt the due date of a new loan, or null
 * @param due why it is that day, or null
 */
public record ActionResult(String barcode, NextStep next, Instant dueAt, Facts due) {

  public static ActionResult of(String barcode) {
    return next(barcode, null);
  }

  public static ActionResult next(String barcode, NextStep next) {
    return new ActionResult(barcode, next, null, null);
  }

  /** What staff do with the item next, or null. */
  public String instruction(Locale locale) {
    return next == null ? null : next.sentence(locale);
  }

  /** Why a new loan is due that day, or null. */
  public String dueExplanation(Locale locale) {
    return due == null ? null : DueDateSentence.of(due, locale);
  }
}
