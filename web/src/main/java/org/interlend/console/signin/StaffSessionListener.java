package org.interlend.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.interlend.staff.signin.StaffSessions;

/** Removes a session of staff from the list when it ends by a sign-out or for lack of use. */
@WebListener
public class StaffSessionListener implements HttpSessionListener {

  /** Attribute of a session of staff: its number in the list. */
  static final String NUMBER = "interlend.session";

  @Inject private StaffSessions sessions;

  /** The number of the session in the list; null for the session of a patron. */
  public static Long number(HttpSession session) {
    return (Long) session.getAttribute(NUMBER);
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    Long number = number(event.getSession());
    if (number != null) {
      sessions.ended(number);
    }
  }
}
