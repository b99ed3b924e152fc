package org.interlend.console.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.interlend.Settings;
import org.interlend.settings.server.StoredSettingCache;

/**
 * Marks the session cookie Secure if browsers reach the server by HTTPS, even if a proxy that is
 * not trusted terminates it. A public address that is changed in the console counts from the next
 * start on: the server fixes its cookies when it starts.
 */
@WebListener
public class SessionCookieListener implements ServletContextListener {

  @Inject private StoredSettingCache serverSettings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    // The start of Interlend may come after that of the console.
    serverSettings.apply();
    boolean https = Settings.publicUrl().regionMatches(true, 0, "https:", 0, "https:".length());
    event.getServletContext().getSessionCookieConfig().setSecure(https);
  }
}
