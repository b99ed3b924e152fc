package org.interlend.console.my;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * How many patrons may be signed in at once. The one who signed in first is signed out first; the
 * sessions of staff do not count.
 */
@ApplicationScoped
class PatronSessions {

  private static final Logger LOG = System.getLogger(PatronSessions.class.getName());
  private static final int MOST = 2000;

  private final Queue<HttpSession> sessions = new ArrayDeque<>();

  /** Counts a session that has just begun. */
  synchronized void add(HttpSession session) {
    sessions.add(session);
    if (sessions.size() > MOST) {
      end(sessions.remove());
    }
  }

  /** A second later: a session ended here would take the cookie of this request with it. */
  private static void end(HttpSession oldest) {
    try {
      oldest.setMaxInactiveInterval(1);
    } catch (IllegalStateException over) {
      LOG.log(Level.TRACE, "The oldest session has ended by itself", over);
    }
  }
}
