package org.interlend;

import java.time.Instant;

/**
 * Something that happens to a request, borrowed or lent.
 *
 * @param what in words for staff
 * @param by who does it
 * @param note more about it, or null
 */
public record RequestEvent(Instant at, String what, Actor by, String note) {

  /**
   * @param by a partner's code, a staff account or a job
   */
  public RequestEvent(Instant at, String what, String by, String note) {
    this(at, what, Actor.named(by), note);
  }

  /**
   * @param by a partner's code, a staff account or a job
   */
  public static RequestEvent of(Instant at, String what, String by) {
    return of(at, what, Actor.named(by));
  }

  public static RequestEvent of(Instant at, String what, Actor by) {
    return new RequestEvent(at, what, by, null);
  }
}
