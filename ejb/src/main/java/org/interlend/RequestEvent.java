package org.interlend;

import java.time.Instant;

/**
 * An event in the life of a borrowing or lending request, for its history.
 *
 * @param what the event, for staff
 * @param by who does it
 * @param note a note, or null
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
