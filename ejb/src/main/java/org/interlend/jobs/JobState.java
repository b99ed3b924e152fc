package org.interlend.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.interlend.text.Text;

/**
 * The state of a job: its last run with the result, and when it is due again. It is made when a
 * server first checks whether the job is due.
 */
@Entity
@Table(name = "job")
public class JobState {

  private static final int DETAIL = 255;

  /**
   * A job that is due later than by its interval and this, or leased for longer than this, was
   * given its time by a fast clock.
   */
  private static final Duration LATE = Duration.ofHours(1);

  @Id private String name;

  @Column(name = "due_at")
  private Instant dueAt;

  /** While it runs: until when no other server starts it. */
  @Column(name = "running_until")
  private Instant runningUntil;

  /** The start of the latest run, even if it has not ended. */
  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ran_at")
  private Instant ranAt;

  @Column(name = "ran_for_millis")
  private Long ranForMillis;

  @Column(name = "succeeded_at")
  private Instant succeededAt;

  @Enumerated(EnumType.STRING)
  private JobResult.Outcome outcome;

  private int done;

  @Column(name = "also_done")
  private int alsoDone;

  @Column(name = "not_done")
  private int notDone;

  private String detail;

  protected JobState() {}

  JobState(String name, Instant dueAt) {
    this.name = name;
    this.dueAt = dueAt;
  }

  /**
   * Whether its time has come. A time that is too far away was set while the clock was fast.
   *
   * @param every the job's interval
   */
  boolean due(Instant now, Duration every) {
    boolean tooFar = dueAt.isAfter(now.plus(every).plus(LATE));
    return (tooFar || !dueAt.isAfter(now)) && !running(now);
  }

  /** Whether a server has said lately that it runs the job; its lease is shorter than an hour. */
  boolean running(Instant now) {
    return runningUntil != null
        && runningUntil.isAfter(now)
        && !runningUntil.isAfter(now.plus(LATE));
  }

  void started(Instant at, Instant until) {
    startedAt = at;
    runningUntil = until;
  }

  /** Whether the run that began then goes on: it has not ended, and no other server took over. */
  boolean isRunSince(Instant start) {
    return runningUntil != null && start.equals(startedAt);
  }

  void runsUntil(Instant until) {
    runningUntil = until;
  }

  void previewed() {
    runningUntil = null;
  }

  void ended(Instant at, Instant nextDueAt, JobResult result) {
    ranAt = startedAt;
    ranForMillis = at.toEpochMilli() - ranAt.toEpochMilli();
    runningUntil = null;
    dueAt = nextDueAt;
    outcome = result.outcome();
    done = result.done();
    alsoDone = result.alsoDone();
    notDone = result.notDone();
    detail = Text.fit(result.detail(), DETAIL);
    succeededAt = failed() ? succeededAt : at;
  }

  public String name() {
    return name;
  }

  public Instant dueAt() {
    return dueAt;
  }

  /** The start of the last run that has ended, or null. */
  public Instant ranAt() {
    return ranAt;
  }

  /** When it last ended without a failure, or null. */
  public Instant succeededAt() {
    return succeededAt;
  }

  /** How long it took, or null. */
  public Long ranForMillis() {
    return ranForMillis;
  }

  /** What came of it, or null. */
  public JobResult result() {
    return outcome == null ? null : new JobResult(outcome, done, alsoDone, notDone, detail);
  }

  public boolean failed() {
    return outcome == JobResult.Outcome.FAILED;
  }
}
