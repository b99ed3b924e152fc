package org.interlend.libris.importing;

import java.util.ArrayList;
import java.util.List;
import org.interlend.jobs.RunReport;
import org.interlend.jobs.RunReport.RecordReason;
import org.interlend.text.Fact;

/** Counts what an import does. */
final class ImportTally {

  private final boolean preview;
  private final List<RecordReason> reasons = new ArrayList<>();
  private int fetched;
  private int created;
  private int updated;
  private int unchanged;
  private int skipped;
  private int failed;

  /**
   * @param preview whether the report names what would be done with each request
   */
  ImportTally(boolean preview) {
    this.preview = preview;
  }

  void fetched(int requests) {
    fetched += requests;
  }

  void count(String number, ImportOutcome outcome) {
    switch (outcome.effect()) {
      case CREATED -> created++;
      case UPDATED -> updated++;
      case UNCHANGED -> unchanged++;
      case SKIPPED -> skipped++;
    }
    if (preview || outcome.effect() == ImportOutcome.Effect.SKIPPED) {
      outcome.told().forEach(why -> tell(number, why));
    }
  }

  void failed(String number, Fact why) {
    failed++;
    tell(number, why);
  }

  /** Adds something about a request that is counted elsewhere. */
  void tell(String number, Fact why) {
    reasons.add(new RecordReason(number, why));
  }

  RunReport report() {
    return new RunReport(fetched, created, updated, unchanged, skipped, failed, reasons);
  }
}
