package org.interlend.circulation.terms;

import java.time.LocalDate;
import org.interlend.text.Text;

/**
 * A due date that staff set at the desk instead of the calculated one.
 *
 * @param day the last day of the loan
 * @param reason why, or null; required when the lender wants the item back before that day
 */
public record DueDateByStaff(LocalDate day, String reason) {

  private static final int REASON = 255;

  public DueDateByStaff {
    reason = Text.fit(reason, REASON);
  }
}
