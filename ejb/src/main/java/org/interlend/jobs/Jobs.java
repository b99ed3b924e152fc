package org.interlend.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.lifecycle.WorkInProgress;

/**
 * Runs the jobs. The server that starts a job locks it for the other servers until it has ended, or
 * until some minutes after the server has crashed.
 */
@ApplicationScoped
public class Jobs {

  private static final Logger LOG = System.getLogger(Jobs.class.getName());

  @Inject @Any private Instance<InstitutionJob> jobs;
  @Inject private JobStates states;
  @Inject private PartnerJobRuns runs;
  @Inject private WorkInProgress work;

  private final List<PartnerJob> registered = new CopyOnWriteArrayList<>();

  /**
   * A job as staff see it.
   *
   * @param last the result of its last run, or null
   */
  public record View(
      Job job,
      Instant ranAt,
      Long ranForMillis,
      boolean running,
      boolean failed,
      JobResult last,
      Instant dueAt) {

    public String name() {
      return job.name();
    }

    public Duration every() {
      return job.every();
    }

    public boolean forPartners() {
      return job instanceof PartnerJob;
    }

    /** What the job does. */
    public String label(Locale locale) {
      return job.label(locale);
    }

    /** What the last run did, or null. */
    public String result(Locale locale) {
      return last == null ? null : JobResultSentence.of(name(), last, locale);
    }
  }

  /**
   * A run that has ended.
   *
   * @param report what it did with each record; null for jobs that do not report it
   */
  public record Done(View job, JobRunReport report) {}

  /** Adds a job of a module that is not visible from here. Called once, before the first page. */
  public void register(PartnerJob job) {
    registered.add(job);
  }

  private Stream<Job> all() {
    return Stream.concat(jobs.stream(), registered.stream());
  }

  /** All jobs by label. */
  public List<View> list(Locale locale) {
    return views(all().sorted(Comparator.comparing(job -> job.label(locale)))).toList();
  }

  /** The states of the jobs that have been due so far. */
  public List<JobState> states() {
    return states.list();
  }

  private Stream<View> views(Stream<Job> some) {
    Map<String, JobState> known = states.byName();
    Instant now = states.now();
    return some.map(job -> view(job, Optional.ofNullable(known.get(job.name())), now));
  }

  private static View view(Job job, Optional<JobState> state, Instant now) {
    return new View(
        job,
        state.map(JobState::ranAt).orElse(null),
        state.map(JobState::ranForMillis).orElse(null),
        state.map(known -> known.running(now)).orElse(false),
        state.map(JobState::failed).orElse(false),
        state.map(JobState::result).orElse(null),
        state.map(JobState::dueAt).orElse(null));
  }

  /** Runs the due jobs of this module, one after the other. */
  public void runDue() {
    states.storeLostEnds();
    jobs.forEach(
        job -> {
          if (!work.isEnding()) {
            states.startDue(job).ifPresent(start -> ended(job, start, result(job)));
          }
        });
  }

  /**
   * Runs a registered job for partners for whom it is due, unless it is running.
   *
   * @param partners their codes
   */
  public void runDue(PartnerJob job, List<String> partners) {
    states.startNow(job).ifPresent(start -> run(job, start, partners, false));
  }

  /** Keeps the jobs that run on this server locked; else their locks end after some minutes. */
  public void stillRunning() {
    states.stillRunning();
  }

  /**
   * Runs a job now, whether it is due or not.
   *
   * @throws WorkflowException UNKNOWN_CODE for the job or its partner; INVALID_DATA for options
   *     that the job does not have; ILLEGAL_MOVE while it runs already
   */
  public Done runNow(String name, JobRunOptions options) {
    Job job = get(name);
    options.requireFor(job);
    List<String> partners = job instanceof PartnerJob each ? options.partnersOf(each) : List.of();
    Instant start =
        states
            .startNow(job)
            .orElseThrow(() -> new WorkflowException(JobReason.JOB_RUNNING, name, job.reference()));
    JobRunReport report = null;
    if (job instanceof PartnerJob each) {
      report = run(each, start, partners, options.preview());
    } else if (job instanceof InstitutionJob whole) {
      ended(whole, start, result(whole));
    }
    return new Done(views(Stream.of(job)).findFirst().orElseThrow(), report);
  }

  /**
   * The latest runs of a job, the last one first; empty for jobs that keep none.
   *
   * @throws WorkflowException UNKNOWN_CODE
   */
  public List<PartnerJobRun> history(String name, int rows) {
    return runs.list(get(name).name(), rows);
  }

  /**
   * What a job does, for staff.
   *
   * @throws WorkflowException UNKNOWN_CODE
   */
  public String label(String name, Locale locale) {
    return get(name).label(locale);
  }

  /**
   * The codes of the partners that a job works for; empty for another job.
   *
   * @throws WorkflowException UNKNOWN_CODE
   */
  public List<String> partners(String name) {
    return get(name) instanceof PartnerJob job ? job.partners() : List.of();
  }

  private Job get(String name) {
    return all()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new WorkflowException(JobReason.UNKNOWN_JOB, name));
  }

  /** A failure for one partner does not affect the others. A preview leaves no trace. */
  private JobRunReport run(PartnerJob job, Instant start, List<String> partners, boolean preview) {
    JobRunReport all = JobRunReport.NOTHING;
    List<JobResult> failures = new ArrayList<>();
    try {
      for (String partner : partners) {
        Instant began = runs.now();
        JobRunReport report = report(job, partner, preview, failures);
        all = all.and(report);
        if (!preview) {
          runs.record(job.name(), partner, began, report);
        }
      }
    } catch (RuntimeException | Error notRecorded) {
      failures.add(failed(job, notRecorded));
    }
    if (preview) {
      states.previewed(job, start);
    } else {
      ended(job, start, failures.isEmpty() ? all.result() : failures.get(0));
    }
    return all;
  }

  static JobRunReport report(
      PartnerJob job, String partner, boolean preview, List<JobResult> failures) {
    try {
      return job.run(partner, preview);
    } catch (RuntimeException | Error failure) {
      failures.add(failed(job, failure));
      return JobRunReport.failed(partner, job.failure());
    }
  }

  /** What a stop of the server has left undone is due again. */
  private void ended(Job job, Instant start, JobResult result) {
    states.ended(job, start, result, work.isEnding());
  }

  /** Also after an error of the Java machine the run ends, and unlocks the job. */
  static JobResult result(InstitutionJob job) {
    try {
      return job.run();
    } catch (RuntimeException | Error failure) {
      return failed(job, failure);
    }
  }

  private static JobResult failed(Job job, Throwable failure) {
    LOG.log(Level.ERROR, "The job " + job.name() + " failed", failure);
    return JobResult.failed(failure);
  }
}
