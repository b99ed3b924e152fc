package org.interlend.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.jobs.JobRunReport.RecordReason;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * A past run of a {@link PartnerJob} for one partner. It is deleted with the journal, see {@link
 * PartnerJobRunRetention}.
 */
@Entity
@Table(name = "job_run")
public class PartnerJobRun {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_run_seq")
  private Long id;

  private String job;

  @Column(name = "partner_code")
  private String partnerCode;

  @Column(name = "ran_at")
  private Instant ranAt;

  @Column(name = "ran_for_millis")
  private long ranForMillis;

  private int fetched;
  private int created;
  private int updated;
  private int unchanged;
  private int skipped;
  private int failed;
  private boolean complete;

  /** The number of the record is the first value of each. */
  private Facts reasons = Facts.NONE;

  protected PartnerJobRun() {}

  PartnerJobRun(
      String job, String partnerCode, Instant ranAt, Instant endedAt, JobRunReport report) {
    this.job = job;
    this.partnerCode = partnerCode;
    this.ranAt = ranAt;
    this.ranForMillis = Duration.between(ranAt, endedAt).toMillis();
    this.fetched = report.fetched();
    this.created = report.created();
    this.updated = report.updated();
    this.unchanged = report.unchanged();
    this.skipped = report.skipped();
    this.failed = report.failed();
    this.complete = report.complete();
    this.reasons = new Facts(report.reasons().stream().map(PartnerJobRun::numbered).toList());
  }

  private static Fact numbered(RecordReason reason) {
    return new Fact(
        reason.why().kind(),
        Stream.concat(Stream.of(reason.number()), reason.why().values().stream()).toList());
  }

  private static RecordReason reason(Fact numbered) {
    List<String> values = numbered.values();
    return new RecordReason(
        values.get(0), new Fact(numbered.kind(), values.subList(1, values.size())));
  }

  public String partnerCode() {
    return partnerCode;
  }

  public Instant ranAt() {
    return ranAt;
  }

  public long ranForMillis() {
    return ranForMillis;
  }

  /** What it did; of many reasons only the first were kept. */
  public JobRunReport report() {
    return new JobRunReport(
        fetched,
        created,
        updated,
        unchanged,
        skipped,
        failed,
        reasons.list().stream().map(PartnerJobRun::reason).toList(),
        complete);
  }
}
