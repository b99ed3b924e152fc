package org.interlend.lending;

import java.time.Instant;

/**
 * Something that happens to a request.
 *
 * @param what in words for staff
 * @param by who does it
 * @param note more about it, or null
 */
record Event(Instant at, String what, String by, String note) {

  static Event of(Instant at, String what, String by) {
    return new Event(at, what, by, null);
  }
}
