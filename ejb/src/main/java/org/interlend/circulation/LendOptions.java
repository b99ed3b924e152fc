package org.interlend.circulation;

import org.interlend.Actor;
import org.interlend.circulation.terms.DueDateByStaff;
import org.interlend.text.Text;

/**
 * How an item is lent to a patron.
 *
 * @param desk code of the desk, or null
 * @param due the due date set by staff, or null to apply the rules
 * @param despiteBlock why staff lend it although the patron may not borrow; null if they may
 * @param by who does it
 */
public record LendOptions(String desk, DueDateByStaff due, String despiteBlock, Actor by) {

  private static final int REASON = 255;

  public LendOptions {
    despiteBlock = Text.fit(despiteBlock, REASON);
  }

  /** A loan with the due date by the rules. */
  public LendOptions(String desk, Actor by) {
    this(desk, null, null, by);
  }
}
