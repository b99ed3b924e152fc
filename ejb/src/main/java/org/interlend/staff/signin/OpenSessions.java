package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.interlend.security.BoundedMap;

/** A cache of the open sessions, for one second, because every click asks for its session. */
@ApplicationScoped
class OpenSessions {

  private static final Duration REMEMBERED = Duration.ofSeconds(1);
  private static final int MAX_SESSIONS = 500;

  @Inject private StaffSessions sessions;
  @Inject private Clock clock;

  private final Map<Long, Instant> latest = new BoundedMap<>(MAX_SESSIONS);

  /** Whether the session has not been ended. */
  boolean contains(long id) {
    Instant now = clock.instant();
    return isRemembered(id, now) || read(id, now);
  }

  private synchronized boolean isRemembered(long id, Instant now) {
    Instant read = latest.get(id);
    return read != null && now.isBefore(read.plus(REMEMBERED));
  }

  private boolean read(long id, Instant now) {
    boolean open = sessions.use(id);
    synchronized (this) {
      latest.remove(id);
      if (open) {
        latest.put(id, now);
      }
    }
    return open;
  }
}
