package org.interlend.console.accounts;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.interlend.Settings;

/**
 * Marks the session cookie Secure if browsers reach the server by HTTPS, even if a proxy that is
 * not trusted terminates it.
 */
@WebListener
public class SecureSessionCookie implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    boolean https = Settings.publicUrl().regionMatches(true, 0, "https:", 0, "https:".length());
    event.getServletContext().getSessionCookieConfig().setSecure(https);
  }
}
