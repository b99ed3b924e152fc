package org.interlend.requests.note;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.interlend.text.Text;

/**
 * What a member of staff has written about a request.
 *
 * @param at when, to the millisecond; no two notes of a request have the same
 * @param by the staff account
 * @param text one line, at most {@value #MAX_LENGTH} characters
 */
public record StaffNote(Instant at, String by, String text) {

  public static final int MAX_LENGTH = 1000;

  private static final int BY = 100;

  public StaffNote {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    by = Text.fit(by, BY);
    text = Text.fit(text, MAX_LENGTH);
  }

  /** The number by which the note is known within its request. */
  public long number() {
    return at.toEpochMilli();
  }
}
