package org.interlend.jobs;

import java.time.Duration;
import java.util.List;
import org.interlend.Job;
import org.interlend.JobResult;

/**
 * A job that works for partners one by one and reports what it did with each record. It belongs to
 * the module that speaks the partners' protocol, which registers it ({@link Jobs#register}) and
 * decides when it is due.
 */
public abstract class PartnerJob extends Job {

  protected PartnerJob(String name, Duration every) {
    super(name, every);
  }

  /** The codes of the partners that it works for. */
  public abstract List<String> partners();

  /**
   * Works for one partner, in transactions of its own.
   *
   * @param preview whether only to report what a run would do
   */
  public abstract JobRunReport run(String partner, boolean preview);

  /** Runs for all partners. */
  @Override
  public JobResult run() {
    return partners().stream()
        .map(partner -> run(partner, false))
        .reduce(JobRunReport.NOTHING, JobRunReport::and)
        .result();
  }
}
