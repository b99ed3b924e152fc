package org.interlend.console.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.HttpHeaders;
import org.interlend.security.TrustedProxies;
import org.interlend.staff.signin.StaffIdentity;
import org.interlend.staff.signin.StaffSessions;

/** Begins the web session of a member of staff who has signed in. */
@ApplicationScoped
public class ConsoleSessionStarter {

  /** Attribute of a session of staff: the name of the account. */
  static final String ACCOUNT = "interlend.account";

  @Inject private StaffSessions sessions;
  @Inject private TrustedProxies proxies;

  /** Starts a new session, so that nothing of an earlier one remains. */
  public void begin(StaffIdentity identity, HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession session = request.getSession();
    session.setAttribute(ACCOUNT, identity.username());
    session.setAttribute(
        StaffSessionListener.NUMBER,
        sessions.begin(
            identity.username(),
            proxies.clientAddress(request),
            request.getHeader(HttpHeaders.USER_AGENT)));
  }
}
