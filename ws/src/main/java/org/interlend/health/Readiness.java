package org.interlend.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interlend.jobs.JobWatch;
import org.interlend.metrics.DatabaseCheck;
import org.interlend.outgoing.Dispatcher;

/** Whether this server is ready for requests. */
@ApplicationScoped
public class Readiness {

  @Inject private DatabaseCheck database;
  @Inject private Dispatcher dispatcher;
  @Inject private JobWatch jobs;

  private volatile boolean started;

  /** Marks the start as complete: the schema is up to date and all start steps are done. */
  public void started() {
    started = true;
  }

  /** The checks by name, and whether each passes. */
  Map<String, Boolean> checks() {
    Map<String, Boolean> checks = new LinkedHashMap<>();
    checks.put("start", started);
    checks.put("database", database.answers());
    checks.put("outbox", dispatcher.isAtWork());
    checks.put("jobs", jobs.isKept());
    return checks;
  }
}
