package org.interlend.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.as.server.suspend.SuspensionStateProvider;
import org.jboss.as.server.suspend.SuspensionStateProvider.State;

/**
 * Whether the server lets requests through. It does so a moment after it has told the application
 * to resume, and only then may a balancer send any.
 */
@ApplicationScoped
class ServerSuspension {

  private volatile SuspensionStateProvider server;

  /** Asks this server from now on. */
  void of(SuspensionStateProvider server) {
    this.server = server;
  }

  boolean isOpen() {
    SuspensionStateProvider known = server;
    return known != null && known.getState() == State.RUNNING;
  }
}
