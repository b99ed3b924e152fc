package org.interlend.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.interlend.text.Fact;

/**
 * What a run of a job did with the records of a partner, or in a preview would do.
 *
 * @param skipped records that are not for this job
 * @param failed records that could not be processed; the next run tries them again
 * @param reasons why records were skipped or have failed, and what a preview would do
 * @param complete whether it has read and processed all that was new since the run before
 */
public record JobRunReport(
    int fetched,
    int created,
    int updated,
    int unchanged,
    int skipped,
    int failed,
    List<RecordReason> reasons,
    boolean complete)
    implements Serializable {

  public static final JobRunReport NOTHING = new JobRunReport(0, 0, 0, 0, 0, 0, List.of(), true);

  /** The reasons that are kept; the counts tell how many there are. */
  private static final int MAX_REASONS = 500;

  /**
   * What is to be said of one record.
   *
   * @param number the broker's number of it; the partner's code where the whole run failed
   * @param why for people
   */
  public record RecordReason(String number, Fact why) implements Serializable {}

  public JobRunReport {
    reasons = List.copyOf(reasons.subList(0, Math.min(reasons.size(), MAX_REASONS)));
  }

  /** The report of a run that failed before it could tell what it did. */
  static JobRunReport failed(String partner, Fact why) {
    return new JobRunReport(0, 0, 0, 0, 0, 1, List.of(new RecordReason(partner, why)), false);
  }

  /** The sums of both. */
  public JobRunReport and(JobRunReport other) {
    List<RecordReason> all = new ArrayList<>(reasons);
    all.addAll(other.reasons);
    return new JobRunReport(
        fetched + other.fetched,
        created + other.created,
        updated + other.updated,
        unchanged + other.unchanged,
        skipped + other.skipped,
        failed + other.failed,
        all,
        complete && other.complete);
  }

  JobResult result() {
    return new JobResult(JobResult.Outcome.DONE, created, updated, failed, null);
  }
}
