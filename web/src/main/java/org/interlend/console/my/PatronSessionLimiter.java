package org.interlend.console.my;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Limits the number of signed-in patrons, and of the sessions of each, so that no one can sign the
 * others out. Beyond a limit the oldest session ends; staff sessions do not count.
 */
@ApplicationScoped
class PatronSessionLimiter {

  private static final Logger LOG = System.getLogger(PatronSessionLimiter.class.getName());
  private static final int MAX_SESSIONS = 2000;
  private static final int MAX_OF_PATRON = 5;

  private record Open(String patron, HttpSession session) {

    boolean isOver() {
      try {
        session.getCreationTime();
        return false;
      } catch (IllegalStateException over) {
        return true;
      }
    }
  }

  private final List<Open> sessions = new ArrayList<>();

  /**
   * Counts a new session.
   *
   * @param patron primary id of the patron
   */
  synchronized void add(String patron, HttpSession session) {
    sessions.add(new Open(patron, session));
    Predicate<Open> own = open -> open.patron().equals(patron);
    tooMany(own, MAX_OF_PATRON).ifPresent(this::end);
    tooMany(every -> true, MAX_SESSIONS).ifPresent(this::end);
  }

  /** The oldest of these sessions if there are more than allowed; those that are over go first. */
  private Optional<Open> tooMany(Predicate<Open> which, int max) {
    if (sessions.stream().filter(which).count() <= max) {
      return Optional.empty();
    }
    sessions.removeIf(Open::isOver);
    return sessions.stream().filter(which).count() > max
        ? sessions.stream().filter(which).findFirst()
        : Optional.empty();
  }

  /** Ends the session a second later; doing it now would also delete the cookie of this request. */
  private void end(Open oldest) {
    sessions.removeIf(open -> open == oldest);
    try {
      oldest.session().setMaxInactiveInterval(1);
    } catch (IllegalStateException over) {
      LOG.log(Level.TRACE, "The oldest session has ended by itself", over);
    }
  }
}
