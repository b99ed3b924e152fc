package org.interlend.circulation.terms;

import java.util.Set;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * The steps by which a due date is calculated. The sentences are in {@code
 * DueDateCalculator.properties}.
 */
public enum DueDateStep {
  /** Days, and the name of the terms of use; so the next two. */
  BY_TERMS,
  RENEWED_BY_TERMS,
  RECALLED_BY_TERMS,
  /** The lender's due date. */
  LENDER_DUE,
  /** Days for the way back to the lender. */
  DELIVERY_DAYS,
  /** The date would be past: the item is due today. */
  PAST,

  /** The days that follow are closed; so the next. */
  MOVED_LATER,
  MOVED_EARLIER,
  CLOSED_ON,
  CLOSED_FROM_TO,
  /** The reasons in the calendar. */
  CLOSED_BECAUSE,

  SET_AT_DESK,
  /** The reason that staff gave. */
  SET_AT_DESK_BECAUSE,
  /** The day by the rules, whose steps follow. */
  BY_RULES,
  /** The day until staff changed it. */
  BEFORE_CHANGE,

  ASKED_BY_PARTNER,
  RENEWED_AS_ASKED,
  RENEWED_BY_STAFF,
  /** The lender's new due date; so two below. */
  RENEWED_BY_LENDER,
  RECALLED_BY_LENDER,
  RECALLED_BY_LENDER_FOR,
  RECALLED_FOR_PATRON;

  /** Whether the explanation is that of a date by the rules, for a loan that was not changed. */
  public static boolean isByRules(Facts explanation) {
    return !explanation.isEmpty()
        && Set.of(BY_TERMS.name(), LENDER_DUE.name()).contains(explanation.list().get(0).kind());
  }

  /** The step as the first of an explanation. */
  public Facts with(Object... values) {
    return Facts.of(Fact.of(this, values));
  }
}
