package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interlend.Job;
import org.interlend.JobResult;
import org.interlend.WorkflowProblem;
import org.interlend.persistence.TransactionTemplate;

/**
 * Runs the jobs. The server that starts a job locks it for the other servers until it has ended.
 */
@ApplicationScoped
public class Jobs {

  private static final Logger LOG = System.getLogger(Jobs.class.getName());

  /** After this time another server may start the job, in case the first has crashed. */
  private static final Duration LONGEST_RUN = Duration.ofHours(2);

  @PersistenceContext private EntityManager em;
  @Inject @Any private Instance<Job> jobs;
  @Inject private TransactionTemplate transaction;
  @Inject private Clock clock;

  /** A job as staff see it. */
  public record View(
      String name,
      String label,
      Duration every,
      Instant ranAt,
      Long ranForMillis,
      boolean running,
      boolean failed,
      String result,
      Instant dueAt) {}

  /** All jobs by label. */
  public List<View> list() {
    return jobs.stream()
        .sorted(Comparator.comparing(Job::label))
        .map(job -> transaction.get(() -> view(job)))
        .toList();
  }

  /** The states of the jobs that have been due so far. */
  public List<JobState> states() {
    return transaction.get(
        () ->
            em.createQuery("select s from JobState s order by s.name", JobState.class)
                .getResultList());
  }

  private View view(Job job) {
    Optional<JobState> state = Optional.ofNullable(em.find(JobState.class, job.name()));
    return new View(
        job.name(),
        job.label(),
        job.every(),
        state.map(JobState::ranAt).orElse(null),
        state.map(JobState::ranForMillis).orElse(null),
        state.map(known -> known.running(clock.instant())).orElse(false),
        state.map(JobState::failed).orElse(false),
        state
            .map(JobState::result)
            .map(result -> JobResultSentence.of(job.name(), result, Locale.ENGLISH))
            .orElse(null),
        state.map(JobState::dueAt).orElse(null));
  }

  /** Runs the due jobs, one after the other. */
  public void runDue() {
    jobs.forEach(
        job -> {
          if (transaction.get(() -> start(job, false))) {
            run(job);
          }
        });
  }

  /**
   * Runs a job now, whether it is due or not.
   *
   * @throws WorkflowProblem UNKNOWN_CODE; ILLEGAL_MOVE while it runs already
   */
  public View runNow(String name) {
    Job job =
        jobs.stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new WorkflowProblem(JobReason.UNKNOWN_JOB, name));
    if (!transaction.get(() -> start(job, true))) {
      throw new WorkflowProblem(JobReason.JOB_RUNNING, name, job.label());
    }
    run(job);
    return transaction.get(() -> view(job));
  }

  private boolean start(Job job, boolean now) {
    Instant at = clock.instant();
    JobState state = em.find(JobState.class, job.name(), LockModeType.PESSIMISTIC_WRITE);
    if (state == null) {
      state = new JobState(job.name(), at.plus(job.every()));
      em.persist(state);
      em.flush(); // of two servers that begin together, the second fails here
    }
    if (now ? state.running(at) : !state.due(at)) {
      return false;
    }
    state.started(at, at.plus(LONGEST_RUN));
    return true;
  }

  private void run(Job job) {
    JobResult result = result(job);
    transaction.get(
        () -> {
          Instant at = clock.instant();
          em.find(JobState.class, job.name()).ended(at, at.plus(job.every()), result);
          return null;
        });
  }

  private static JobResult result(Job job) {
    try {
      return job.run();
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "The job " + job.name() + " failed", failure);
      return JobResult.failed(failure);
    }
  }
}
