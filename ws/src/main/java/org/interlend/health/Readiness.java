package org.interlend.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.interlend.jobs.JobTimerHealth;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.notices.LetterSender;
import org.interlend.outgoing.OutboxDispatcher;
import org.interlend.persistence.DatabaseCheck;

/** Whether this server is ready for requests. */
@ApplicationScoped
public class Readiness {

  @Inject private DatabaseCheck database;
  @Inject private OutboxDispatcher senders;
  @Inject private JobTimerHealth jobs;
  @Inject private LetterSender letters;
  @Inject private WorkInProgress work;
  @Inject private ServerSuspension admission;

  private volatile boolean started;

  /** Marks the start as complete: the schema is up to date and all start steps are done. */
  public void started() {
    started = true;
  }

  /**
   * A check.
   *
   * @param needed whether the server is not ready while it is down
   * @param reason why it is down, for the operator; empty while it is up
   */
  record Check(String name, boolean up, boolean needed, Optional<String> reason) {

    private static Check needed(String name, boolean up, String reason) {
      return new Check(name, up, true, up ? Optional.empty() : Optional.of(reason));
    }

    private static Check shown(String name, boolean up, String reason) {
      return new Check(name, up, false, up ? Optional.empty() : Optional.of(reason));
    }
  }

  List<Check> checks() {
    return List.of(
        Check.needed("start", started, "The start is not complete."),
        new Check("stop", work.isRunning() && admission.isOpen(), true, stopping()),
        Check.needed("database", database.answers(), "The database does not answer."),
        Check.needed("outbox", senders.isAtWork(), "The outbox is not read."),
        Check.needed("jobs", jobs.isRunningJobs(), "No job has been looked for."),
        Check.shown(
            "mail",
            letters.reachesMailServer(),
            "The mail server cannot be reached. Letters wait; everything else works."));
  }

  private Optional<String> stopping() {
    return switch (work.phase()) {
      case STARTING -> Optional.empty();
      // The server takes its steps a moment before it tells the application.
      case RUNNING ->
          admission.isOpen()
              ? Optional.empty()
              : Optional.of("This server is starting or stopping.");
      case SETTLING, ENDING ->
          Optional.of("This server was told to stop. Send requests to another server.");
    };
  }
}
