package org.interlend.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.interlend.jobs.JobWatch;
import org.interlend.metrics.DatabaseCheck;
import org.interlend.outgoing.Dispatcher;
import org.interlend.stop.WorkInProgress;

/** Whether this server is ready for requests. */
@ApplicationScoped
public class Readiness {

  @Inject private DatabaseCheck database;
  @Inject private Dispatcher dispatcher;
  @Inject private JobWatch jobs;
  @Inject private WorkInProgress work;
  @Inject private RequestAdmission admission;

  private volatile boolean started;

  /** Marks the start as complete: the schema is up to date and all start steps are done. */
  public void started() {
    started = true;
  }

  /**
   * A check.
   *
   * @param reason why it is down, for the operator; empty where the name says enough
   */
  record Check(String name, boolean up, Optional<String> reason) {

    private Check(String name, boolean up) {
      this(name, up, Optional.empty());
    }
  }

  List<Check> checks() {
    return List.of(
        new Check("start", started),
        new Check("stop", work.isRunning() && admission.isOpen(), stopping()),
        new Check("database", database.answers()),
        new Check("outbox", dispatcher.isAtWork()),
        new Check("jobs", jobs.isKept()));
  }

  private Optional<String> stopping() {
    return switch (work.phase()) {
      case STARTING, RUNNING -> Optional.empty();
      case SETTLING, ENDING ->
          Optional.of("This server was told to stop. Send requests to another server.");
    };
  }
}
