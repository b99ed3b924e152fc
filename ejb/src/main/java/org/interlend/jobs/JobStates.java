package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.persistence.ConflictRetry;
import org.interlend.persistence.DatabaseClock;
import org.interlend.persistence.DatabaseRetry;
import org.interlend.persistence.TransactionTemplate;

/** Locks a job for one server while it runs, and keeps what came of it. */
@ApplicationScoped
class JobStates {

  /** Another server may start a job whose server has not said for so long that it runs. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** The jobs that run on this server, with the start of the run. */
  private final Map<String, Instant> runs = new ConcurrentHashMap<>();

  private final UnsavedJobEnds unsavedEnds = new UnsavedJobEnds();

  @Inject private EntityManager em;
  @Inject private TransactionTemplate transaction;
  @Inject private DatabaseClock clock;

  List<JobState> list() {
    return transaction.requiresNew(
        () ->
            em.createQuery("select s from JobState s order by s.name", JobState.class)
                .getResultList());
  }

  Map<String, JobState> byName() {
    return list().stream().collect(Collectors.toMap(JobState::name, Function.identity()));
  }

  Instant now() {
    return transaction.requiresNew(clock::now);
  }

  /**
   * Locks the job if it is due.
   *
   * @return the start of the run; empty when the job runs already, or is not due
   */
  Optional<Instant> startDue(Job job) {
    return start(job, (state, at) -> state.due(at, job.every()));
  }

  /**
   * Locks the job, though it may not be due.
   *
   * @return the start of the run; empty when the job runs already
   */
  Optional<Instant> startNow(Job job) {
    return start(job, (state, at) -> !state.running(at));
  }

  private Optional<Instant> start(Job job, BiPredicate<JobState, Instant> free) {
    Optional<Instant> start =
        ConflictRetry.run(() -> transaction.requiresNew(() -> started(job, free)));
    start.ifPresent(at -> runs.put(job.name(), at));
    return start;
  }

  private Optional<Instant> started(Job job, BiPredicate<JobState, Instant> free) {
    // Databases do not keep the start of a run more precisely.
    Instant at = clock.now().truncatedTo(ChronoUnit.MILLIS);
    JobState state = em.find(JobState.class, job.name(), LockModeType.PESSIMISTIC_WRITE);
    if (state == null) {
      state = new JobState(job.name(), JobSchedule.first(job, at));
      em.persist(state);
      em.flush(); // of two servers that begin together, the second fails here and tries again
    }
    if (!free.test(state, at)) {
      return Optional.empty();
    }
    state.started(at, at.plus(LEASE));
    return Optional.of(at);
  }

  /** Extends the locks of the jobs that run on this server. */
  void stillRunning() {
    runs.forEach(
        (job, start) -> change(job, start, state -> state.runsUntil(clock.now().plus(LEASE))));
  }

  /**
   * Ends a run, unless another server has taken the job over since it started. If the database is
   * away for long, {@link #storeLostEnds} does it.
   *
   * @param start of the run
   * @param stopped whether a stop of the server has ended it, so that the job is due at once
   */
  void ended(Job job, Instant start, JobResult result, boolean stopped) {
    end(
        job.name(),
        start,
        state -> {
          Instant at = clock.now();
          state.ended(at, stopped ? at : JobSchedule.next(job, at, result, state.result()), result);
        });
  }

  /**
   * The run changed nothing; what the last one came to is kept.
   *
   * @param start of the run
   */
  void previewed(Job job, Instant start) {
    end(job.name(), start, JobState::previewed);
  }

  /** Unlocks the jobs whose runs on this server have ended while the database was away. */
  void storeLostEnds() {
    unsavedEnds.storeAll();
  }

  private void end(String job, Instant start, Consumer<JobState> end) {
    runs.remove(job, start);
    unsavedEnds.store(job, () -> change(job, start, end));
  }

  /** Changes the state of a job if the run goes on: it has not ended, and no other one began. */
  private void change(String job, Instant start, Consumer<JobState> change) {
    DatabaseRetry.bridge(
        () ->
            transaction.requiresNew(
                () -> {
                  JobState state = em.find(JobState.class, job, LockModeType.PESSIMISTIC_WRITE);
                  if (state.isRunSince(start)) {
                    change.accept(state);
                  }
                }));
  }
}
