package org.interlend.libris.importing;

import jakarta.ejb.EJBException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.exchange.MessageFact;
import org.interlend.jobs.JobRunReport;
import org.interlend.jobs.JobRunReport.RecordReason;
import org.interlend.libris.reading.LibrisList;
import org.interlend.text.Fact;

/** Counts what an import does. */
final class ImportTally {

  private static final Logger LOG = System.getLogger(ImportTally.class.getName());

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

  /** What was read, with the requests that cannot be. */
  void read(LibrisList list) {
    fetched(list.size());
    list.unreadable().forEach(each -> failed(each.number(), each.why()));
  }

  /**
   * Counts what the import of a request does, or that it fails.
   *
   * @return whether it is done with: a request that is refused for what it says will be refused
   *     again, but a partner's record can be completed
   */
  boolean count(String number, Supplier<ImportOutcome> step) {
    try {
      count(number, step.get());
      return true;
    } catch (WorkflowException refused) {
      failed(number, refused.fact());
      return refused.kind() != ProblemKind.PARTNER_INCOMPLETE;
    } catch (EJBException failure) {
      LOG.log(Level.ERROR, "The request " + number + " is not imported", failure);
      failed(number, MessageFact.PROCESSING_FAILED.with());
    }
    return false;
  }

  void count(String number, ImportOutcome outcome) {
    switch (outcome.effect()) {
      case CREATED -> created++;
      case UPDATED -> updated++;
      case UNCHANGED -> unchanged++;
      case SKIPPED -> skipped++;
    }
    if (preview || outcome.effect() == ImportOutcome.Effect.SKIPPED) {
      outcome.facts().forEach(why -> tell(number, why));
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

  /**
   * @param complete whether all that was new has been read and imported
   */
  JobRunReport report(boolean complete) {
    return new JobRunReport(
        fetched, created, updated, unchanged, skipped, failed, reasons, complete);
  }
}
