package org.interlend;

import java.time.Instant;

/**
 * Something that happens to a request, borrowed or lent.
 *
 * @param what in words for staff
 * @param by who does it: a partner's code, a staff account or a job
 * @param note more about it, or null
 */
public record RequestEvent(Instant at, String what, String by, String note) {

  public static RequestEvent of(Instant at, String what, String by) {
    return new RequestEvent(at, what, by, null);
  }
}
