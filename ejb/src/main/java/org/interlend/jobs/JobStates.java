package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.interlend.Job;
import org.interlend.JobResult;
import org.interlend.persistence.DatabaseClock;
import org.interlend.persistence.DatabaseOutage;
import org.interlend.persistence.TransactionTemplate;

/** Locks a job for one server while it runs, and keeps what came of it. */
@ApplicationScoped
class JobStates {

  /** After this time another server may start the job, in case the first has crashed. */
  private static final Duration MAX_RUN = Duration.ofHours(2);

  /** The same for a job that says while it runs that it still does. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  @PersistenceContext private EntityManager em;
  @Inject private TransactionTemplate transaction;
  @Inject private DatabaseClock clock;

  List<JobState> list() {
    return transaction.requiresNew(
        () ->
            em.createQuery("select s from JobState s order by s.name", JobState.class)
                .getResultList());
  }

  Optional<JobState> find(Job job) {
    return transaction.requiresNew(() -> Optional.ofNullable(em.find(JobState.class, job.name())));
  }

  /**
   * Locks the job.
   *
   * @param now whether it is to run though it is not due
   * @return false when it runs already, or is not due
   */
  boolean start(Job job, boolean now) {
    return transaction.requiresNew(() -> started(job, now));
  }

  private boolean started(Job job, boolean now) {
    Instant at = clock.now();
    JobState state = em.find(JobState.class, job.name(), LockModeType.PESSIMISTIC_WRITE);
    if (state == null) {
      state = new JobState(job.name(), at.plus(job.every()));
      em.persist(state);
      em.flush(); // of two servers that begin together, the second fails here
    }
    if (now ? state.running(at) : !state.due(at)) {
      return false;
    }
    state.started(at, at.plus(job instanceof PartnerJob ? LEASE : MAX_RUN));
    return true;
  }

  /** Extends the lock of a running job. */
  void stillRuns(Job job) {
    change(job, state -> state.runsUntil(clock.now().plus(LEASE)));
  }

  /**
   * @param pause until it is due again
   */
  void ended(Job job, JobResult result, Duration pause) {
    change(
        job,
        state -> {
          Instant at = clock.now();
          state.ended(at, at.plus(pause), result);
        });
  }

  /** The run changed nothing; what the last one came to is kept. */
  void previewed(Job job) {
    change(job, JobState::previewed);
  }

  private void change(Job job, Consumer<JobState> change) {
    DatabaseOutage.bridge(
        () ->
            transaction.requiresNew(
                () -> {
                  change.accept(em.find(JobState.class, job.name()));
                  return null;
                }));
  }
}
