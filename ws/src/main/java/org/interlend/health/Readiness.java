package org.interlend.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interlend.jobs.JobWatch;
import org.interlend.metrics.DatabaseCheck;
import org.interlend.ncip.outgoing.Dispatcher;

/** Whether this server can do its work now. */
@ApplicationScoped
public class Readiness {

  @Inject private DatabaseCheck database;
  @Inject private Dispatcher dispatcher;
  @Inject private JobWatch jobs;

  private volatile boolean started;

  /** The schema is up to date and all that is done at a start has been done. */
  public void started() {
    started = true;
  }

  /** What must be well, by name, and whether it is. */
  Map<String, Boolean> checks() {
    Map<String, Boolean> checks = new LinkedHashMap<>();
    checks.put("start", started);
    checks.put("database", database.answers());
    checks.put("outbox", dispatcher.isAtWork());
    checks.put("jobs", jobs.isKept());
    return checks;
  }
}
