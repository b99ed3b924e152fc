package org.interlend.api.operation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.exchange.MessageSentence;
import org.interlend.jobs.JobRunReport;
import org.interlend.jobs.PartnerJobRun;

/**
 * A past run of a job for one partner.
 *
 * @param partner code of the partner
 */
@Schema(name = "JobRun", description = "Past runs of jobs that work for partners")
public record JobRunJson(String partner, Instant ranAt, long ranForMillis, Report report) {

  static JobRunJson of(PartnerJobRun run) {
    return new JobRunJson(
        run.partnerCode(), run.ranAt(), run.ranForMillis(), Report.of(run.report()));
  }

  /**
   * What a run did with each record, or in a preview would do.
   *
   * @param skipped records that are not for this job
   * @param failed records that could not be processed
   * @param reasons why records were skipped or have failed, and what a preview would do
   */
  @Schema(name = "JobReport", description = "What a run of a job did with each record")
  public record Report(
      int fetched,
      int created,
      int updated,
      int unchanged,
      int skipped,
      int failed,
      List<RecordReason> reasons) {

    /**
     * @param number the broker's number of the record
     * @param reason as a sentence
     */
    @Schema(name = "JobRecordReason", description = "What is to be said of one record")
    public record RecordReason(String number, String reason) {}

    static Report of(JobRunReport report) {
      return new Report(
          report.fetched(),
          report.created(),
          report.updated(),
          report.unchanged(),
          report.skipped(),
          report.failed(),
          report.reasons().stream()
              .map(
                  reason ->
                      new RecordReason(
                          reason.number(), MessageSentence.of(reason.why(), Locale.ENGLISH)))
              .toList());
    }
  }
}
