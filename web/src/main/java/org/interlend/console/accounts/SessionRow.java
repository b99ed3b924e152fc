package org.interlend.console.accounts;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.staff.signin.StaffSession;

/**
 * A session of the console in the list.
 *
 * @param browser how the browser names itself, or null
 */
public record SessionRow(long id, Instant startedAt, Instant seenAt, String address, String browser)
    implements Serializable {

  static SessionRow of(StaffSession session) {
    return new SessionRow(
        session.id(), session.startedAt(), session.seenAt(), session.address(), session.browser());
  }
}
