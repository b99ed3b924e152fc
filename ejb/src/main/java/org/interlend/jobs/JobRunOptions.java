package org.interlend.jobs;

import java.util.List;
import org.interlend.WorkflowException;

/**
 * How a job is to be run now.
 *
 * @param partner code of the only partner to work for, or null for all
 * @param preview whether only to report what a run would do
 */
public record JobRunOptions(String partner, boolean preview) {

  public static final JobRunOptions NONE = new JobRunOptions(null, false);

  /**
   * @throws WorkflowException INVALID_DATA when the job has no options
   */
  void requireFor(Job job) {
    if (!(job instanceof PartnerJob) && (partner != null || preview)) {
      throw new WorkflowException(JobReason.JOB_WITHOUT_OPTIONS, job.name(), job.reference())
          .at(partner == null ? "preview" : "partner");
    }
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE when the job does not work for the partner
   */
  List<String> partnersOf(PartnerJob job) {
    List<String> all = job.partners();
    if (partner == null) {
      return all;
    }
    if (!all.contains(partner)) {
      throw new WorkflowException(JobReason.JOB_NOT_FOR_PARTNER, partner, job.reference());
    }
    return List.of(partner);
  }
}
