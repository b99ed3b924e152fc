package org.interlend.console.my;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Limits the number of signed-in patrons. Beyond the limit, the patron who signed in first is
 * signed out; staff sessions do not count.
 */
@ApplicationScoped
class PatronSessions {

  private static final Logger LOG = System.getLogger(PatronSessions.class.getName());
  private static final int MAX_SESSIONS = 2000;

  private final Queue<HttpSession> sessions = new ArrayDeque<>();

  /** Counts a new session. */
  synchronized void add(HttpSession session) {
    sessions.add(session);
    if (sessions.size() > MAX_SESSIONS) {
      end(sessions.remove());
    }
  }

  /** Ends the session a second later; doing it now would also delete the cookie of this request. */
  private static void end(HttpSession oldest) {
    try {
      oldest.setMaxInactiveInterval(1);
    } catch (IllegalStateException over) {
      LOG.log(Level.TRACE, "The oldest session has ended by itself", over);
    }
  }
}
